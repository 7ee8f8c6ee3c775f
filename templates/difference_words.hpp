// What differs between two plans and their outcomes, in sentences: for `braid diff`, `braid compare` and whatever else shows a
// change. Every sentence is built from the numbers; short_dollars() is exact. Not here: the tables beside them.
#pragma once

#include "budget/insight/outcome_difference.hpp"
#include "budget/insight/plan_difference.hpp"

#include <string>
#include <vector>

namespace templates {

// "Raises pay of Responder from $52,000 to $55,000 a year.", "Adds position Clinician, late.", "Sets last month of EMT to Dec 2026."
std::string in_words(budget::PlanChange const& change);

// What was changed, one sentence each.
std::vector<std::string> changes_in_words(std::vector<budget::PlanChange> const& changes);

// What that does: "Adds 1.0 FTE of Clinician.", "Moves $40,000 from Grant A to General fund in FY27: EMT, night.", "The gap falls by
// $41,000 in FY28.", …
std::vector<std::string> effects_in_words(budget::Outcome const& before, budget::Outcome const& after,
                                          budget::OutcomeDifference const& difference);

} // namespace templates
