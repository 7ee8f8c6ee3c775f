#include "budget/allocation/residual.hpp"

#include <algorithm>

namespace budget {

namespace {

int pool_count(Network const& network)
{
    int count = 0;
    for (int const pool : network.pools) count = std::max(count, pool + 1);
    for (int const pool : network.arc_pool) count = std::max(count, pool + 1);
    return count;
}

} // namespace

Residual::Residual(Network const& network) : first_root_{network.nodes}, nodes_{network.nodes + pool_count(network)}
{
    auto const arcs = network.arcs.size();
    to_.resize(2 * arcs);
    left_.resize(2 * arcs);
    edges_.resize(2 * arcs);
    std::vector<int> from(2 * arcs);
    for (std::size_t a = 0; a < arcs; ++a) {
        auto const& arc = network.arcs[a];
        from[2 * a] = to_[2 * a + 1] = arc.tail == 0 ? root(network.arc_pool[a]) : arc.tail;
        from[2 * a + 1] = to_[2 * a] = arc.head;
        left_[2 * a] = arc.capacity;
    }
    start_.assign(static_cast<std::size_t>(nodes_) + 1, 0);
    for (int const node : from) ++start_[static_cast<std::size_t>(node) + 1];
    for (std::size_t n = 1; n < start_.size(); ++n) start_[n] += start_[n - 1];
    auto next = start_;
    for (std::size_t e = 0; e < 2 * arcs; ++e)
        edges_[static_cast<std::size_t>(next[static_cast<std::size_t>(from[e])]++)] = static_cast<int>(e);
}

} // namespace budget
