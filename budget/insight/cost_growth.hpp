// How much of the gap is growth of cost, and not money that went away: the same plan and the same money once more, with every
// cost at the prices of the plan's first fiscal year (no growth assumption, no step rise). What the gap is more than that is
// growth. Asked for by reports; not part of evaluate().
#pragma once

#include "budget/totals.hpp"

namespace budget {

struct GrowthYear {
    Period period;
    Money gap;                 // of the plan
    Money at_first_prices;     // the gap, were nothing dearer than in the first fiscal year
    Money growth() const { return gap - at_first_prices; } // below 0 where prices fall
};

// One a fiscal year, for the lines that the filter takes.
std::vector<GrowthYear> growth_in_gap(Outcome const& outcome, Filter const& filter = {});

// The plan without growth of any price.
Plan at_first_prices(Plan plan);

} // namespace budget
