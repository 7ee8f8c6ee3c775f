#include "tests/app/dimacs_judge.hpp"

#include <lemon/dimacs.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <sstream>

namespace tests {

std::optional<std::int64_t> cheapest_of_dimacs(std::string const& text)
{
    using Graph = lemon::SmartDigraph;
    Graph graph;
    Graph::ArcMap<std::int64_t> lower{graph};
    Graph::ArcMap<std::int64_t> capacity{graph};
    Graph::ArcMap<std::int64_t> cost{graph};
    Graph::NodeMap<std::int64_t> supply{graph};
    std::istringstream in{text};
    lemon::readDimacsMin(in, graph, lower, capacity, cost, supply);
    lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t> simplex{graph};
    simplex.lowerMap(lower).upperMap(capacity).costMap(cost).supplyMap(supply);
    if (simplex.run() != lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>::OPTIMAL) return std::nullopt;
    return simplex.totalCost();
}

} // namespace tests
