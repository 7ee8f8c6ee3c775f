#include "templates/xlsx_formula.hpp"

#include <fmt/format.h>

#include <cctype>

namespace templates {

namespace {

constexpr std::size_t longest_part = 28; // four parts and their dots stay below the 128 that the library takes

// What a name may hold of a text: letters and digits, the rest as underlines.
std::string part(std::string const& text)
{
    std::string out;
    for (char const c : text) {
        if (out.size() == longest_part) break;
        if (std::isalnum(static_cast<unsigned char>(c)) && static_cast<unsigned char>(c) < 0x80)
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!out.empty() && out.back() != '_') out += '_';
    }
    while (out.ends_with('_')) out.pop_back();
    return out;
}

std::string row_part(PlacedTable const& placed, std::size_t row)
{
    if (row == total_row) return "total";
    std::string words;
    if (placed.table && row < placed.table->rows.size() && !placed.table->rows[row].empty())
        if (auto const* text = std::get_if<std::string>(&placed.table->rows[row].front().value)) words = part(*text);
    return words.empty() ? fmt::format("row_{}", row + 1) : words;
}

std::string column_part(PlacedTable const& placed, std::size_t column)
{
    auto const& columns = placed.columns();
    auto const words = column < columns.size() ? part(columns[column].key) : std::string{};
    return words.empty() ? fmt::format("column_{}", column + 1) : words;
}

std::string fixed(std::string const& address) // "$B$12" for "B12"
{
    auto const digits = address.find_first_of("0123456789");
    return "$" + address.substr(0, digits) + "$" + address.substr(digits);
}

int sheet_row(PlacedTable const& placed, std::size_t row)
{
    return placed.first_row + (row == total_row ? placed.rows : static_cast<int>(row));
}

std::string range(Placement const& placement, PlacedTable const& placed, int first_row, std::size_t first_column, int last_row,
                  std::size_t last_column)
{
    auto const first = fixed(address(first_row, static_cast<int>(first_column)));
    auto const last = fixed(address(last_row, static_cast<int>(last_column)));
    return "=" + quoted(placement.sheets[placed.sheet].name) + first + (first == last ? "" : ":" + last);
}

} // namespace

std::string const& CellNames::of(Placement const& placement, CellRef const& first, CellRef const& last)
{
    auto const& placed = placement.tables.at(first.table);
    auto wanted = part(first.table) + "." + row_part(placed, first.row);
    if (first.row != last.row) wanted += ".to." + row_part(placed, last.row);
    wanted += "." + column_part(placed, first.column);
    if (first.column != last.column) wanted += ".to." + column_part(placed, last.column);
    auto refers_to = range(placement, placed, sheet_row(placed, first.row), first.column, sheet_row(placed, last.row), last.column);
    return add(refers_to, std::move(wanted), refers_to);
}

std::string const& CellNames::of_column(Placement const& placement, std::string const& table, std::size_t column)
{
    auto const& placed = placement.tables.at(table);
    auto refers_to = range(placement, placed, placed.first_row, column, placed.first_row + placed.rows - 1, column);
    return add(refers_to, part(table) + "." + column_part(placed, column), refers_to);
}

std::string const& CellNames::add(std::string const& where, std::string wanted, std::string refers_to)
{
    auto const known = by_place_.find(where);
    if (known != by_place_.end()) return known->second;
    auto name = wanted;
    for (int number = 2; !taken_.insert(name).second; ++number) name = fmt::format("{}_{}", wanted, number);
    defined_[name] = std::move(refers_to);
    return by_place_[where] = std::move(name);
}

} // namespace templates
