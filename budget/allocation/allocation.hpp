// Who pays what in which month: the flow read back in the plan's words.
#pragma once

#include "budget/allocation/flow.hpp"

namespace budget {

struct Payment {
    std::size_t pool = 0; // in supply.pools
    std::size_t line = 0; // in costs.lines
    std::size_t month = 0;
    Money amount;
    friend bool operator==(Payment const&, Payment const&) = default;
};

struct Allocation {
    std::vector<Payment> payments;          // by line, month, then application order; none of zero
    std::vector<std::vector<Money>> gap;    // [line][month]
    Money cost;
    Money covered;                          // unnamed money included
    Money unnamed;                          // paid in closed months by money that the plan doesn't name; in no payment
    Money total_gap() const { return cost - covered; }
};

Allocation read_allocation(Network const& network, Flow const& flow, Costs const& costs);

// What taking sources one after the other, without looking ahead, would have covered; with the unnamed money.
struct FirstFit {
    Money covered;
    std::vector<Money> by_pool;              // one a supply.pools
    std::vector<Money> by_line;              // one a costs.lines
};

FirstFit take_first_fit(Network const& network, Costs const& costs, Supply const& supply);

} // namespace budget
