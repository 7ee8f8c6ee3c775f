// What was left out of a plan file of a newer version, said where a report or workbook begins, so that no total of such a plan
// goes about without it. Called by commands, the Reports page and the export of workbooks.
#pragma once

#include "budget/problem.hpp"
#include "templates/sheet.hpp"

#include <vector>

namespace templates {

// `said` is that of budget::said_of_newer_version(): nothing is changed where it is empty. In a sheet a paragraph each, above all
// else; in a workbook a sheet before all others.
void say_left_out(Sheet& sheet, std::vector<budget::Problem> const& said);
void say_left_out(Workbook& workbook, std::vector<budget::Problem> const& said);

} // namespace templates
