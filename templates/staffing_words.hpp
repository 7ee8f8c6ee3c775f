// What the size of a position says in words: hours, relief, FTE and people, by month. Not tables (staffing_tables.hpp).
#pragma once

#include "budget/outcome.hpp"

namespace templates {

// "8,760", "1,528.2": at most one place, and none that is 0.
std::string hours_in_words(budget::Ratio const& hours);
// The relief factor in the month as a fraction and a decimal: "8,760/1,698 = 5.16", coverage hours of one seat by productive
// hours of one FTE; empty where no seats are on duty.
std::string relief_in_words(budget::Staffing const& staffing, std::size_t month);
// "8,760 h ÷ 1,698 h = 5.16 FTE, 6 people", "2 × 8,760 h ÷ 1,698 h = 10.32 FTE, 11 people", "3 FTE, 3 people", "nobody".
std::string size_in_words(budget::Staffing const& staffing, std::size_t month);
// All sizes that the position has in its months, each with the month from which it holds: "3 FTE, 3 people; from Jan 2027 5 FTE, 5 people".
std::string sizes_in_words(budget::Outcome const& outcome, budget::Staffing const& staffing);
// "in the relief factor", "in the paid year".
std::string in_words(budget::LeaveCounted leave);

} // namespace templates
