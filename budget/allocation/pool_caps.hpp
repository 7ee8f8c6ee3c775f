// A pool's caps as sets of lines and months with a limit in cents, in the order in which they nest.
#pragma once

#include "budget/costs/line.hpp"
#include "budget/funding/supply.hpp"

namespace budget {

struct CapSet {
    std::size_t cap = 0;     // in pool.caps
    Money limit;
    std::vector<char> lines; // one a costs.lines: 1 where the cap counts it
    int first_month = 0;     // indexes in the plan's months
    int last_month = 0;
    bool holds(int month) const { return month >= first_month && month <= last_month; }
    std::size_t size() const; // lines times months
};

class PoolCaps
{
public:
    PoolCaps(Plan const& plan, Pool const& pool, PoolSupply const& supply, Costs const& costs);

    // The limit on all that the pool pays, over its whole term; absent where no cap says so.
    std::optional<Money> on_everything() const { return on_everything_; }
    // All others, a wider one before those inside it.
    std::vector<CapSet> const& narrowing() const { return narrowing_; }

private:
    std::optional<Money> on_everything_;
    std::vector<CapSet> narrowing_;
};

} // namespace budget
