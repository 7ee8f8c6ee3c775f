// To what the amounts of a column are rounded: the cent, the dollar, hundreds of thousands. Says only what the amounts show; what a
// difference to a total means is the part of total_rows and budget_rows, which call this.
#pragma once

#include "budget/money.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace importers {

// In cents: the largest power of ten that divides all amounts, a billion dollars at most; 0 where none of them is more than nothing.
std::int64_t rounding_unit(std::vector<std::optional<budget::Money>> const& amounts);

} // namespace importers
