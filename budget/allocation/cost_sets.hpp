// What a pool's rules count together: sets of its costs, as lines and months. A cap limits what the pool pays for a set; match
// limits and counts what is paid in a grant year.
#pragma once

#include "budget/allocation/award_years.hpp"

namespace budget {

struct CostSet {
    enum class Kind {
        cap,         // at most `limit`
        share_spent, // at most a share of what the pool itself pays in these months; no fixed limit
        draw,        // what the award pays in a grant year; limited by its match
        match        // what this pool pays that serves as match in a grant year
    };
    Kind kind = Kind::cap;
    std::size_t rule = 0;     // in pool.caps for the first two kinds, in award_years() for the others
    std::optional<Money> limit;
    std::vector<char> lines;  // one a costs.lines: 1 where the rule counts it
    int first_month = 0;      // indexes in the plan's months
    int last_month = 0;
    bool holds(int month) const { return month >= first_month && month <= last_month; }
    std::size_t size() const; // lines times months
};

struct PoolSets {
    std::optional<Money> on_everything; // the limit on all that the pool pays, over its whole term
    std::vector<CostSet> sets;          // all others, a wider one before those inside it
};

PoolSets cost_sets(Plan const& plan, Costs const& costs, Supply const& supply, std::size_t pool,
                   std::vector<AwardYear> const& years);

// The lines whose payment by others is match for the award: those that it may pay itself, or could but for their being donated
// ("match is restricted to the same uses as the federal funds").
std::vector<char> matchable_lines(Plan const& plan, Costs const& costs, FundingSource const& award);

} // namespace budget
