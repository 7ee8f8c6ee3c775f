#include "importers/unreadable_amount.hpp"

#include "importers/cell_amount.hpp"
#include "importers/heading_words.hpp"

namespace importers {

Cell const* unreadable_amount(Grid const& grid, std::size_t row, std::set<std::size_t> const& columns)
{
    for (auto const column : columns) {
        auto const& cell = cell_at(grid, row, column);
        if (is_blank(cell) || cell.kind == CellKind::date || plain_words(cell.text).empty()) continue;
        auto const read = read_heading(cell.text);
        // "10%", "$500 each" and "see notes" hold words of columns; a heading is a year, a stage, or its word and nothing else.
        bool const figure = (cell.text.front() >= '0' && cell.text.front() <= '9') || cell.text.find('$') != std::string::npos;
        bool const word = read.stage != Stage::none || (!read.meanings.empty() && read.meanings.front().exact);
        bool const heading = read.year || read.period ? cell.text.find('$') == std::string::npos : !figure && word;
        if (cell.kind != CellKind::text || !heading) return &cell;
    }
    return nullptr;
}

} // namespace importers
