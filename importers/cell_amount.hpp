// What a single cell says as a number or an amount. Text that is an amount ("$45,599,327.25", "($5,306,445.17)") counts as one;
// what isn't wholly a number is none. Called by everything that reads tables.
#pragma once

#include "budget/money.hpp"
#include "budget/ratio.hpp"
#include "importers/document.hpp"

#include <optional>

namespace importers {

Cell const& cell_at(Grid const& grid, std::size_t row, std::size_t column); // an empty one outside the grid
bool is_blank(Cell const& cell);
bool is_text(Cell const& cell); // words: neither blank nor a number, a date, an error or an amount written as text

// Exact, as it is stored; 0 for an accountant's dash ("-", "$ -"). Nothing for blanks, words and percentages.
std::optional<budget::Ratio> number_in(Cell const& cell);

// To whole cents, half to even: stored results of calculations hold parts of cents.
struct CellAmount {
    budget::Money amount;
    bool rounded = false; // a part of a cent was dropped
};
// `scale`: 1000 where the table is in thousands. Nothing where number_in() gives nothing or the amount leaves the range of cents.
std::optional<CellAmount> amount_in(Cell const& cell, budget::Ratio const& scale);

} // namespace importers
