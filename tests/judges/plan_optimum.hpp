// Judge 5: the most that a plan's committed money can cover, bucket by bucket, as linear programs over "this purse pays this
// cost": no periods that flow into each other, no caps as nodes, no network at all.
#pragma once

#include "tests/judges/dated_money.hpp"

#include <cstddef>
#include <optional>

namespace judges {

struct PlanCell {
    std::size_t line = 0;
    std::size_t span = 0;
    int bucket = 0;
    std::int64_t cents = 0;
    int paid_by = -1; // in plan.sources: who paid it in a closed month
};
// In covering order: closed months by month and priority; then by month and priority, or by priority and month, as the plan's
// policy says.
std::vector<PlanCell> plan_cells(budget::Plan const& plan, budget::Costs const& costs, std::vector<Span> const& spans);

struct PlanMoney {
    std::vector<Purse> purses;
    std::vector<Ceiling> ceilings;
    std::vector<std::int64_t> most; // one a cell: what of it the pool may pay; 0 where it may pay nothing
};

// What is covered in each bucket, later buckets only after earlier ones. Absent where it takes more than `most` pairs of a
// purse and a cost. Throws std::runtime_error where GLPK fails.
std::optional<std::vector<std::int64_t>> most_covered(std::vector<PlanCell> const& cells, std::vector<Span> const& spans,
                                                      std::vector<PlanMoney> const& pools, std::size_t most);

} // namespace judges
