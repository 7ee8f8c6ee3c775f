#include "tests/importers/grid_text.hpp"

namespace tests {

using importers::Cell;
using importers::CellKind;

namespace {

Cell cell_of(std::string text)
{
    Cell cell;
    std::size_t spaces = 0;
    while (spaces < text.size() && text[spaces] == ' ') ++spaces;
    text.erase(0, spaces);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    if (text.empty()) return cell;
    cell.kind = CellKind::text;
    if (text.front() == '\'') {
        text.erase(0, 1);
    } else if (text.front() == '@') {
        text.erase(0, 1);
        cell.kind = CellKind::date;
    } else if (text.front() == '#') {
        cell.kind = CellKind::error;
    } else {
        if (text.front() == '=') {
            cell.from_formula = true;
            text.erase(0, 1);
        }
        if (text.find_first_not_of("-.0123456789") == std::string::npos && text.find_first_of("0123456789") != std::string::npos) cell.kind = CellKind::number;
    }
    cell.indent = static_cast<std::uint8_t>(spaces / 2);
    cell.text = std::move(text);
    return cell;
}

} // namespace

importers::Grid grid_of(std::string name, std::vector<std::string> const& rows)
{
    importers::Grid grid;
    grid.name = std::move(name);
    for (auto const& row : rows) {
        std::vector<Cell> cells;
        std::size_t from = 0;
        for (auto at = row.find('|'); at != std::string::npos; from = at + 1, at = row.find('|', from)) cells.push_back(cell_of(row.substr(from, at - from)));
        cells.push_back(cell_of(row.substr(from)));
        grid.rows.push_back(std::move(cells));
    }
    return grid;
}

importers::Document document_of(std::vector<importers::Grid> grids)
{
    return {"book.xlsx", std::move(grids)};
}

} // namespace tests
