// Whether a pool's caps nest: of two caps that count a cost in common, one counts all that the other counts. Reads no costs: a
// component stands for all lines that it may become. Called by check() and by tests.
#pragma once

#include "budget/plan/plan.hpp"

#include <vector>

namespace budget {

struct CapConflict {
    std::size_t cap = 0;
    std::size_t other = 0; // the earlier cap that it overlaps
};

// Nothing where all nest.
std::vector<CapConflict> find_cap_conflicts(Plan const& plan, std::size_t source, std::size_t pool);

} // namespace budget
