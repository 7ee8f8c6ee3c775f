// The workbook for a city or county council and its finance office: sheets that show one outcome and prove each other.
// Called by the exports; xlsx_writer.hpp turns it into a file.
#pragma once

#include "budget/outcome.hpp"
#include "templates/sheet.hpp"

namespace templates {

// The outcome must come from a plan without errors. `today` decides what is overdue and is printed as the date. `compared`: the plan and
// its scenarios, for the sheet Scenarios, which is there where they are more than one.
Workbook council_workbook(budget::Outcome const& outcome, budget::Date today, std::vector<budget::Outcome> const& compared = {});

} // namespace templates
