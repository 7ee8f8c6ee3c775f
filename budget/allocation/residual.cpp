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
    is_cell_.assign(static_cast<std::size_t>(nodes_), 0);
    for (auto const& cell : network.cells) is_cell_[static_cast<std::size_t>(cell.node)] = 1;
    auto next = start_;
    auto const place = [&](bool into_cells) {
        for (std::size_t e = 0; e < 2 * arcs; ++e)
            if ((is_cell_[static_cast<std::size_t>(to_[e])] != 0) == into_cells)
                edges_[static_cast<std::size_t>(next[static_cast<std::size_t>(from[e])]++)] = static_cast<int>(e);
    };
    place(false);
    for (std::size_t n = 0; n + 1 < start_.size(); ++n) ways_.push_back(next[n] - start_[n]);
    place(true);
    paying_.resize(static_cast<std::size_t>(nodes_));
    place_.assign(arcs, -1);
    for (std::size_t a = 0; a < arcs; ++a)
        if (!is_cell_[static_cast<std::size_t>(to_[2 * a])]) place_[a] = -2;
}

void Residual::note(int arc)
{
    auto const a = static_cast<std::size_t>(arc);
    bool const pays = left_[2 * a + 1] > 0;
    if (place_[a] == -2 || pays == (place_[a] >= 0)) return;
    auto& list = paying_[static_cast<std::size_t>(to_[2 * a + 1])];
    if (pays) {
        place_[a] = static_cast<int>(list.size());
        list.push_back(arc);
        return;
    }
    list[static_cast<std::size_t>(place_[a])] = list.back();
    place_[static_cast<std::size_t>(list.back())] = place_[a];
    list.pop_back();
    place_[a] = -1;
}

void Residual::freeze(int arc)
{
    auto const a = static_cast<std::size_t>(arc);
    if (place_[a] >= 0) {
        auto& list = paying_[static_cast<std::size_t>(to_[2 * a + 1])];
        list[static_cast<std::size_t>(place_[a])] = list.back();
        place_[static_cast<std::size_t>(list.back())] = place_[a];
        list.pop_back();
    }
    place_[a] = -2;
}

} // namespace budget
