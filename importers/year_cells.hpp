// Bare numbers from 1990 to 2099 in a row of a table: the years of its headings, or amounts that look like years. Called by tables.cpp.
#pragma once

#include "importers/tables.hpp"

#include <optional>

namespace importers {

// "2027", as a number or as text, and nothing else.
std::optional<int> bare_year(Cell const& cell);

// Whether those in columns `first` to before `end` may be years. Where a word before them may name a line, they must rise or fall from
// column to column; below the headings of `above` they must follow one another ("2026, 2027"; "2025, 2025, 2026"), and one that stands
// alone must lie near the year of the heading above it. True where there are none.
bool may_be_years(Grid const& grid, std::size_t row, std::size_t first, std::size_t end, Table const* above);

} // namespace importers
