// Rules that no network can hold, because what one payment may be depends on what another is: match, shares of what is spent,
// and caps that count the money of several releases. They are enforced by lowering the network's gates until every rule holds,
// then raising them again as far as coverage gains or, where it doesn't, the order of use; no result ever violates a rule. What
// they cost stands beside the result: the coverage that the same network reaches without them is a bound, proved by its own
// certificate.
#pragma once

#include "budget/allocation/certificate.hpp"
#include "budget/allocation/match_ledger.hpp"
#include "budget/checkpoint.hpp"

namespace budget {

// What came of an award's match in one grant year.
struct MatchYear {
    AwardYear year;
    LedgerYear ledger;
    Money undrawn;                   // what the award holds and would pay more in the year if there were match in plenty; none where
                                     // others spend enough for it
    Money missing;                   // the match that this would need and nobody pays
    std::vector<std::size_t> could;  // in plan.sources, plan order: who may serve as match, whether counted or not
};

// A cap that is a share of what the pool itself pays, in one period.
struct SpendingShare {
    std::size_t pool = 0;            // in supply.pools
    std::size_t cap = 0;             // in its caps
    int first_month = 0;
    int last_month = 0;
    Money base;                      // what the pool pays, all or without indirect
    Money allowed;                   // share x base, cents dropped
    Money paid;                      // of the lines that the cap counts; never above allowed
};

// The same allocation without coupled rules.
struct Free {
    Network network;
    Flow flow;
};

// How far the gates are raised again after they were lowered.
enum class Search {
    thorough, // until nothing is gained, or a number of allocations, smaller in large networks, has been tried
    none
};

struct Solution {
    Network network;                 // its gates as low as the rules need them
    Flow flow;
    Certificate certificate;
    std::optional<Free> free;        // where coupled rules change any payment
    Money bound;                     // of coverage without coupled rules; the same as what is covered where there are none
    std::vector<MatchYear> match;    // one a award_years
    std::vector<SpendingShare> shares;
    Money distance() const;          // bound - covered: at most so much is lost to the coupled rules
};

// The allocation of a plan under all its rules: builds the network, solves it, proves it. `order` as for build_network.
Solution allocate(Plan const& plan, Costs const& costs, Supply const& supply, std::vector<std::size_t> const& order,
                  std::vector<AwardYear> const& years, Checkpoint const& checkpoint = {});

// The same of a network that was built before. It may have pools behind those of `supply`: no rule counts what they pay.
Solution allocate(Plan const& plan, Costs const& costs, Supply const& supply, Network network, std::vector<AwardYear> const& years,
                  Search search = Search::thorough, Checkpoint const& checkpoint = {});

} // namespace budget
