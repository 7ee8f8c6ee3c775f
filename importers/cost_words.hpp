// What funders and budgets call the things that money pays ("vehicles", "fringe benefits", "overhead") → the lines that are meant.
// Only words that can mean nothing else: "administration" and "outreach" are no such words. Called by restriction_words.
#pragma once

#include "budget/plan/funding_source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace importers {

struct CostWords {
    std::vector<budget::Scope> scopes; // without a program
    std::string spoken;                // "personnel, fringe benefits and vehicles"
    std::string doubt;                 // why it may mean something else; empty where it can't
};

// "vehicles or equipment", "salaries and benefits", "the personnel costs"; nothing where a word isn't known. `listed` is lower case.
std::optional<CostWords> read_cost_words(std::string_view listed);

} // namespace importers
