#include "tests/judges/tie_break.hpp"

#include <map>

namespace judges {

namespace {

// The network with a node between each pool and each cell that it pays, so that one arc carries all of that payment.
// Cells and pools that are held fast need no arc back to the entry: what enters and what is covered can't change then.
struct Residual {
    struct Arc {
        int head;
        int back; // index of its opposite
        Cents room;
    };
    std::vector<Arc> arcs;
    std::vector<std::vector<int>> from;

    int add(int tail, int head, Cents capacity, Cents flow)
    {
        auto const index = static_cast<int>(arcs.size());
        arcs.push_back({head, index + 1, capacity - flow});
        arcs.push_back({tail, index, flow});
        from[static_cast<std::size_t>(tail)].push_back(index);
        from[static_cast<std::size_t>(head)].push_back(index + 1);
        return index;
    }

    bool reaches(int start, int goal) const
    {
        std::vector<char> seen(from.size(), 0);
        std::vector<int> open{start};
        seen[static_cast<std::size_t>(start)] = 1;
        while (!open.empty()) {
            int const node = open.back();
            open.pop_back();
            if (node == goal) return true;
            for (int const index : from[static_cast<std::size_t>(node)]) {
                auto const& arc = arcs[static_cast<std::size_t>(index)];
                if (arc.room <= 0 || seen[static_cast<std::size_t>(arc.head)]) continue;
                seen[static_cast<std::size_t>(arc.head)] = 1;
                open.push_back(arc.head);
            }
        }
        return false;
    }
};

} // namespace

std::string better_tie(budget::Network const& network, std::vector<Cents> const& on_arc)
{
    auto const rank = ranks(network);
    auto const pools = network.pools.size();
    auto const cells = network.cells.size();
    Residual residual;
    // A node of its own for each pool's entry: money can't change pools at node 0.
    residual.from.resize(static_cast<std::size_t>(network.nodes) + pools);
    // For (pool, cell) its node and all that it pays.
    std::map<std::pair<std::size_t, std::size_t>, std::pair<int, Cents>> joint;
    for (std::size_t at = 0; at < network.arcs.size(); ++at) {
        auto const& arc = network.arcs[at];
        auto const pool = rank[static_cast<std::size_t>(network.arc_pool[at])];
        int const tail = arc.tail == 0 ? network.nodes + static_cast<int>(pool) : arc.tail;
        int head = arc.head;
        if (int const cell = network.cell_of_node[static_cast<std::size_t>(head)]; cell >= 0) {
            auto [place, is_new] = joint.try_emplace({pool, static_cast<std::size_t>(cell)}, 0, 0);
            if (is_new) {
                place->second.first = static_cast<int>(residual.from.size());
                residual.from.emplace_back();
            }
            place->second.second += on_arc[at];
            head = place->second.first;
        }
        residual.add(tail, head, arc.capacity, on_arc[at]);
    }
    std::map<std::pair<std::size_t, std::size_t>, int> last_arc;
    for (auto const& [key, node] : joint)
        last_arc[key] = residual.add(node.first, network.cells[key.second].node, std::int64_t{1} << 60, node.second);

    for (std::size_t pool = 0; pool < pools; ++pool)
        for (std::size_t cell = 0; cell < cells; ++cell) {
            auto const found = last_arc.find({pool, cell});
            if (found == last_arc.end()) continue;
            auto& forward = residual.arcs[static_cast<std::size_t>(found->second)];
            auto& back = residual.arcs[static_cast<std::size_t>(forward.back)];
            back.room = 0; // the round must not undo itself on this very arc
            if (forward.room > 0 && residual.reaches(forward.head, back.head))
                return "the pool of rank " + std::to_string(pool) + " could pay more of cell " + std::to_string(cell);
            forward.room = 0;
        }
    return "";
}

} // namespace judges
