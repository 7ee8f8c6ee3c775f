#include "templates/xlsx_formula.hpp"

#include <stdexcept>

namespace templates {

namespace {

PlacedTable const& table_of(Placement const& placement, std::string const& key)
{
    auto const found = placement.tables.find(key);
    if (found == placement.tables.end()) throw std::logic_error("a formula names a table that isn't there: " + key);
    return found->second;
}

int row_of(PlacedTable const& placed, std::size_t row)
{
    bool const there = row == total_row ? placed.table && placed.table->total : row < static_cast<std::size_t>(placed.rows);
    if (!there) throw std::logic_error("a formula names a row that isn't there, of table " + placed.key());
    return placed.first_row + (row == total_row ? placed.rows : static_cast<int>(row));
}

Cell const& cell_at(Placement const& placement, CellRef const& ref)
{
    auto const& placed = table_of(placement, ref.table);
    row_of(placed, ref.row);
    if (!placed.table) throw std::logic_error("a formula names a cell of a long table: " + ref.table);
    auto const& cells = ref.row == total_row ? *placed.table->total : placed.table->rows[ref.row];
    if (ref.column >= cells.size()) throw std::logic_error("a formula names a column that isn't there, of table " + ref.table);
    return cells[ref.column];
}

// Where the cells of a formula are, seen from the table that it stands in: an address on the same sheet, a name on another.
struct Here {
    Placement const& placement;
    CellNames& names;
    std::string const& table;

    bool sees(CellRef const& ref) const { return table_of(placement, ref.table).sheet == table_of(placement, table).sheet; }
    Cell const& cell(CellRef const& ref) const { return cell_at(placement, ref); }
    std::string range(CellRef const& first, CellRef const& last) const
    {
        cell(first);
        cell(last);
        if (!sees(first)) return names.of(placement, first, last);
        auto const text = own_address(first);
        auto const end = own_address(last);
        return text == end ? text : text + ":" + end;
    }
    std::string address(CellRef const& ref) const { return range(ref, ref); }

private:
    std::string own_address(CellRef const& ref) const
    {
        return templates::address(row_of(table_of(placement, ref.table), ref.row), static_cast<int>(ref.column));
    }
};

// Neighbours in a column or a row become one range: "B5:B9,D5". Excel takes at most 255 arguments: `after_many` stands in place of
// a comma after each 250.
std::string ranges(Here const& here, std::vector<CellRef> const& cells, char const* after_many)
{
    std::string text;
    std::size_t pieces = 0;
    for (std::size_t at = 0; at < cells.size();) {
        auto const follows = [&](std::size_t next, int down, int right) {
            if (next >= cells.size() || cells[next].table != cells[at].table) return false;
            auto const& placed = table_of(here.placement, cells[at].table);
            auto const steps = static_cast<int>(next - at);
            return row_of(placed, cells[next].row) == row_of(placed, cells[at].row) + down * steps &&
                   static_cast<int>(cells[next].column) == static_cast<int>(cells[at].column) + right * steps;
        };
        std::size_t end = at + 1;
        while (follows(end, 1, 0)) ++end;
        if (end == at + 1)
            while (follows(end, 0, 1)) ++end;
        text += (pieces == 0 ? "" : pieces % 250 == 0 ? after_many : ",") + here.range(cells[at], cells[end - 1]);
        ++pieces;
        at = end;
    }
    return text;
}

// Binary fractions of dollars leave dust behind; a difference and a comparison are made in whole cents.
std::string places_of(Cell const& cell) { return std::holds_alternative<budget::Money>(cell.value) ? "2" : "9"; }

bool is_text(Cell const& cell) { return std::holds_alternative<std::string>(cell.value); }

std::string equal(Here const& here, std::vector<CellRef> const& cells)
{
    std::string text;
    auto const first = here.address(cells.at(0));
    auto const& cell = here.cell(cells[0]);
    for (std::size_t at = 1; at < cells.size(); ++at) {
        auto const other = here.address(cells[at]);
        text += at > 1 ? "," : "";
        text += is_text(cell) ? first + "=" + other : "ROUND(" + first + "-" + other + "," + places_of(cell) + ")=0";
    }
    return cells.size() == 2 ? "=" + text : "=AND(" + text + ")";
}

std::string all_of(std::string const& conditions)
{
    bool const several = conditions.find("),AND(") != std::string::npos;
    return several ? "=AND(AND(" + conditions + "))" : "=AND(" + conditions + ")";
}

std::string sum_of_columns(Here const& here, std::vector<CellRef> const& columns)
{
    std::string text;
    for (auto const& ref : columns) {
        auto const& placed = table_of(here.placement, ref.table);
        if (ref.column >= placed.columns().size()) throw std::logic_error("a formula names a column that isn't there, of table " + ref.table);
        if (placed.rows > 0) text += (text.empty() ? "" : ",") + here.names.of_column(here.placement, ref.table, ref.column);
    }
    return text.empty() ? text : "=SUM(" + text + ")";
}

std::string written(Placement const& placement, CellNames& names, Formula const& formula, std::string const& table, std::size_t column)
{
    using enum Formula::Kind;
    auto const& cells = formula.cells;
    if (formula.kind == sum_above) {
        auto const& placed = table_of(placement, table);
        if (placed.rows == 0) return {};
        auto const at = static_cast<int>(column);
        return "=SUM(" + address(placed.first_row, at) + ":" + address(placed.first_row + placed.rows - 1, at) + ")";
    }
    if (cells.empty()) return {};
    Here const here{placement, names, table};
    switch (formula.kind) {
    case sum_of: return "=SUM(" + ranges(here, cells, ")+SUM(") + ")";
    case sum_of_column: return sum_of_columns(here, cells);
    case difference: {
        auto const rest = ranges(here, {cells.begin() + 1, cells.end()}, ")-SUM(");
        auto const first = here.address(cells[0]);
        auto const less = rest.empty() ? first : first + (cells.size() == 2 ? "-" + rest : "-SUM(" + rest + ")");
        return "=ROUND(" + less + "," + places_of(here.cell(cells[0])) + ")";
    }
    case quotient: {
        auto const top = here.address(cells.at(0));
        auto const bottom = here.address(cells.at(1));
        return "=IF(" + bottom + "=0,0," + top + "/" + bottom + ")";
    }
    case change: {
        auto const before = here.address(cells.at(0));
        auto const after = here.address(cells.at(1));
        return "=IF(" + before + "<>0,(" + after + "-" + before + ")/" + before + ",IF(" + after + "=0,0,\"new\"))";
    }
    case same: return "=" + here.address(cells[0]);
    case templates::Formula::Kind::equal: return templates::equal(here, cells);
    case all_true: return all_of(ranges(here, cells, "),AND("));
    case sum_above: break;
    }
    return {};
}

} // namespace

std::string formula_text(Placement const& placement, CellNames& names, Formula const& formula, std::string const& table,
                         std::size_t column)
{
    constexpr std::size_t most_characters = 8192; // Excel's
    auto text = written(placement, names, formula, table, column);
    return text.size() <= most_characters ? text : std::string{};
}

} // namespace templates
