// Costs that are a rate on other costs of the same program: evaluation as a share of direct cost, and indirect cost.
#pragma once

#include "budget/costs/growth.hpp"

namespace budget {

// Both take all lines of one program and fill in the months of those that are shares, in place. Within a fiscal year the
// rounded total to date is what counts, so a year is round(rate x the year's base) exactly: what a finance officer checks.
void add_shares_of_direct(Plan const& plan, Program const& program, std::vector<Line>& lines);
void add_indirect(Plan const& plan, Program const& program, std::vector<Line>& lines);

} // namespace budget
