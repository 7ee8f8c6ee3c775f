// Finds the cliffs of an allocation.
#pragma once

#include "budget/allocation/allocation.hpp"
#include "budget/insight/cliff.hpp"

namespace budget {

// What a cliff needs to know of the calculation so far.
struct Present {
    Plan const& plan;
    Costs const& costs;
    Supply const& supply;
    std::vector<std::size_t> const& order; // the sources in application order
    Allocation const& allocation;
};

// By month; causes of one month are one cliff. What a cliff takes is found by solving the same plan once more with the money
// going on as it was: the difference in the twelve months is the loss, so growth of cost alone never counts.
std::vector<Cliff> find_cliffs(Present const& present);

} // namespace budget
