// "C7", "A1:C7" and the numbers of rows, styles and texts, as sheets refer to them. Called by sheet_reader.
#pragma once

#include "importers/document.hpp"

#include <optional>
#include <string_view>

namespace importers {

inline constexpr std::size_t sheet_rows = 1'048'576;
inline constexpr std::size_t sheet_columns = 16'384;

struct CellPlace {
    std::size_t row = 0; // from 0
    std::size_t column = 0;
};

// Dollar signs are allowed ("$C$7"). None outside a sheet.
std::optional<CellPlace> read_cell_place(std::string_view text);
std::optional<CellRange> read_cell_range(std::string_view text); // one cell is a range, too
std::optional<std::size_t> read_position(std::string_view text, std::size_t most); // "7" is 6
std::optional<std::size_t> read_index(std::string_view text, std::size_t size);    // "7" is 7, below `size`

} // namespace importers
