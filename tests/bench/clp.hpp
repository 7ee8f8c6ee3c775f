// Clp's dual simplex on the same least-cost flow as a linear program, behind plain numbers. Only for measuring: its answer is in
// floating point, so the bench compares what it costs to the nearest cent.
#pragma once

#include "tests/judges/min_cost.hpp"

#include <optional>

namespace bench {

// What the cheapest flow costs; absent where Clp isn't there, or found none.
std::optional<double> cheapest_by_clp(judges::CostedNetwork const& costed);

} // namespace bench
