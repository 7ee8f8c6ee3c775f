// Whether a pool's caps can be held by a network of whole cents, as allocation/network builds it: caps nest, and each counts
// the money of one release only, or all that the pool pays. Reads no costs: a component stands for all lines that it may
// become. Called by check() and by tests.
#pragma once

#include "budget/plan/plan.hpp"

#include <optional>
#include <vector>

namespace budget {

// Days between two releases of a pool, as costs may be charged.
struct Stretch {
    Date first;
    Date last;
    friend bool operator==(Stretch const&, Stretch const&) = default;
};

struct CapConflict {
    std::size_t cap = 0;
    std::optional<std::size_t> other; // the cap that it overlaps; absent where it spans releases
};

// The stretches of a pool with its renewals, in order of time.
std::vector<Stretch> stretches_of(Plan const& plan, std::size_t source, std::size_t pool);

// Nothing where all fit. The plan's calendar and the pool's dates must have passed their checks.
std::vector<CapConflict> find_cap_conflicts(Plan const& plan, std::size_t source, std::size_t pool);

} // namespace budget
