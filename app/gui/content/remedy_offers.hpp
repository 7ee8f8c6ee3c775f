// What closes a cliff, as offers that can be tried with one click: a sentence, and the scenario that it would be.
// Knows no window: called by the Cliffs page and by tests.
#pragma once

#include "budget/insight/remedies.hpp"
#include "budget/plan/plan_edit.hpp"

#include <string>
#include <vector>

namespace gui {

struct RemedyOffer {
    std::string sentence; // "Let County match pay vehicles: the gap falls by $41,000."
    std::string name;     // of the scenario: "County match pays vehicles"
    std::vector<budget::PlanEdit> edits;
};

// Those that close something of what this cliff leaves unpaid; new money for it first, then the largest.
std::vector<RemedyOffer> remedy_offers(budget::Outcome const& outcome, budget::Remedies const& remedies, std::size_t cliff);
// All, for the whole gap.
std::vector<RemedyOffer> remedy_offers(budget::Outcome const& outcome, budget::Remedies const& remedies);

} // namespace gui
