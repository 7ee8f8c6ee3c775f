// Budgets in which each row is one year of a line: rows that differ in nothing but their year become one line with its years.
// Called by budget_rows.cpp.
#pragma once

#include "importers/budget_rows.hpp"

namespace importers {

// `named_by_heading`: the lines are columns, so only their names count.
std::vector<BudgetLine> join_years(std::vector<BudgetLine> lines, Grid const& grid, Columns const& columns, bool named_by_heading);

} // namespace importers
