// Finds the cliffs of an allocation.
#pragma once

#include "budget/allocation/allocation.hpp"
#include "budget/allocation/coupled.hpp"
#include "budget/checkpoint.hpp"
#include "budget/insight/cliff.hpp"

namespace budget {

// Money that a pool could not pay in these months for want of match.
struct HeldBack {
    std::size_t pool = 0; // in supply.pools
    int first_month = 0;  // indexes in the plan's months
    int last_month = 0;
    Money amount;
};

// What a cliff needs to know of the calculation so far.
struct Present {
    Plan const& plan;
    Costs const& costs;
    Supply const& supply;
    std::vector<std::size_t> const& order; // the sources in application order
    Network const& network;
    Flow const& flow;
    Allocation const& allocation;
    std::vector<AwardYear> const& years;
    std::vector<HeldBack> held_back;
    Free const* free = nullptr; // of the Solution, where its rules bind
};

// By month; causes of one month are one cliff. What a cliff takes is found by allocating once more with the money going on as it
// was: the difference is the loss, so growth of cost alone never counts. What stopped in a closed month is no cliff any more.
std::vector<Cliff> find_cliffs(Present const& present, Checkpoint const& checkpoint = {});

} // namespace budget
