// Many cells of the Costs or the Funding table at once, as pasting and filling give them: each is entered as if it were typed, into
// one plan, so that it is one step to undo. Knows no window; called by the pages and by tests.
#pragma once

#include "app/gui/content/block.hpp"
#include "budget/plan/plan.hpp"

namespace gui {

struct CellsChange {
    budget::Plan plan;
    std::size_t taken = 0;
    std::vector<RefusedCell> refused;
};
CellsChange with_cost_cells(budget::Plan plan, std::vector<CellEdit> const& cells);
// Rows "+0", "+1" … become new sources. Amounts that the program works out take no entry.
CellsChange with_source_cells(budget::Plan plan, std::vector<CellEdit> const& cells);

} // namespace gui
