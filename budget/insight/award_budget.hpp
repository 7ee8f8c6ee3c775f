// The budget of one award as its funder sees it: what the award pays, what is set against it as match, cost by cost, in the award's
// own years. All else that pays for the plan is only a sum beside it, so that everything adds up to the plan's cost. Called by
// the workbooks for grant applications; who pays what was decided by evaluate().
#pragma once

#include "budget/exact_money.hpp"
#include "budget/outcome.hpp"

namespace budget {

struct Charge {
    std::size_t line = 0;   // in costs.lines
    std::size_t month = 0;  // in the plan's months
    std::size_t source = 0; // in plan.sources: who pays it
    bool match = false;     // else the award pays it
    Money amount;           // above 0
};

struct AwardBudget {
    std::size_t source = 0;     // in plan.sources
    RuleVersion rules = RuleVersion::from_october_2024; // of 2 CFR 200 for this award
    int first_month = 0;        // of the award's first year; index in the plan's months
    int years = 1;              // of twelve months each, up to the last charge; the last may reach beyond the plan
    bool began_before = false;  // the award began before the plan, so that its first year here isn't its own first
    std::vector<Charge> charges; // by line, then month, the award's before those of its match
    Money award;                // sums of the charges
    Money match;
    Money beside;               // what all other money pays for the plan
    Money unfunded;             // what nobody pays

    int year_of(std::size_t month) const { return (static_cast<int>(month) - first_month) / 12; } // 0 is the first
    // The plan's cost, added up from who pays it.
    Money total() const { return award + match + beside + unfunded; }
};

// Errors: "award.unknown" where the plan has no such source, "award.not-counted" where its money isn't counted, so that it pays
// nothing. The outcome must come from a plan without errors. The first year begins with the match's grant year 1 where there is
// one, else in the month in which the source first has money; not before the plan, and not after the first charge.
Loaded<AwardBudget> award_budget(Outcome const& outcome, SourceId const& source);

// Of a charge on a line of that cost: the part that is in the base of indirect cost, under MTDC or another base. Donated costs and
// indirect cost itself are in none. What is equipment goes by the award's `rules`; how much of a subaward counts, by the plan's.
ExactMoney part_in_base(Line const& line, Charge const& charge, IndirectBase base, RuleVersion rules);

} // namespace budget
