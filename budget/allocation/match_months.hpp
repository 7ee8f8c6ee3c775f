// In which months of a grant year what others pay is match: those whose cost the award itself may bear, from the match's start, or from the
// award's first money where that comes before, through its last (2 CFR 200.306(b)(4), 200.403(h)). Not the months of the draw:
// those are all of the year's. Called by whoever counts match or says from when through when.
#pragma once

#include "budget/allocation/award_years.hpp"

namespace budget {

struct MatchMonths {
    int first = 0; // indexes in the plan's months
    int last = -1; // before the first where there are none, as in a year after the award's end
    bool any() const { return first <= last; }
    bool holds(int month) const { return month >= first && month <= last; }
    bool meet(MatchMonths const& other) const { return first <= other.last && other.first <= last; }
};

// `year`: one of award_years(plan, supply).
MatchMonths match_months(Plan const& plan, Supply const& supply, AwardYear const& year);

} // namespace budget
