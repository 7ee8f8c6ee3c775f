#include "importers/words_in_text.hpp"

#include "importers/amount_text.hpp"
#include "importers/date_text.hpp"
#include "importers/typed_text.hpp"

#include <algorithm>
#include <array>

namespace importers {

using namespace budget;

namespace {

struct WordSpan {
    std::size_t from;
    std::size_t to;
};

// Parted by spaces and line ends, without brackets and closing signs.
std::vector<WordSpan> words_of(std::string_view text)
{
    std::vector<WordSpan> words;
    auto const is_space = [&](std::size_t at) { return text[at] == ' ' || text[at] == '\n' || text[at] == '\r'; };
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && is_space(at)) ++at;
        auto const from = at;
        while (at < text.size() && !is_space(at)) ++at;
        WordSpan word{from, at};
        while (word.from < word.to && (text[word.from] == '(' || text[word.from] == '[')) ++word.from;
        while (word.to > word.from && std::string_view{")].;:,"}.find(text[word.to - 1]) != std::string_view::npos) --word.to;
        if (word.to > word.from) words.push_back(word);
    }
    return words;
}

// "7/1/24-6/30/27" is two days; "2027-06-30" and "Jun-27" are one.
std::string spread(std::string_view typed)
{
    auto text = evened(typed);
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        if (text[at] != '-') continue;
        auto const start = text.find_last_of(" \n(", at);
        auto const end = std::min(text.find_first_of(" \n)", at), text.size());
        auto const from = start == std::string::npos || start > at ? 0 : start + 1;
        bool const both = text.substr(from, at - from).find('/') != std::string::npos &&
                          text.substr(at, end - at).find('/') != std::string::npos;
        if (both) {
            text.replace(at, 1, " - ");
            at += 2;
        }
    }
    return text;
}

} // namespace

std::vector<DayInText> days_in(std::string_view typed, FiscalCalendar const& calendar)
{
    auto const text = spread(typed.substr(0, 2000));
    auto const words = words_of(text);
    std::vector<DayInText> days;
    for (std::size_t first = 0; first < words.size();) {
        std::size_t taken = 0;
        for (auto count = std::min<std::size_t>(4, words.size() - first); count > 0 && taken == 0; --count) {
            auto const phrase = text.substr(words[first].from, words[first + count - 1].to - words[first].from);
            auto const read = read_date(phrase, calendar);
            if (!read.value) continue;
            taken = count;
            days.push_back({*read.value, phrase, count == words.size(), *read_first_day(phrase, calendar).value});
        }
        first += std::max<std::size_t>(taken, 1);
    }
    return days;
}

namespace {

struct Span {
    std::size_t from;
    std::size_t to;
    AmountInText found;
};

// How often, right after an amount: "/yr", " per year", " annually".
std::optional<Every> every_after(std::string_view rest, std::size_t& length)
{
    struct Form {
        std::string_view words;
        Every every;
    };
    static constexpr std::array forms{
        Form{"/year", Every::year},        Form{"/yr", Every::year},          Form{"/fy", Every::year},
        Form{"/month", Every::month},      Form{"/mo", Every::month},         Form{"/quarter", Every::quarter},
        Form{"per year", Every::year},     Form{"per annum", Every::year},    Form{"per fiscal year", Every::year},
        Form{"per yr", Every::year},       Form{"per fy", Every::year},       Form{"a year", Every::year},
        Form{"each year", Every::year},    Form{"every year", Every::year},   Form{"annually", Every::year},
        Form{"annual", Every::year},       Form{"yearly", Every::year},       Form{"per month", Every::month},
        Form{"a month", Every::month},     Form{"monthly", Every::month},     Form{"per quarter", Every::quarter},
        Form{"a quarter", Every::quarter}, Form{"quarterly", Every::quarter},
    };
    auto const start = std::min(rest.find_first_not_of(' '), rest.size());
    for (auto const& form : forms) {
        auto const after = rest.substr(start);
        if (!after.starts_with(form.words)) continue;
        auto const next = after.size() > form.words.size() ? after[form.words.size()] : ' ';
        if (next >= 'a' && next <= 'z') continue;
        length = start + form.words.size();
        return form.every;
    }
    return std::nullopt;
}

std::vector<Span> find_amounts(std::string const& text)
{
    auto const lower = lower_case(text);
    std::vector<Span> spans;
    for (auto at = lower.find('$'); at != std::string::npos; at = lower.find('$', at + 1)) {
        auto end = at + 1;
        if (end < lower.size() && lower[end] == ' ') ++end;
        auto const digits = end;
        while (end < lower.size() && (is_digit(lower[end]) || ((lower[end] == ',' || lower[end] == '.') &&
                                                               end + 1 < lower.size() && is_digit(lower[end + 1]))))
            ++end;
        if (end == digits) continue;
        // "$10-15k", "$400 – $500": two figures, and neither is the amount.
        auto const dash = lower.find_first_not_of(' ', end);
        auto const sign = dash == std::string::npos ? 0U : lower[dash] == '-' ? 1U : lower.compare(dash, 3, "\xE2\x80\x93") == 0 ? 3U : 0U;
        auto const other = sign == 0 ? std::string::npos : lower.find_first_not_of(" $", dash + sign);
        auto const between = other == std::string::npos ? std::string{} : lower.substr(end, other - end);
        bool const close = between.find('$') != std::string::npos || between.find(' ') == std::string::npos; // "$500,000 - 3 years" is no range
        if (other != std::string::npos && is_digit(lower[other]) && close) {
            at = other;
            continue;
        }
        auto number = "$" + lower.substr(digits, end - digits);
        std::string_view const rest = std::string_view{lower}.substr(end);
        struct Scale {
            std::string_view words;
            char letter;
        };
        for (auto const scale : {Scale{" million", 'm'}, Scale{"million", 'm'}, Scale{" thousand", 'k'}, Scale{"m", 'm'},
                                 Scale{"k", 'k'}, Scale{"mm", 'm'}}) {
            auto const next = rest.size() > scale.words.size() ? rest[scale.words.size()] : ' ';
            if (!rest.starts_with(scale.words) || (next >= 'a' && next <= 'z')) continue;
            number += scale.letter;
            end += scale.words.size();
            break;
        }
        auto const amount = read_amount(number);
        if (!amount.value) continue;
        Span span{at, end, {*amount.value, {}, false, {}}};
        std::size_t length = 0;
        span.found.every = every_after(std::string_view{lower}.substr(end), length);
        span.to += length;
        auto const before = lower.substr(at > 12 ? at - 12 : 0, std::min<std::size_t>(at, 12));
        for (std::string_view const about : {"~", "approx", "about", "around", "up to", "est."})
            span.found.about = span.found.about || before.find(about) != std::string::npos;
        span.found.words = text.substr(span.from, span.to - span.from);
        at = end - 1;
        spans.push_back(std::move(span));
    }
    return spans;
}

} // namespace

std::vector<AmountInText> amounts_in(std::string_view typed)
{
    std::vector<AmountInText> amounts;
    for (auto& span : find_amounts(evened(typed))) amounts.push_back(std::move(span.found));
    return amounts;
}

std::string without_amounts(std::string_view typed)
{
    auto text = evened(typed);
    auto const spans = find_amounts(text);
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) text.erase(span->from, span->to - span->from);
    if (spans.empty()) return text;
    for (std::string_view const empty : {"(~)", "()", "( )", "[]"})
        for (auto at = text.find(empty); at != std::string::npos; at = text.find(empty)) text.erase(at, empty.size());
    auto const last = text.find_last_not_of(" -,:;~\n");
    return last == std::string::npos ? std::string{} : text.substr(0, last + 1);
}

bool speaks_of_money(std::string_view typed)
{
    auto const text = lower_case(evened(typed));
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || (text[at - 1] >= 'a' && text[at - 1] <= 'z')))) continue;
        if (at > 0 && text[at - 1] == '$') return true;
        auto end = at;
        while (end < text.size() && (is_digit(text[end]) || text[end] == ',' || text[end] == '.')) ++end;
        auto const comma = text.find(',', at);
        auto const behind = comma < end ? std::min(text.find_first_not_of("0123456789", comma + 1), text.size()) : 0;
        auto const rest = std::string_view{text}.substr(end);
        if (comma < end && behind == comma + 4) return true;
        for (std::string_view const scale : {"k", "m", "million", " million", " thousand"})
            if (rest.starts_with(scale) && (rest.size() == scale.size() || rest[scale.size()] < 'a' || rest[scale.size()] > 'z')) return true;
    }
    return false;
}

} // namespace importers
