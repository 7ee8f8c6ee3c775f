// A remedy as the edits that a scenario would hold, so that it can be tried with one click. Each makes the plan in which what
// the remedy promises can be seen; the plan itself is left alone. Called by the window's Cliffs page.
#pragma once

#include "budget/insight/remedies.hpp"

namespace budget {

// A source "New money", awarded, that releases each part on its day and may pay just the components in want of it.
std::vector<PlanEdit> edits_of(Outcome const& outcome, NewMoney const& money);
std::vector<PlanEdit> edits_of(Outcome const& outcome, PermissionChange const& change);
// The award made; or, for a renewal, a source beside the old one that releases what the renewal would.
std::vector<PlanEdit> edits_of(Outcome const& outcome, UncountedMoney const& money);
// The component ends before the first of its months in the gap, and goes on after the last one. Empty where all its months
// are in the gap and it can't be taken out of the plan, because others name it.
std::vector<PlanEdit> edits_of(Outcome const& outcome, Deferral const& deferral);

} // namespace budget
