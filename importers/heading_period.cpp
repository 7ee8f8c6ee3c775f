#include "importers/heading_period.hpp"

#include "importers/split_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace importers {

namespace {

std::optional<int> digits(std::string_view word)
{
    if (word.empty() || word.size() > 4) return std::nullopt;
    int number = 0;
    for (char const c : word) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}
std::optional<int> year_of(std::string_view word)
{
    word.remove_prefix(year_letters(word));
    auto const number = digits(word);
    if (!number) return std::nullopt;
    if (word.size() == 2) return 2000 + *number;
    return word.size() == 4 && *number >= 1990 && *number <= 2099 ? number : std::nullopt;
}

// "q1"; "1" or "first" beside the word "quarter".
int quarter_of(std::string_view word, bool beside)
{
    if (word.size() == 2 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4') return word[1] - '0';
    if (!beside) return 0;
    static constexpr std::array<std::array<std::string_view, 3>, 4> ordinals{{{"1", "1st", "first"}, {"2", "2nd", "second"}, {"3", "3rd", "third"}, {"4", "4th", "fourth"}}};
    for (std::size_t i = 0; i < ordinals.size(); ++i)
        if (std::find(ordinals[i].begin(), ordinals[i].end(), word) != ordinals[i].end()) return static_cast<int>(i) + 1;
    return 0;
}

bool says_nothing_else(std::string_view word)
{
    static constexpr std::array<std::string_view, 19> list{"fy",        "ffy",      "sfy",       "cy",     "budget", "budgeted", "actual",
                                                           "actuals",   "forecast", "projected", "estimate", "estimated", "amount", "cost",
                                                           "costs",     "proposed", "adopted",   "plan",   "expenses"};
    return std::find(list.begin(), list.end(), word) != list.end();
}

// "2026 07 01", as a cell with a date has it; the first of a month or its last day.
std::optional<HeadingPeriod> month_of_date(std::vector<std::string_view> const& parts)
{
    if (parts.size() < 3 || parts[0].size() != 4 || parts[1].size() != 2 || parts[2].size() != 2) return std::nullopt;
    auto const year = year_of(parts[0]);
    auto const month = digits(parts[1]);
    auto const day = digits(parts[2]);
    if (!year || !month || *month < 1 || *month > 12 || !day || (*day != 1 && *day < 28)) return std::nullopt;
    return HeadingPeriod{*month, 0, year};
}

} // namespace

int month_named(std::string_view word)
{
    static constexpr std::array<std::string_view, 12> names{"january", "february", "march", "april", "may", "june",
                                                            "july", "august", "september", "october", "november", "december"};
    if (word == "sept") return 9;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (word == names[i] || (word.size() == 3 && names[i].starts_with(word))) return static_cast<int>(i) + 1;
    return 0;
}

std::size_t year_letters(std::string_view word)
{
    for (std::string_view const letters : {"ffy", "sfy", "fy", "cy"})
        if (word.starts_with(letters) && word.find_first_not_of("0123456789", letters.size()) == std::string_view::npos) return letters.size();
    return 0;
}

std::optional<HeadingPeriod> period_in(std::string_view words)
{
    auto const parts = split_words(words);
    if (parts.empty() || parts.size() > 5) return std::nullopt;
    if (auto const dated = month_of_date(parts)) return dated;
    bool const quarterly = std::any_of(parts.begin(), parts.end(), [](auto const& part) { return part == "quarter" || part == "qtr"; });
    HeadingPeriod period;
    for (auto const& part : parts) {
        if (part == "quarter" || part == "qtr" || says_nothing_else(part)) continue;
        if (auto const month = month_named(part); month && !quarterly) {
            if (period.month || period.quarter) return std::nullopt; // "Jul to Sep"
            period.month = month;
        } else if (auto const quarter = quarter_of(part, quarterly); quarter && !period.quarter) {
            if (period.month) return std::nullopt;
            period.quarter = quarter;
        } else if (auto const year = year_of(part); year && !period.year) {
            period.year = year;
        } else {
            return std::nullopt;
        }
    }
    if (!period.month && !period.quarter) return std::nullopt;
    return period;
}

} // namespace importers
