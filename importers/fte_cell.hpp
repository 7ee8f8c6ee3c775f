// People as a roster writes them: "2.5", "250%", "0.5 FTE", or a number below "% FTE". Called by column_content.cpp and
// budget_proposals.cpp.
#pragma once

#include "importers/amount_columns.hpp"

#include <optional>

namespace importers {

// Nothing where the cell is no number of people.
std::optional<budget::Ratio> fte_in(Cell const& cell);

// The FTE of a budget's row. Of several columns of FTE, one a year, that of the first year that is taken.
std::optional<budget::Ratio> fte_of_row(Grid const& grid, Table const& table, Columns const& columns, AmountChoice const& choice, std::size_t row);

} // namespace importers
