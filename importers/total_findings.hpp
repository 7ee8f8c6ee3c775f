// Totals of a budget's table that its lines don't add up to: where the tables above on the same sheet belong to it, nothing is wrong; else
// both figures are said. Called by budget_rows.cpp.
#pragma once

#include "importers/budget_rows.hpp"

namespace importers {

struct StatedTotal {
    std::string name = {};
    std::string rows = {};                                   // "rows 4 to 9"
    std::vector<std::optional<budget::Money>> stated = {};   // a chosen column each
    std::vector<budget::Money> sum = {};                     // of its lines
    std::vector<std::int64_t> rounding = {};                 // what amounts that were rounded one by one explain, in cents
    std::vector<budget::Place> places = {};
};

// Whether it is the sum of its lines and of one or more tables directly above, in every column.
bool adds_up_with(StatedTotal const& total, AmountChoice const& choice, std::vector<TableSums> const& above);

std::vector<budget::Problem> findings_of(StatedTotal const& total, AmountChoice const& choice);

} // namespace importers
