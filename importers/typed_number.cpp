#include "importers/typed_number.hpp"

#include "importers/typed_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace importers {

using budget::Loaded;
using budget::Ratio;

namespace {

// "1,234,567" without its separators: one to three digits, then threes. Nothing where they stand elsewhere.
std::optional<std::string> without_grouping(std::string_view whole, char separator)
{
    std::string digits;
    std::size_t run = 0;
    bool grouped = false;
    for (char const c : whole) {
        if (c == separator) {
            if (run == 0 || run > 3 || (grouped && run != 3)) return std::nullopt;
            grouped = true;
            run = 0;
        } else if (is_digit(c)) {
            digits += c;
            ++run;
        } else {
            return std::nullopt;
        }
    }
    if (grouped && run != 3) return std::nullopt;
    return digits;
}

class NumberReader
{
public:
    NumberReader(std::string const& text, std::string const& what) : typed_{text}, rest_{lower_case(text)}, what_{what} {}

    Loaded<TypedNumber> read()
    {
        take_sign();
        take_brackets();
        take_currency();
        take_sign();
        take_brackets(); // "$(12)"
        take_trailing();
        if (signs_ > 1) return refuse("two-signs", "has more than one sign", "Write one minus, or brackets.");
        if (other_currency_) return refuse("currency", "isn't in US dollars", "Write the amount in US dollars.");
        auto number = read_digits(rest_);
        if (!number) number = read_fraction();
        if (!number) return refuse_digits();
        if (negative_) number->value = Ratio{0} - number->value;
        number->value *= scale_;
        number->scaled = scale_ != Ratio{1};
        number->percent = percent_;
        return {*number, {}};
    }

private:
    void trim()
    {
        while (!rest_.empty() && rest_.front() == ' ') rest_.erase(0, 1);
        while (!rest_.empty() && rest_.back() == ' ') rest_.pop_back();
    }
    bool take_front(std::string_view text)
    {
        if (!rest_.starts_with(text)) return false;
        rest_.erase(0, text.size());
        trim();
        return true;
    }
    bool take_back(std::string_view text)
    {
        if (!rest_.ends_with(text) || rest_.size() == text.size()) return false;
        rest_.resize(rest_.size() - text.size());
        trim();
        return true;
    }
    void minus()
    {
        negative_ = true;
        ++signs_;
    }

    void take_sign()
    {
        if (take_front("-"))
            minus();
        else if (take_front("+"))
            ++signs_;
    }
    void take_brackets()
    {
        if (!rest_.starts_with("(") || !rest_.ends_with(")")) return;
        take_back(")");
        take_front("(");
        minus();
        take_sign();
    }
    void take_currency()
    {
        for (auto const* sign : {"us$", "usd", "$"})
            if (take_front(sign)) return;
        for (auto const* sign : {"\xE2\x82\xAC", "\xC2\xA3", "\xC2\xA5", "eur", "gbp", "cad", "c$"})
            if (rest_.find(sign) != std::string::npos) other_currency_ = true;
    }
    void take_trailing()
    {
        if (take_back("-")) minus();
        for (auto const* word : {"usd", "us dollars", "dollars"})
            if (take_back(word)) break;
        if (take_back("%")) percent_ = true;
        if (take_back("million") || take_back("m"))
            scale_ = Ratio{1'000'000};
        else if (take_back("thousand") || take_back("k"))
            scale_ = Ratio{1'000};
        if (take_back("-")) minus();
    }

    // "1/2", "2 1/2", "2920/1698".
    std::optional<TypedNumber> read_fraction() const
    {
        auto const slash = rest_.find('/');
        if (slash == std::string::npos || what_ == "amount") return std::nullopt;
        std::string top = rest_.substr(0, slash);
        std::optional<TypedNumber> whole = TypedNumber{};
        if (auto const gap = top.find(' '); gap != std::string::npos) {
            whole = read_digits(top.substr(0, gap));
            top.erase(0, gap + 1);
        }
        auto const above = read_digits(top);
        auto const below = read_digits(rest_.substr(slash + 1));
        if (!whole || !above || !below || below->value.is_zero()) return std::nullopt;
        return TypedNumber{whole->value + above->value / below->value, 0, false, false};
    }

    Loaded<TypedNumber> refuse(std::string const& code, std::string const& text, std::string remedy) const
    {
        return {std::nullopt,
                {refusal(what_ + "." + code, fmt::format("\"{}\" {}.", typed_, text), std::move(remedy))}};
    }

    // Why `rest_` is no number.
    Loaded<TypedNumber> refuse_digits() const
    {
        auto const count = [&](char c) { return std::count(rest_.begin(), rest_.end(), c); };
        bool const only_number = !rest_.empty() && std::all_of(rest_.begin(), rest_.end(), [](char c) {
            return is_digit(c) || c == '.' || c == ',' || c == ' ' || c == '\'';
        });
        auto const comma = rest_.rfind(',');
        auto const point = rest_.rfind('.');
        bool const comma_last = comma != std::string::npos && (point == std::string::npos || point < comma);
        if (only_number && comma_last && count(',') == 1) {
            std::string digits = rest_.substr(0, comma);
            digits.erase(std::remove_if(digits.begin(), digits.end(), [](char c) { return !is_digit(c); }),
                         digits.end());
            return refuse("decimal-comma", "has a comma where the point should be",
                          fmt::format("Write {}.{}; a comma separates thousands.", digits.empty() ? "0" : digits,
                                      rest_.substr(comma + 1)));
        }
        if (only_number && std::count_if(rest_.begin(), rest_.end(), is_digit) > 30)
            return refuse("too-large", "has too many digits", "Write at most 30 digits.");
        if (only_number && (count(',') > 0 || count('.') > 1 || count(' ') > 0 || count('\'') > 0))
            return refuse("grouping", "has its separators at odd places",
                          "Write it without them, or each three digits from the point.");
        auto const sign = rest_.find_first_of("+-*/");
        if (sign != std::string::npos && sign > 0 && is_digit(rest_.front()) && is_digit(rest_.back()))
            return refuse("calculation", "looks like a calculation", "Start it with \"=\", such as =52000*1.03.");
        return refuse("not-understood",
                      fmt::format("isn't {} {} that can be read", what_ == "amount" ? "an" : "a", what_), example());
    }
    std::string example() const
    {
        if (what_ == "amount") return "Write it such as 1,234.50, (12), 5k or =52000*1.03.";
        return what_ == "rate" ? "Write it such as 3.4% or =7.65%+1.45%." : "Write it such as 2.5, 1/2 or =40/37.5.";
    }

    std::string typed_;
    std::string rest_;
    std::string what_;
    bool negative_ = false;
    bool percent_ = false;
    bool other_currency_ = false;
    int signs_ = 0;
    Ratio scale_{1};
};

} // namespace

std::optional<TypedNumber> read_digits(std::string_view text)
{
    auto const point = text.find('.');
    auto const whole = text.substr(0, point);
    auto const places = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    auto digits = without_grouping(whole, ',');
    if (!digits) digits = without_grouping(whole, ' ');
    if (!digits || !std::all_of(places.begin(), places.end(), is_digit)) return std::nullopt;
    if (digits->size() + places.size() == 0) return std::nullopt;
    auto const value =
        budget::read_ratio((digits->empty() ? "0" : *digits) + (places.empty() ? "" : "." + std::string{places}));
    if (!value) return std::nullopt;
    return TypedNumber{*value, static_cast<int>(places.size()), false, false};
}

Loaded<TypedNumber> read_typed_number(std::string const& text, std::string const& what)
{
    return NumberReader{text, what}.read();
}

} // namespace importers
