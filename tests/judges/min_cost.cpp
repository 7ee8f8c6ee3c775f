#include "tests/judges/min_cost.hpp"

#include <stdexcept>

namespace judges {

CostedNetwork with_costs(budget::Network const& network, GapWeight weight)
{
    auto const rank = ranks(network);
    auto const step = static_cast<std::int64_t>(network.pools.size()) + 1;
    CostedNetwork costed;
    costed.supply.assign(static_cast<std::size_t>(network.nodes), 0);
    for (std::size_t at = 0; at < network.arcs.size(); ++at) {
        auto const& arc = network.arcs[at];
        auto const pool = rank[static_cast<std::size_t>(network.arc_pool[at])];
        costed.arcs.push_back({arc.tail, arc.head, arc.capacity, arc.tail == 0 ? static_cast<std::int64_t>(pool) : 0});
    }
    auto const places = weight == GapWeight::by_cell ? network.cells.size() : bucket_count(network);
    for (std::size_t at = 0; at < network.cells.size(); ++at) {
        auto const& cell = network.cells[at];
        auto const place = weight == GapWeight::by_cell ? at : static_cast<std::size_t>(cell.bucket);
        costed.arcs.push_back({0, cell.node, cell.demand, step * static_cast<std::int64_t>(places - place)});
        costed.supply[static_cast<std::size_t>(cell.node)] -= cell.demand;
        costed.supply[0] += cell.demand;
    }
    return costed;
}

std::int64_t cost_of(budget::Network const& network, CostedNetwork const& costed, std::vector<Cents> const& on_arc)
{
    std::int64_t cost = 0;
    for (std::size_t at = 0; at < on_arc.size(); ++at) cost += costed.arcs[at].cost * on_arc[at];
    auto const covered = read_payments(network, on_arc).covered;
    for (std::size_t cell = 0; cell < covered.size(); ++cell)
        cost += costed.arcs[network.arcs.size() + cell].cost * (network.cells[cell].demand - covered[cell]);
    return cost;
}

CostedFlow cheapest(CostedNetwork const& costed)
{
    auto flow = cheapest_flow(costed.arcs, costed.supply);
    if (!flow) throw std::runtime_error("LEMON found no flow");
    return *std::move(flow);
}

} // namespace judges
