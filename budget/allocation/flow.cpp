#include "budget/allocation/flow.hpp"

#include "budget/allocation/steps.hpp"

namespace budget {

// Why greedy steps are exact: the cells that money can reach together form a polymatroid, and so do the pools that can be used
// together, so an augmenting path never has to give back what an earlier step won.
Flow solve(Network const& network) { return solve(network, {}); }

Flow solve(Network const& network, std::vector<Floor> const& floors)
{
    Flow flow;
    flow.on_arc.assign(network.arcs.size(), 0);
    flow.covered.assign(network.cells.size(), 0);
    Alike alike{network};
    Exchange exchange{alike};
    cover(network, alike, exchange, flow);
    if (!floors.empty()) hold_floors(network, alike, exchange, floors, flow);
    use_in_order(alike, exchange);
    settle_ties(alike, exchange, flow);
    return flow;
}

} // namespace budget
