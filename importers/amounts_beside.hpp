// What a budget's row has in columns that aren't taken: its fringe may be among them, in one column or in several. Called by
// budget_proposals.cpp and line_component.cpp.
#pragma once

#include "importers/amount_columns.hpp"

namespace importers {

struct AmountBeside {
    std::size_t column = 0; // of the grid
    budget::Money amount;   // above 0
    bool fringe = false;    // its heading says so: "FICA", "Retirement"
};

std::vector<AmountBeside> amounts_beside(Grid const& grid, Table const& table, Columns const& columns, AmountChoice const& choice, std::size_t row);

// Those that are `sum`: one of them, all that are fringe by their headings, or all. Empty where none are.
std::vector<AmountBeside> add_up_to(budget::Money sum, std::vector<AmountBeside> const& beside);

} // namespace importers
