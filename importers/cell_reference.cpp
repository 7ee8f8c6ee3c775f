#include "importers/cell_reference.hpp"

#include <algorithm>
#include <charconv>

namespace importers {

std::optional<std::size_t> read_index(std::string_view text, std::size_t size)
{
    std::size_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number >= size) return std::nullopt;
    return number;
}

std::optional<std::size_t> read_position(std::string_view text, std::size_t most)
{
    auto const number = read_index(text, most + 1);
    if (!number || *number == 0) return std::nullopt;
    return *number - 1;
}

std::optional<CellPlace> read_cell_place(std::string_view text)
{
    if (text.starts_with('$')) text.remove_prefix(1);
    std::size_t column = 0;
    while (!text.empty()) {
        char const c = text.front();
        auto const letter = c >= 'A' && c <= 'Z' ? c - 'A' + 1 : c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
        if (letter == 0) break;
        column = column * 26 + static_cast<std::size_t>(letter);
        if (column > sheet_columns) return std::nullopt;
        text.remove_prefix(1);
    }
    if (text.starts_with('$')) text.remove_prefix(1);
    auto const row = read_position(text, sheet_rows);
    if (column == 0 || !row) return std::nullopt;
    return CellPlace{*row, column - 1};
}

std::optional<CellRange> read_cell_range(std::string_view text)
{
    auto const colon = text.find(':');
    auto const first = read_cell_place(text.substr(0, colon));
    auto const last = colon == std::string_view::npos ? first : read_cell_place(text.substr(colon + 1));
    if (!first || !last) return std::nullopt;
    return CellRange{std::min(first->row, last->row), std::min(first->column, last->column), std::max(first->row, last->row),
                     std::max(first->column, last->column)};
}

} // namespace importers
