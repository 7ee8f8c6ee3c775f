// Tables of positions that the terminal's report and the council workbook show alike. Their totals are live sums.
#pragma once

#include "budget/totals.hpp"
#include "templates/sheet.hpp"

#include <functional>

namespace templates {

// Which positions, and under which name each of them is shown.
struct ShownPositions {
    budget::Outcome const& outcome;
    std::vector<budget::Staffing const*> positions;
    std::function<std::string(budget::Staffing const&)> name;
};

// The year's last month in the plan, as an index.
std::size_t last_month_of(budget::Period const& year);

// FTE and people at the end of each fiscal year; two columns a year. The names are those of the years, in the same order.
Table people_by_year(ShownPositions const& shown, std::vector<budget::Period> const& years, std::vector<std::string> const& names);
// Seats, hours and relief factor of each position in one month, and where its leave is counted. For programs the relief factor
// is the exact fraction.
Table relief_table(ShownPositions const& shown, std::size_t month, bool for_programs);
// New people by month, position by position; those who replace leavers are not among them. No rows where nobody is hired.
Table hires_table(ShownPositions const& shown);

} // namespace templates
