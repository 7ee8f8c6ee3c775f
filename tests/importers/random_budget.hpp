// Budgets by chance in shapes by chance: indented or with subtotals, years as columns or rows, in dollars and cents or in thousands,
// with brackets, titles, gaps and notes; with the sums that must come back.
#pragma once

#include "budget/money.hpp"
#include "importers/document.hpp"

#include <cstdint>
#include <vector>

namespace tests {

struct RandomBudget {
    importers::Grid grid;
    std::vector<budget::Money> costs; // by year from FY27: of the amounts above 0
    budget::Money below;              // of the first year: of those below
    std::size_t lines = 0;            // with any amount above 0
};

RandomBudget random_budget(std::uint32_t seed);

} // namespace tests
