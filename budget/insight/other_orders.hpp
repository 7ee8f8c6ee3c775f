// What another application order would leave, and whose money: the plan allocated once more with its sources in that order.
// Coverage doesn't depend on the order, and this shows it. Asked for by reports; not part of evaluate().
#pragma once

#include "budget/outcome.hpp"

namespace budget {

struct OtherOrder {
    OrderPolicy policy = OrderPolicy::restricted_first;
    bool without_pins = false;        // the plan's own policy, as if no source were pinned
    std::vector<std::size_t> order;   // sources of the plan
    Money covered;
    bool same_coverage = false;       // every cost is covered exactly as it is now
    std::vector<Money> applied;       // one a source of the plan
    std::vector<Money> left;          // what it releases and doesn't apply
};

// The other policy, with the plan's pins; then, where a source is pinned, the plan's own policy without pins.
std::vector<OtherOrder> other_orders(Outcome const& outcome);

} // namespace budget
