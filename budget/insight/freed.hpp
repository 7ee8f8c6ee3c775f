// What each source is worth: how much general fund it frees, how much it covers that nobody else would. Found by solving the
// plan again without the source, once for each, so it isn't part of an outcome: reports call it when they are asked to.
#pragma once

#include "budget/outcome.hpp"

namespace budget {

// applied = general_fund + gap + others.
struct Freed {
    std::size_t source = 0; // in plan.sources
    Money applied;          // what it pays
    Money general_fund;     // sources of local general money would pay so much more without it
    Money gap;              // nobody would pay this
    Money others;           // all other sources together would pay so much more; below 0 where they would pay less
};

// In plan order: the counted sources that aren't local general money themselves. Without an award its retention and its match
// aren't asked for either.
std::vector<Freed> find_freed(Outcome const& outcome);

} // namespace budget
