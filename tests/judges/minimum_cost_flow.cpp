#include "tests/judges/minimum_cost_flow.hpp"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace judges {

std::optional<CostedFlow> cheapest_flow(std::vector<CostedArc> const& arcs, std::vector<std::int64_t> const& supply)
{
    using Graph = lemon::SmartDigraph;
    Graph graph;
    graph.reserveNode(static_cast<int>(supply.size()));
    graph.reserveArc(static_cast<int>(arcs.size()));
    for (std::size_t node = 0; node < supply.size(); ++node) graph.addNode();
    for (auto const& arc : arcs) graph.addArc(graph.nodeFromId(arc.tail), graph.nodeFromId(arc.head));

    Graph::ArcMap<std::int64_t> capacity{graph};
    Graph::ArcMap<std::int64_t> cost{graph};
    Graph::NodeMap<std::int64_t> supplies{graph};
    for (std::size_t at = 0; at < arcs.size(); ++at) {
        auto const arc = graph.arcFromId(static_cast<int>(at));
        capacity[arc] = arcs[at].capacity;
        cost[arc] = arcs[at].cost;
    }
    for (std::size_t node = 0; node < supply.size(); ++node)
        supplies[graph.nodeFromId(static_cast<int>(node))] = supply[node];

    lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t> simplex{graph};
    simplex.upperMap(capacity).costMap(cost).supplyMap(supplies);
    if (simplex.run() != decltype(simplex)::OPTIMAL) return std::nullopt;
    CostedFlow flow;
    flow.cost = simplex.totalCost<std::int64_t>();
    for (std::size_t at = 0; at < arcs.size(); ++at)
        flow.on_arc.push_back(simplex.flow(graph.arcFromId(static_cast<int>(at))));
    return flow;
}

} // namespace judges
