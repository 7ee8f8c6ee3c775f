// What stands where an amount would be and is none: "TBD", "10%", "#REF!". A row with it is a line without an amount and no heading.
// Called by budget_rows.cpp.
#pragma once

#include "importers/document.hpp"

#include <cstddef>
#include <set>

namespace importers {

// The first such cell of the row in these columns, which hold no amount there; null where there is none. Words of headings that stand
// there once more, dates and signs are none.
Cell const* unreadable_amount(Grid const& grid, std::size_t row, std::set<std::size_t> const& columns);

} // namespace importers
