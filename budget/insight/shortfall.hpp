// Why a gap can't be closed by any order: "these lines in these months may only be paid by these sources, which hold $X
// against $Y". Each is a minimum cut of the network: a set of costs into which no more money can be moved. What comes before
// the first unpaid cost in covering order is paid in full and left out. Together the shortfalls are the whole gap.
#pragma once

#include "budget/allocation/flow.hpp"
#include "budget/plan/plan.hpp"

namespace budget {

// A counted source whose rules let it pay, and whose money isn't there on the days in question.
struct OnOtherDays {
    std::size_t source = 0;    // in plan.sources
    std::optional<Date> until; // the last day before them on which it pays
    std::optional<Date> from;  // the first day after them; neither where it has no money in the plan's time
    friend auto operator<=>(OnOtherDays const&, OnOtherDays const&) = default;
};

struct Shortfall {
    std::vector<std::size_t> lines;   // in costs.lines, in plan order
    Month first;                      // of their months; in the first something is unpaid
    Month last;
    std::vector<std::size_t> sources; // in plan.sources: all that may pay any of the lines in any of the months; may be empty
    std::vector<OnOtherDays> on_other_days; // where there are none: who may pay some of the lines on other days, in plan order
    std::vector<std::size_t> cells;   // in network.cells, in covering order: these lines in these months, paid or not
    Money cost;                       // Y: of these lines in these months
    Money held;                       // X: all that can be brought to them once what comes before is paid
    std::vector<std::pair<std::size_t, Money>> unpaid; // line and what stays unpaid of it, in plan order
    Money gap() const { return cost - held; }
};

// Ordered by first month, then by gap, largest first.
std::vector<Shortfall> find_shortfalls(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network, Flow const& flow);

} // namespace budget
