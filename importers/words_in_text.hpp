// Days and amounts inside sentences: "through 12/31/26 (extended)", "3 years, $200,000 per year". Finds them, and
// leaves it to the caller what they are for. Single values that fill a field are date_text's and amount_text's. Called
// for worksheets.
#pragma once

#include "budget/calendar.hpp"
#include "budget/money.hpp"
#include "budget/plan/choices.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace importers {

struct DayInText {
    budget::Date day;
    std::string words;
    bool whole = false; // nothing else stands in the text
    budget::Date first = day; // the same as the day on which something starts: of "FY27" its first
};
// In the order of the text. What date_text refuses ("5/6") isn't found.
std::vector<DayInText> days_in(std::string_view text, budget::FiscalCalendar const& calendar);

struct AmountInText {
    budget::Money amount;
    std::optional<budget::Every> every; // where the words say how often
    bool about = false;                 // "approx.", "~", "up to"
    std::string words;                  // with the currency sign and how often
};
// Only amounts with a dollar sign.
std::vector<AmountInText> amounts_in(std::string_view text);

// The text without its amounts and what is left of their brackets: "County match ($450,000/yr)" → "County match".
std::string without_amounts(std::string_view text);

// Whether a sum stands in it, read or not: "$10-15k", "1.2 million", "(25k)", "25,000"; not "988", "Measure 110", "3/1/2027".
bool speaks_of_money(std::string_view text);

} // namespace importers
