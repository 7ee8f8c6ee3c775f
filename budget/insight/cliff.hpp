// A cliff: a month from which the gap rises because money ended, stepped down or ran out, or may no longer pay; with what it
// takes away, whom it hits and by when someone must decide. Growth of cost alone is not a cliff (cost_growth.hpp).
#pragma once

#include "budget/costs/line.hpp"
#include "budget/funding/supply.hpp"

namespace budget {

struct CliffCause {
    enum class Kind {
        ended,           // its last day, or its rhythm of payments, is over
        ended_early,     // the funder ended the award (2 CFR 200.340)
        stepped_down,    // it goes on with less a month: a declining schedule, a lower rate or share, a smaller renewal
        ran_out,         // it is spent before its end
        cap_reached,     // a cap is used up while the pool still holds money
        match_lost,      // it can't be drawn for want of match
        lapsed,          // a fiscal year's money that doesn't carry over was lost, and later cost goes unpaid
        retention_begun  // local money alone must carry what the award paid for
    };
    Kind kind = Kind::ended;
    std::size_t source = 0;    // in plan.sources
    std::size_t pool = 0;      // in supply.pools
    Date date;                 // the last day with the money: end, the day before a step-down, the month's end where it ran out
    Money before;              // a month, on average over the (up to) 12 months before
    Money after;               // a month, over the (up to) 12 months after
    Money going_on;            // what it would bring in the months that the cliff's loss counts, had it gone on as before
    std::string detail;        // why, where there is more to say: "share falls from 85.0 % to 65.0 %"; a cap's name; the
                               // month in which it ran out, where it paid a part of it
};

struct LineAtRisk {
    std::size_t line = 0;      // in costs.lines
    Money gap;                 // in the 12 months from the cliff that this cliff opens
    Money cost;                // in the same months
    Money elsewhere;           // of the gap that it opens in other months
    // What a position or group has in the cliff's month, or where it isn't there yet, in its first month of those that loss counts:
    Ratio fte;                 // of a personnel line, by its unpaid share of these months, to the billionth
    int vehicles = 0;          // on the first line with a gap of each vehicle group
    // The first month of those that loss counts in which it goes unpaid: later than the cliff's where other money bridges it for a while.
    int missed = 0;            // counted from the plan's first
};

// How the money of all causes is accounted for: what they would have brought and could have been used is loss + elsewhere +
// burden, to the cent.
struct Cliff {
    Month month;               // the first without the money, or without all of it
    std::vector<CliffCause> causes;
    Money loss;                // of coverage in the 12 months from here (fewer at the plan's end), against the money going on
    int loss_months = 12;      // how many months loss counts
    Money elsewhere;           // loss of coverage in other months: most often later ones, where what takes over now is missing
    Money burden;              // what other sources pay more in the whole plan because the money is gone
    std::vector<std::pair<std::size_t, Money>> absorbed_by; // source and its part of the burden, largest first
    std::vector<LineAtRisk> at_risk; // plan order
    Ratio fte;                 // of the lines at risk together
    int vehicles = 0;
    Date decide_by;
    std::string decide_by_reason; // "14 days for the council and 14 days of notice"
    bool absorbed() const { return loss.is_zero() && elsewhere.is_zero(); }
};

// Whether a renewal, where there can be one, brings money where this cause takes it away: what ends is renewed. What ran out, stepped
// down, or may not be used before its end comes no sooner for it; and what ends after renewals that the supply counts isn't renewed
// once more.
bool may_be_renewed(Plan const& plan, Supply const& supply, CliffCause const& cause);

} // namespace budget
