// Numbers as much of the world writes them, "1.234,56", as this program reads them. Only of documents in which all numbers are written
// so: csv_reader says it. Called by propose.cpp.
#pragma once

#include "importers/document.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace importers {

// "1234.56"; nothing where it isn't wholly such a number. "1.234" is one, in thousands; "12.5" isn't.
std::optional<std::string> with_decimal_point(std::string_view text);
// The same grid with these cells as numbers.
Grid with_decimal_points(Grid grid);

} // namespace importers
