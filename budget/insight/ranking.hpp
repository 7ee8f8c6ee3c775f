// The application order with its reasons.
#pragma once

#include "budget/allocation/allocation.hpp"
#include "budget/plan/plan.hpp"

namespace budget {

struct Reason {
    std::string code; // "pinned", "bill-first", "flexibility", "narrow", "spend-by", "one-time", "last-resort"
    std::string text; // "41 % of costs eligible"
};

struct Rank {
    std::size_t source = 0;       // in plan.sources
    std::vector<Reason> reasons;
    Ratio eligible_share;         // of the plan's cost, by amount: what the source may pay if its money and term didn't end
    std::optional<Date> spend_by; // the last day on which its money pays; absent where it has no end inside the plan
    std::string disagreement;     // where the grade entered contradicts the computed narrowness: a sentence; else empty
    // After the allocation:
    Money available;              // all that it releases inside the plan
    Money applied;
    Money left;                   // available - applied
    Money first_fit;              // what first-fit would have applied
};

// Ranks of all sources, counted or not, before any allocation.
std::vector<Rank> rank(Plan const& plan, Costs const& costs, Supply const& supply);
void fill_in_amounts(std::vector<Rank>& ranking, Supply const& supply, Allocation const& allocation, FirstFit const& first_fit);

} // namespace budget
