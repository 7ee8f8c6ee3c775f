#include "templates/xlsx_layout.hpp"

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
    auto const rows = placed.table->rows.size();
    bool const there = row == total_row ? placed.table->total.has_value() : row < rows;
    if (!there) throw std::logic_error("a formula names a row that isn't there, of table " + placed.table->key);
    return placed.first_row + static_cast<int>(row == total_row ? rows : row);
}

Cell const& cell_at(Placement const& placement, CellRef const& ref)
{
    auto const& placed = table_of(placement, ref.table);
    row_of(placed, ref.row);
    auto const& cells = ref.row == total_row ? *placed.table->total : placed.table->rows[ref.row];
    if (ref.column >= cells.size()) throw std::logic_error("a formula names a column that isn't there, of table " + ref.table);
    return cells[ref.column];
}

// 'Sources and uses'! before an address on another sheet.
std::string prefix(Placement const& placement, std::string const& table, std::string const& from_table)
{
    auto const sheet = table_of(placement, table).sheet;
    if (sheet == table_of(placement, from_table).sheet) return {};
    std::string text = "'";
    for (char const c : placement.sheets[sheet].name) text += c == '\'' ? "''" : std::string(1, c);
    return text + "'!";
}

std::string address_of(Placement const& placement, CellRef const& ref, std::string const& from_table)
{
    cell_at(placement, ref);
    auto const& placed = table_of(placement, ref.table);
    return prefix(placement, ref.table, from_table) + address(row_of(placed, ref.row), static_cast<int>(ref.column));
}

// Neighbours in a column or a row become one range: "B5:B9,D5".
std::string ranges(Placement const& placement, std::vector<CellRef> const& cells, std::string const& from_table)
{
    std::string text;
    for (std::size_t at = 0; at < cells.size();) {
        auto const follows = [&](std::size_t next, int down, int right) {
            if (next >= cells.size() || cells[next].table != cells[at].table) return false;
            auto const& placed = table_of(placement, cells[at].table);
            auto const steps = static_cast<int>(next - at);
            return row_of(placed, cells[next].row) == row_of(placed, cells[at].row) + down * steps &&
                   static_cast<int>(cells[next].column) == static_cast<int>(cells[at].column) + right * steps;
        };
        std::size_t end = at + 1;
        while (follows(end, 1, 0)) ++end;
        if (end == at + 1)
            while (follows(end, 0, 1)) ++end;
        text += (text.empty() ? "" : ",") + address_of(placement, cells[at], from_table);
        if (end > at + 1) {
            auto const& last = cells[end - 1];
            cell_at(placement, last);
            text += ":" + address(row_of(table_of(placement, last.table), last.row), static_cast<int>(last.column));
        }
        at = end;
    }
    return text;
}

// Binary fractions of dollars leave dust behind; a difference and a comparison are made in whole cents.
std::string places_of(Cell const& cell) { return std::holds_alternative<budget::Money>(cell.value) ? "2" : "9"; }

bool is_text(Cell const& cell) { return std::holds_alternative<std::string>(cell.value); }

std::string equal(Placement const& placement, std::vector<CellRef> const& cells, std::string const& table)
{
    std::string text;
    auto const first = address_of(placement, cells.at(0), table);
    auto const& cell = cell_at(placement, cells[0]);
    for (std::size_t at = 1; at < cells.size(); ++at) {
        auto const other = address_of(placement, cells[at], table);
        text += at > 1 ? "," : "";
        text += is_text(cell) ? first + "=" + other : "ROUND(" + first + "-" + other + "," + places_of(cell) + ")=0";
    }
    return cells.size() == 2 ? "=" + text : "=AND(" + text + ")";
}

} // namespace

std::string formula_text(Placement const& placement, Formula const& formula, std::string const& table, std::size_t column)
{
    using enum Formula::Kind;
    auto const& cells = formula.cells;
    if (formula.kind == sum_above) {
        auto const& placed = table_of(placement, table);
        if (placed.table->rows.empty()) return {};
        auto const at = static_cast<int>(column);
        auto const last = placed.first_row + static_cast<int>(placed.table->rows.size()) - 1;
        return "=SUM(" + address(placed.first_row, at) + ":" + address(last, at) + ")";
    }
    if (cells.empty()) return {};
    switch (formula.kind) {
    case sum_of: return "=SUM(" + ranges(placement, cells, table) + ")";
    case difference: {
        auto const rest = ranges(placement, {cells.begin() + 1, cells.end()}, table);
        auto const first = address_of(placement, cells[0], table);
        auto const less = rest.empty() ? first : first + (cells.size() == 2 ? "-" + rest : "-SUM(" + rest + ")");
        return "=ROUND(" + less + "," + places_of(cell_at(placement, cells[0])) + ")";
    }
    case quotient: {
        auto const top = address_of(placement, cells.at(0), table);
        auto const bottom = address_of(placement, cells.at(1), table);
        return "=IF(" + bottom + "=0,0," + top + "/" + bottom + ")";
    }
    case change: {
        auto const before = address_of(placement, cells.at(0), table);
        auto const after = address_of(placement, cells.at(1), table);
        return "=IF(" + before + "<>0,(" + after + "-" + before + ")/" + before + ",IF(" + after + "=0,0,\"new\"))";
    }
    case same: return "=" + address_of(placement, cells[0], table);
    case equal: return templates::equal(placement, cells, table);
    case all_true: return "=AND(" + ranges(placement, cells, table) + ")";
    case sum_above:
    case sum_of_column: break;
    }
    return {};
}

} // namespace templates
