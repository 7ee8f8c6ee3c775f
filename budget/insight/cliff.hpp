// A cliff: a month from which the gap rises because money ended, stepped down or ran out; with what it takes away, whom it
// hits and by when someone must decide. Growth of cost alone is not a cliff.
#pragma once

#include "budget/costs/line.hpp"
#include "budget/funding/supply.hpp"

namespace budget {

struct CliffCause {
    enum class Kind { ended, stepped_down, ran_out, cap_reached };
    Kind kind = Kind::ended;
    std::size_t source = 0;    // in plan.sources
    std::size_t pool = 0;      // in supply.pools
    Date date;                 // the last day with the money: end, the day before a step-down, the month's end where it ran out
    Money before;              // a month, on average over the (up to) 12 months before
    Money after;               // a month, over the (up to) 12 months after
};

struct LineAtRisk {
    std::size_t line = 0;      // in costs.lines
    Money gap;                 // in the 12 months from the cliff that this cliff opens
    Money cost;                // in the same months
};

struct Cliff {
    Month month;               // the first without the money
    std::vector<CliffCause> causes;
    Money loss;                // of coverage in the 12 months from here (fewer at the plan's end), against the money going on
    int loss_months = 12;      // how many months loss counts
    Money burden;              // money gone in the same months that others take over
    std::vector<std::pair<std::size_t, Money>> absorbed_by; // source and what it pays more in these months, largest first
    std::vector<LineAtRisk> at_risk; // plan order
    Ratio fte;                 // of the lines at risk, each by its unpaid share
    int vehicles = 0;          // of groups with a line at risk
    Date decide_by;
    std::string decide_by_reason; // "14 days for the council and 14 days of notice"
    bool absorbed() const { return loss.is_zero(); }
};

} // namespace budget
