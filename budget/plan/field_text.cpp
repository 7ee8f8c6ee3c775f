#include "budget/plan/field_text.hpp"

#include <algorithm>

namespace budget {

bool read_field(std::string_view text, std::string& value)
{
    value = std::string{text};
    return true;
}

bool read_field(std::string_view text, bool& value)
{
    if (text != "yes" && text != "no") return false;
    value = text == "yes";
    return true;
}

bool read_field(std::string_view text, int& value)
{
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0 || number > 1'000'000) return false;
    value = number;
    return true;
}

namespace {

template <class T> bool take(std::optional<T> const& found, T& value)
{
    if (found) value = *found;
    return found.has_value();
}

} // namespace

bool read_field(std::string_view text, Money& value) { return take(read_plain_money(text), value); }
bool read_field(std::string_view text, Ratio& value) { return take(read_ratio(text), value); }
bool read_field(std::string_view text, Month& value) { return take(read_plain_month(text), value); }
bool read_field(std::string_view text, Date& value) { return take(read_plain_date(text), value); }

bool is_id(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::string expected(std::string const&) { return "text"; }
std::string expected(bool) { return "yes or no"; }
std::string expected(int) { return "a whole number from 0 to 1000000"; }
std::string expected(Money) { return "an amount such as 1234.56, without a currency sign or commas"; }
std::string expected(Ratio const&) { return "a number such as 0.034, 3.4% or 2920/1698"; }
std::string expected(Month) { return "a month such as 2027-01"; }
std::string expected(Date) { return "a date such as 2027-01-31"; }

} // namespace budget
