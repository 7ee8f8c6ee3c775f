// A row's cells as one text, " | " between them: what is shown of a row that became nothing. Called by the makers of proposals.
#pragma once

#include "importers/document.hpp"

#include <cstddef>
#include <string>

namespace importers {

inline constexpr std::size_t row_text_bytes = 200; // no further cell beyond them

// Of the columns from `first` to before `end`; without blank cells.
std::string text_of_row(Grid const& grid, std::size_t row, std::size_t first, std::size_t end);

} // namespace importers
