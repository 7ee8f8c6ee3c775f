#include "importers/amount_doubts.hpp"

#include "importers/cell_amount.hpp"
#include "importers/split_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace importers {

namespace {

// What is an amount of two years stays for a person to halve.
void doubt_biennium(Table const& table, AmountChoice& choice)
{
    auto const says = [](std::string const& text) {
        auto const words = plain_words(text);
        return has_words(words, "biennium") || has_words(words, "biennial") || has_words(words, "two year") || has_words(words, "2 year");
    };
    for (auto const& chosen : choice.chosen)
        if (says(chosen.heading) || says(table.title))
            return doubt_choice(choice, Confidence::doubtful, "it may be the amount of two years, which is for you to divide");
}

// "1.234" may mean 1,234: three places in every figure, and nothing that says which mark is which.
bool may_be_thousands(Grid const& grid, Table const& table, std::size_t column)
{
    int three = 0;
    for (auto r = table.first_row; r < table.end_row; ++r) {
        auto const& cell = cell_at(grid, r, column);
        if (cell.kind != CellKind::text || !number_in(cell)) continue;
        auto const point = cell.text.rfind('.');
        if (cell.text.find(',') != std::string::npos) return false;
        if (point == std::string::npos) continue;
        if (cell.text.size() - point != 4) return false;
        ++three;
    }
    return three > 0;
}

// A calendar year or a federal fiscal year that isn't the plan's fiscal year.
void doubt_other_year(AmountColumn const& chosen, budget::FiscalCalendar const& calendar, AmountChoice& choice)
{
    if (!chosen.fiscal_year) return;
    auto const begins = calendar.first(*chosen.fiscal_year).month();
    auto const words = plain_words(chosen.heading);
    for (auto const word : split_words(words)) {
        if (year_letters(word) == 0) continue;
        auto const month = word.starts_with("cy") ? 1 : word.starts_with("ffy") ? 10 : begins;
        auto const name = budget::fiscal_year_name(*chosen.fiscal_year);
        if (month != begins)
            doubt_choice(choice, Confidence::likely, fmt::format("\"{}\" begins in another month; it is taken for {}", chosen.heading, name));
    }
}

} // namespace

void doubt_choice(AmountChoice& choice, Confidence confidence, std::string reason)
{
    if (confidence < choice.confidence) return;
    choice.confidence = confidence;
    choice.reason = std::move(reason);
}

bool is_monthly(AmountChoice const& choice, std::string const& title)
{
    auto const says = [](std::string const& text) {
        auto const words = plain_words(text);
        return has_words(words, "monthly") || has_words(words, "per month") || has_words(words, "a month") || has_words(words, "each month");
    };
    auto const says_year = [](std::string const& text) {
        auto const words = plain_words(text);
        return year_in(words) || has_words(words, "annual") || has_words(words, "yearly") || has_words(words, "year");
    };
    return !choice.chosen.empty() && std::all_of(choice.chosen.begin(), choice.chosen.end(), [&](AmountColumn const& chosen) {
        return says(chosen.heading) || (says(title) && !says_year(chosen.heading));
    });
}

void doubt_amounts(Grid const& grid, Table const& table, budget::FiscalCalendar const& calendar, AmountChoice& choice)
{
    doubt_biennium(table, choice);
    for (auto const& chosen : choice.chosen) {
        if (may_be_thousands(grid, table, chosen.column))
            doubt_choice(choice, Confidence::doubtful, "its figures have three places behind the point, which may part thousands instead");
        doubt_other_year(chosen, calendar, choice);
    }
}

} // namespace importers
