// What a budget table's lines add up to, said beside what the document itself says: the totals of its columns, and the total beside the
// years of a line. Not which rows are totals (total_rows.hpp). Called by budget_proposals.cpp.
#pragma once

#include "importers/budget_rows.hpp"
#include "importers/proposal.hpp"

namespace importers {

// "Total" beside the years of a line.
void check_row_totals(BudgetRows const& rows, Grid const& grid, Table const& table, Import& import);

// All lines of a column, what of it is proposed, and whether the sheet's own total says the same.
void say_sums(BudgetRows const& rows, std::vector<budget::Money> const& proposed, Grid const& grid, Table const& table, Import& import);

} // namespace importers
