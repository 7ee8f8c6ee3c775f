#include "importers/document.hpp"

#include <fmt/format.h>

namespace importers {

std::string column_letters(std::size_t column)
{
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

std::string place_of_cell(Grid const& grid, std::size_t row, std::size_t column)
{
    if (grid.name.empty())
        return fmt::format("line {}, column {}", row < grid.row_lines.size() ? grid.row_lines[row] : row + 1, column + 1);
    return fmt::format("sheet {}, cell {}{}", grid.name, column_letters(column), row + 1);
}

} // namespace importers
