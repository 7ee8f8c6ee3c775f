// How the limit of a cap is best divided over the releases that it counts together, each of which has an arc of its own: so that the
// first cell in covering order gets as much as any division allows, then the second … No flow network holds such a rule where the
// releases also wait for their days. Called by coupled.cpp, which lowers the arcs to what is found here.
#pragma once

#include "budget/allocation/flow.hpp"

#include <functional>

namespace budget {

struct CountedTogether {
    std::vector<int> arcs; // in network.arcs, none above another
    Network::Cents limit = 0;
};

// What each arc of the network carries; of those in `caps` that is the division. Exact, cell by cell, where one cap alone is
// too low for the coverage of `free`, the network's own flow; where several are, those are served in their order. It asks may_try() before each
// allocation that it tries; told no, it gives back what it has found for the cells before the one at hand.
std::vector<Network::Cents> divide_caps(Network const& network, Flow const& free, std::vector<CountedTogether> const& caps,
                                        std::function<bool()> const& may_try);

} // namespace budget
