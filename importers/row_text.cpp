#include "importers/row_text.hpp"

#include "importers/cell_amount.hpp"

#include <algorithm>

namespace importers {

std::string text_of_row(Grid const& grid, std::size_t row, std::size_t first, std::size_t end)
{
    std::string text;
    if (row < grid.rows.size()) end = std::min(end, grid.rows[row].size());
    for (auto c = first; c < end; ++c)
        if (auto const& cell = cell_at(grid, row, c); !is_blank(cell) && text.size() < row_text_bytes) text += (text.empty() ? "" : " | ") + cell.text;
    return text;
}

} // namespace importers
