// Whether a row of a budget says that its cost comes once: in its name, a note, a heading above it or a column of its own. Called by
// budget_proposals.cpp.
#pragma once

#include "importers/budget_rows.hpp"

namespace importers {

// "one-time", "onetime purchase", "non-recurring"; not "one-time or recurring". Plain words.
bool says_one_time(std::string_view words);
bool is_one_time(BudgetLine const& line, Grid const& grid, Table const& table, Columns const& columns);

} // namespace importers
