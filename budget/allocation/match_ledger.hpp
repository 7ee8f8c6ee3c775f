// Which payment serves as match for which award's grant year: each cent once (2 CFR 200.306(b)(2)). Reads a finished flow; who
// pays what is decided elsewhere (coupled.hpp).
#pragma once

#include "budget/allocation/flow.hpp"

namespace budget {

struct MatchedBy {
    std::size_t pool = 0; // in supply.pools
    Money amount;
};

struct LedgerYear {
    Money draw;                     // what the award pays in the grant year
    Money required;                 // to be spent beside it
    Money matched;                  // of that, what payments of others are set against it; at most required
    std::vector<MatchedBy> by;      // in application order
};

// What could serve as match, gathered once for many flows of one network.
class MatchLedger
{
public:
    MatchLedger(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network,
                std::vector<AwardYear> const& years);

    // As much match as the payments allow: for the first year as much as it requires, without taking from it for the next …
    std::vector<LedgerYear> balance(Network const& network, Flow const& flow) const;
    // What each year could be matched with, however much it required, while every other has what it requires now.
    std::vector<Money> most(Network const& network, Flow const& flow) const;

private:
    std::vector<AwardYear> const& years_;
    std::vector<std::vector<std::size_t>> kinds_; // the sets of years that payments may serve
    std::vector<int> kind_of_arc_;                // -1: no match
    std::vector<int> draw_of_arc_;                // the year whose draw the arc is part of; -1: none
};

} // namespace budget
