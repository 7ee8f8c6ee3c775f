// Judge 3: steps 1 and 2 as one flow of least cost. A cent of gap costs more than any change of pools can save, and the
// more the earlier its cell; a cent of a pool costs its rank. Because what can be covered, and what can be used, are
// polymatroids, these plain weights have the lexicographic best as their only optimum.
#pragma once

#include "tests/judges/minimum_cost_flow.hpp"
#include "tests/judges/payments.hpp"

namespace judges {

enum class GapWeight {
    by_cell,   // only one coverage is cheapest
    by_bucket, // inside a bucket the cells are alike
};

struct CostedNetwork {
    std::vector<CostedArc> arcs; // those of the network, then one a cell for its gap
    std::vector<std::int64_t> supply;
};

CostedNetwork with_costs(budget::Network const& network, GapWeight weight);
// What a flow of the network costs by the same weights.
std::int64_t cost_of(budget::Network const& network, CostedNetwork const& costed, std::vector<Cents> const& on_arc);
// Throws std::runtime_error where LEMON finds none.
CostedFlow cheapest(CostedNetwork const& costed);

} // namespace judges
