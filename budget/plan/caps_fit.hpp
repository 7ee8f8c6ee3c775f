// Whether a pool's caps can be held by a network of whole cents, as allocation/network builds it: money runs from each release
// to the lines through the caps, wide ones before narrow ones. That needs two things.
//
// Caps nest: of two caps that count a line in common, one counts all that the other counts, in lines and in time. A cap over
// the award is the wider in time.
//
// A cap counts the money of one release only, or all that the pool pays. Money released later can't pay earlier costs, so the
// pool has one node for each stretch of days between two releases; a cap that counts lines on both sides would need a node
// through which later money could reach earlier lines. What was released before the plan's first day counts as released on it.
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
