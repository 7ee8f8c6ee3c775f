// Why a gap can't be closed by any order: "these lines in these months may only be paid by these sources, which hold $X
// against $Y". Each is a minimum cut of the network, and together they are the whole gap.
#pragma once

#include "budget/allocation/flow.hpp"

namespace budget {

struct Shortfall {
    std::vector<std::size_t> lines;   // in costs.lines, in plan order
    Month first;                      // of their months
    Month last;
    std::vector<std::size_t> sources; // in plan.sources: all that may pay any of the lines in any of the months; may be empty
    Money cost;                       // Y: of these lines in these months
    Money held;                       // X: all that can be brought to them
    Money gap() const { return cost - held; }
    Month first_gap;                  // the first month in which some of it stays unpaid
};

// Ordered by first_gap, then by gap, largest first.
std::vector<Shortfall> find_shortfalls(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network,
                                       Flow const& flow);

} // namespace budget
