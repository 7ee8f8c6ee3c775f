// Pools -> money by date: what each pool releases, from which day it may be spent and through which.
#pragma once

#include "budget/plan/last_day_to_spend.hpp"
#include "budget/plan/plan.hpp"

#include <vector>

namespace budget {

struct DatedMoney {
    Date from;    // the first day on which it pays: its release, not before the pool is available
    Date through; // the last day: spend-by, or the fiscal year's end where nothing carries over
    Money amount;
    bool renewed = false; // comes from a renewal, not from the award as it stands
    int rhythm = 0;       // months until the same release pays again; 0 where it pays once
    Date due{};           // its own day, which may come before the pool is available
    friend bool operator==(DatedMoney const&, DatedMoney const&) = default;
};

struct PoolSupply {
    std::size_t source = 0; // in plan.sources
    std::size_t pool = 0;   // in its pools
    std::vector<DatedMoney> money; // ascending by from; money that ended before the plan or starts after it isn't here
    Date last_day;          // the last day on which the pool pays anything; the plan's last day where it has no end
    bool ends = false;      // last_day is an end that the funder sets, inside the plan
};

struct Supply {
    std::vector<PoolSupply> pools; // in plan order: the pools of the sources that are counted
    Money total() const;
    Money total(std::size_t source) const;
};

// committed: awarded sources, nothing renewed. likely: and likely sources, and renewals of probability 1/2 or more.
// possible: everything. Amounts are whole; probability never weights them. A single release from before the plan counts in full
// from its first day on, so its amount is what is left of it; a repeated one counts from the first day on.
Supply release(Plan const& plan, Counting counting);

} // namespace budget
