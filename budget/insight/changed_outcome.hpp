// What a changed plan leaves unpaid, against an outcome: the one place where remedies allocate again.
#pragma once

#include "budget/outcome.hpp"

namespace budget {

struct Closed {
    Money gap;                       // less than in the outcome; below 0 where it is more
    std::vector<Money> by_shortfall; // one an outcome.shortfalls: less than there; more than the gap falls where other cost becomes unpaid
};

// Costs are those of the plan given, whose lines may be others than the outcome's. The order of sources stays that of the outcome: it decides whose money is left, not what is covered.
Closed close_with(Outcome const& outcome, Plan const& plan, Costs const& costs, Supply const& supply);

std::vector<std::size_t> sources_in_order(Outcome const& outcome);

} // namespace budget
