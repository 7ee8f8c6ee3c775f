// Money that will be lost: what a pool still holds on the last day on which it may be spent, and why nobody could use it.
// Money that is left when the plan ends and may still be spent later is told apart; it is not lost. Called by evaluate().
#pragma once

#include "budget/allocation/coupled.hpp"

#include <string>
#include <vector>

namespace budget {

struct Lapse {
    // What makes the day the last one.
    enum class End {
        spend_by, source_end, ended_early,
        renewed_term, // the last day of a renewal
        fiscal_year,  // nothing carries over
        plan_end,     // none of these: the plan ends, not the money, and it isn't lost
        liquidate_by  // 2 CFR 200.344(c): what is drawn later isn't paid
    };
    enum class Reason {
        no_match,          // costs that it may pay stand open, but nobody spends the match for them
        cap_reached,       // …, but `rule` was used up
        obligate_by,       // … in components that begin after the day by which it had to be obligated
        nothing_left,      // other sources, which come earlier in the order, pay what it may pay; more than their share where it asks for match
        more_than_costs,   // all that it may pay, or its share of it where it asks for match, costs less in its time
        nothing_to_pay,    // nothing that it may pay costs anything in its time
        drawn_too_late     // it did pay, but its reimbursement would come after liquidate-by
    };
    std::size_t source = 0; // in plan.sources
    std::size_t pool = 0;   // in supply.pools
    Date last_day;
    End end = End::spend_by;
    Reason reason = Reason::nothing_left;
    std::string rule;       // cap_reached: which, for a sentence: "cap \"Contracts\"", "salary cap", "cap on everything"
    Money amount;

    bool is_lost() const { return end != End::plan_end; }
    bool was_applied() const { return reason == Reason::drawn_too_late; }
    friend bool operator==(Lapse const&, Lapse const&) = default;
};

struct Solved {
    Plan const& plan;
    Costs const& costs;
    Supply const& supply;
    std::vector<AwardYear> const& years;
    std::vector<MatchYear> const& match; // one a years
    std::vector<SpendingShare> const& shares;
    Network const& network;
    Flow const& flow;
};

// By pool in plan order, then by day, then by reason in the order above. For each source the amounts that weren't applied add
// up to what it releases less what it pays.
//
// How a sum has several reasons: the money that is left came in since the pool was last empty. Of the costs that it may pay
// from that day on, those that a rule kept from it come first, then those that others pay; the rest is more than there is to
// pay. Of the grant years in which an award lacked match no more is put down to it than would have been drawn with match in
// plenty. Linear in the network's arcs.
std::vector<Lapse> find_lapses(Solved const& solved);

} // namespace budget
