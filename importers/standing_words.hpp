// How sure a source's money is by the words of a list's column of statuses: "Awarded", "Pending application", "Denied". Called by
// funding_proposals.cpp.
#pragma once

#include "budget/plan/choices.hpp"
#include "importers/confidence.hpp"

#include <string_view>
#include <utility>

namespace importers {

// Only what the document calls awarded counts as that; what can't be told is possible, and doubtful.
std::pair<budget::Standing, Confidence> read_standing(std::string_view words);

} // namespace importers
