// What a row costs where no column says so: quantity x unit cost, FTE x pay, hours x pay an hour. Called by budget_rows.cpp.
#pragma once

#include "budget/money.hpp"
#include "importers/columns.hpp"

namespace importers {

// Rounded to the cent, half to even; 2,080 hours a year where none are said. Nothing where a factor is missing.
std::optional<budget::Money> priced_amount(Grid const& grid, std::size_t row, Columns const& columns, budget::Ratio const& scale);

} // namespace importers
