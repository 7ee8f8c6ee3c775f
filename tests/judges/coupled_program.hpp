// Judge of coupled rules: the plan's money, costs, caps, spending shares and match as one linear program, written a second time
// from concepts.md and 2 CFR 200.306; bucket after bucket is pushed up. Its amounts needn't be whole cents, so it bounds what
// whole cents can reach.
#pragma once

#include "budget/outcome.hpp"

namespace judges {

// In cents and fractions of one.
struct CoupledOptimum {
    std::vector<double> covered; // in each bucket
    std::vector<double> used;    // of each pool in application order, with that coverage: as much as possible of the first, then of the next …
};

// Nothing where the program would be larger than `most` columns.
std::optional<CoupledOptimum> most_covered_coupled(budget::Outcome const& outcome, std::size_t most);

} // namespace judges
