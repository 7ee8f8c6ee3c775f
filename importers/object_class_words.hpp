// What kind of cost a budget's line is, by the words of its own name, of its class column and of the headings above it: "FICA" is
// fringe, "mileage" travel. Guesses stay guesses: each says how sure it is and why. What a funder's restriction means is
// cost_words.hpp's part, which takes only words that can mean nothing else. Called by budget_proposals.cpp.
#pragma once

#include "budget/plan/choices.hpp"
#include "importers/proposal.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace importers {

struct CostKind {
    budget::ObjectClass object_class = budget::ObjectClass::other;
    budget::ComponentKind kind = budget::ComponentKind::other; // other: an expense of that class
    bool subaward = false;                                     // of a contract
    bool one_time = false;
    Confidence confidence = Confidence::doubtful;
    std::string reason = {};
    bool known = true;                                         // some word says it
};

// The name first, then what its class column says, then the headings from the innermost out. Without any known word: other.
CostKind cost_kind(std::string_view name, std::string_view category, std::vector<std::string> const& groups);

} // namespace importers
