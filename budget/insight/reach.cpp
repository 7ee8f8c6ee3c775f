#include "budget/insight/reach.hpp"

#include <numeric>

namespace budget {

Neighbours::Neighbours(Network const& network, Flow const& flow) : first_(index(network.nodes) + 1)
{
    auto const each = [&](auto&& act) {
        for (std::size_t a = 0; a < network.arcs.size(); ++a) {
            auto const& arc = network.arcs[a];
            if (flow.on_arc[a] < arc.capacity) act(arc.head, arc.tail);
            if (flow.on_arc[a] > 0) act(arc.tail, arc.head);
        }
    };
    each([&](int node, int) { ++first_[index(node) + 1]; });
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    all_.resize(first_.back());
    auto next = first_;
    each([&](int node, int other) { all_[next[index(node)]++] = other; });
}

std::vector<char> cells_in_reach(Network const& network, Flow const& flow)
{
    Neighbours const near{network, flow};
    std::vector<char> reached(index(network.nodes), 0);
    std::vector<int> queue;
    auto const reach = [&](int node) {
        if (node == 0 || reached[index(node)]) return; // the node from which all money comes joins everything
        reached[index(node)] = 1;
        queue.push_back(node);
    };
    for (std::size_t c = 0; c < network.cells.size(); ++c)
        if (flow.covered[c] < network.cells[c].demand) reach(network.cells[c].node);
    for (std::size_t at = 0; at < queue.size(); ++at)
        for (int const other : near.of(queue[at])) reach(other);
    std::vector<char> cells;
    for (auto const& cell : network.cells) cells.push_back(reached[index(cell.node)]);
    return cells;
}

} // namespace budget
