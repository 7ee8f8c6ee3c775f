// Dates and months as people type them in the United States: the month comes first. What could mean two days is refused with a
// sentence. Called by the window's fields, the terminal and the document readers. The form of plan files is
// budget/plan/field_text.hpp's.
#pragma once

#include "budget/calendar.hpp"
#include "budget/problem.hpp"

#include <string_view>

namespace importers {

// "6/30/27", "06/30/2027", "June 30, 2027", "30 Jun 2027", "2027-06-30"; a month ("June 2027", "Jun-27", "6/2027") is its last
// day, "FY27" the last day of that fiscal year. Years of two digits are 2000 to 2099. Codes "date.…".
budget::Loaded<budget::Date> read_date(std::string_view typed, budget::FiscalCalendar const& calendar);

// The same for the day on which something starts: a month is its first day, "FY27" the first day of that fiscal year.
budget::Loaded<budget::Date> read_first_day(std::string_view typed, budget::FiscalCalendar const& calendar);

// The same; of a day its month, of a fiscal year its last.
budget::Loaded<budget::Month> read_month(std::string_view typed, budget::FiscalCalendar const& calendar);

} // namespace importers
