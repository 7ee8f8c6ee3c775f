// The Order page as values: what any order covers, the ranking with its reasons, and why the rest can't be covered.
// Knows no window: called by the Order page and by tests.
#pragma once

#include "app/gui/content/table.hpp"
#include "budget/totals.hpp"

namespace gui {

struct OrderBanner {
    std::string covered;   // "Any order covers the same $918,400."
    std::string
        left; // "The order decides whose money is left. This one leaves $41,600, all of it in the general fund."
    std::string first_fit; // "Taking sources one after the other without looking ahead would leave "; empty where
                           // nothing is lost
    std::string more;      // "$88,200 more"
    std::string after;     // " unfunded."
};
OrderBanner order_banner(budget::Outcome const& outcome);

// Rows by rank; keys are ids of sources. Sources that aren't counted have a rank, too, but no amounts. `stale`: of an earlier
// state of the plan.
TableContent order_table(budget::Outcome const& outcome, bool stale = false);

struct GapReasons {
    std::string title;                  // "Why $66,000 cannot be covered by any order"; "Every cost is covered"
    std::vector<std::string> sentences; // one a shortfall, the first first
    std::vector<std::string> notes;     // where a grade contradicts what was computed
};
GapReasons gap_reasons(budget::Outcome const& outcome);

} // namespace gui
