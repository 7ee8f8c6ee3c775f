// Lets the user put rows of a table elsewhere: by dragging, with Alt+Up and Alt+Down, or from the context menu. Moves nothing
// itself: what becomes of it is the page's. Rows without a key, as totals are, stay where they are.
#pragma once

#include "app/gui/record_table.hpp"

namespace gui {

struct RowMoves {
    std::function<void(std::string const& row, std::string const& next)> drop; // dragged to before another row; "": to the end
    std::function<void(std::string const& row, int step)> step;                // -1: up, 1: down
};
void let_rows_move(RecordTable& table, RowMoves moves);

} // namespace gui
