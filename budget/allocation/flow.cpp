#include "budget/allocation/flow.hpp"

#include "budget/allocation/residual.hpp"

#include <algorithm>

namespace budget {

namespace {

using Cents = Network::Cents;
constexpr int none = -1;

std::size_t index(int value) { return static_cast<std::size_t>(value); }

// Step 1: covers cell after cell over shortest ways from any pool's root. Each node keeps a distance from the roots that is
// never too large; it only grows, so what one cell's search learned serves all later ones. A node whose distance has no
// bound any more is starved: no residual edge leads into it from where money is, and no later way can enter it.
class Cover
{
public:
    Cover(Network const& network, Flow& flow) : network_{network}, flow_{flow}, residual_{network}
    {
        auto const nodes = index(residual_.nodes());
        distance_.assign(nodes, unknown);
        starved_.assign(nodes, none);
        at_distance_.resize(nodes + 1);
        count_.assign(nodes + 1, 0);
        for (int node = 0; node < residual_.nodes(); ++node)
            if (residual_.is_root(node)) set_distance(node, 0);
        // All but the cells: a cell's distance matters from its turn on.
        for (std::size_t at = 0; at < at_distance_.size(); ++at)
            for (std::size_t i = 0; i < at_distance_[at].size(); ++i) {
                int const node = at_distance_[at][i];
                for (int const edge : residual_.ways(node))
                    if (residual_.left(edge) > 0 && distance_[index(residual_.to(edge))] == unknown)
                        set_distance(residual_.to(edge), distance_[index(node)] + 1);
            }
        for (int node = 1; node < network.nodes; ++node) // periods and caps that hold no money from the start
            if (distance_[index(node)] == unknown && !residual_.is_cell(node) && !network.cells.empty()) starved_[index(node)] = 0;
    }

    void run()
    {
        for (std::size_t c = 0; c < network_.cells.size(); ++c) cover(static_cast<int>(c));
        flow_.starved_by.assign(starved_.begin(), starved_.begin() + network_.nodes);
    }

private:
    static constexpr int unknown = -1;

    void set_distance(int node, int distance)
    {
        distance_[index(node)] = distance;
        at_distance_[index(distance)].push_back(node);
        ++count_[index(distance)];
    }

    void cover(int c)
    {
        auto const& cell = network_.cells[index(c)];
        auto& covered = flow_.covered[index(c)];
        way_.clear();
        int node = cell.node;
        while (covered < cell.demand) {
            if (residual_.is_root(node)) {
                Cents amount = cell.demand - covered;
                for (int const edge : way_) amount = std::min(amount, residual_.left(edge));
                for (int const edge : way_) residual_.push(edge, amount);
                covered += amount;
                std::size_t keep = 0; // the way from the cell up to the first edge that is now full
                while (keep < way_.size() && residual_.left(way_[keep]) > 0) ++keep;
                way_.resize(keep);
                node = keep == 0 ? cell.node : residual_.to(way_.back() ^ 1);
                continue;
            }
            if (int const edge = nearer(node); edge != none) {
                way_.push_back(edge);
                node = residual_.to(edge ^ 1);
                continue;
            }
            if (starved_[index(node)] == none) move_away(node, c);
            if (starved_[index(cell.node)] != none) return;
            if (node == cell.node) continue;
            node = residual_.to(way_.back());
            way_.pop_back();
        }
    }

    // The edges by which money can come to the node now, until visit says that it has seen enough.
    template <class Visit> void visit_edges_into(int node, Visit&& visit) const
    {
        for (int const out : residual_.is_cell(node) ? residual_.edges(node) : residual_.ways(node))
            if (residual_.left(out ^ 1) > 0 && visit(out ^ 1)) return;
        if (residual_.is_cell(node)) return;
        for (int const arc : residual_.paying(node))
            if (visit(2 * arc + 1)) return;
    }

    // An edge from a node that is a step nearer to the money; none where there is none.
    int nearer(int node) const
    {
        int found = none;
        if (distance_[index(node)] == unknown || starved_[index(node)] != none) return none;
        visit_edges_into(node, [&](int edge) {
            int const from = residual_.to(edge ^ 1);
            if (starved_[index(from)] != none || distance_[index(from)] != distance_[index(node)] - 1) return false;
            found = edge;
            return true;
        });
        return found;
    }

    // Sets the node's distance to one more than its nearest neighbor's; starves it where there is none.
    void move_away(int node, int c)
    {
        int nearest = residual_.nodes();
        visit_edges_into(node, [&](int edge) {
            int const from = residual_.to(edge ^ 1);
            if (starved_[index(from)] == none && distance_[index(from)] != unknown)
                nearest = std::min(nearest, distance_[index(from)]);
            return false;
        });
        int const before = distance_[index(node)];
        if (before != unknown) --count_[index(before)];
        if (nearest + 1 < residual_.nodes()) set_distance(node, nearest + 1);
        else starved_[index(node)] = c;
        // Nobody is left at the old distance: nobody farther away is reached by money over it.
        if (before != unknown && count_[index(before)] == 0)
            for (std::size_t at = index(before) + 1; at < at_distance_.size() && !at_distance_[at].empty(); ++at) {
                for (int const other : at_distance_[at])
                    if (distance_[index(other)] == static_cast<int>(at) && starved_[index(other)] == none) {
                        --count_[at];
                        starved_[index(other)] = c;
                    }
                at_distance_[at].clear();
            }
    }

    Network const& network_;
    Flow& flow_;
    Residual residual_;
    std::vector<int> distance_;                 // from the nearest root, never too large
    std::vector<std::vector<int>> at_distance_; // who came to a distance; some have moved on since
    std::vector<int> count_;                    // how many are there now
    std::vector<int> starved_;
    std::vector<int> way_;                      // edges from the cell back toward a root
};

// Step 2: pool after pool brings what it can to what step 1 covered. One pool is a maximum flow from its root (Dinitz: levels,
// then a blocking flow); money that earlier pools placed moves, but their totals stay. What a pool's last search saw is
// closed: nothing open can be reached from it, so no later path gains by entering it.
class UseInOrder
{
public:
    UseInOrder(Network const& network, Residual& residual, std::vector<Cents> open)
        : network_{network}, residual_{residual}, open_{std::move(open)}
    {
        auto const nodes = index(residual_.nodes());
        level_.assign(nodes, none);
        next_.assign(nodes, 0);
        closed_.assign(nodes, 0);
    }

    void run()
    {
        for (int const pool : network_.pools) {
            int const root = residual_.root(pool);
            while (find_levels(root)) block(root);
            for (int const node : visited_) closed_[index(node)] = 1;
        }
    }

private:
    Cents open_at(int node) const
    {
        int const cell = node < network_.nodes ? network_.cell_of_node[index(node)] : none;
        return cell == none ? 0 : open_[index(cell)];
    }

    bool find_levels(int root)
    {
        for (int const node : visited_) level_[index(node)] = none;
        visited_.assign(1, root);
        level_[index(root)] = 0;
        next_[index(root)] = 0;
        bool reached = false;
        for (std::size_t at = 0; at < visited_.size(); ++at) {
            int const node = visited_[at];
            for (int const edge : residual_.edges(node)) {
                int const other = residual_.to(edge);
                if (level_[index(other)] != none || closed_[index(other)] || residual_.left(edge) == 0) continue;
                level_[index(other)] = level_[index(node)] + 1;
                next_[index(other)] = 0;
                visited_.push_back(other);
                reached = reached || open_at(other) > 0;
            }
        }
        return reached;
    }

    void block(int root)
    {
        path_.clear();
        int node = root;
        for (;;) {
            if (open_at(node) > 0) {
                Cents amount = open_at(node);
                for (int const edge : path_) amount = std::min(amount, residual_.left(edge));
                for (int const edge : path_) residual_.push(edge, amount);
                open_[index(network_.cell_of_node[index(node)])] -= amount;
                // Go on from the first edge that is now full, or from the cell where that took it all.
                std::size_t keep = 0;
                while (keep < path_.size() && residual_.left(path_[keep]) > 0) ++keep;
                if (keep < path_.size()) {
                    node = residual_.to(path_[keep] ^ 1);
                    path_.resize(keep);
                }
                continue;
            }
            auto const edges = residual_.edges(node);
            auto& next = next_[index(node)];
            while (next < edges.size() && (residual_.left(edges[next]) == 0 || closed_[index(residual_.to(edges[next]))] ||
                                           level_[index(residual_.to(edges[next]))] != level_[index(node)] + 1))
                ++next;
            if (next < edges.size()) {
                path_.push_back(edges[next]);
                node = residual_.to(edges[next]);
            } else if (path_.empty()) {
                return;
            } else {
                node = residual_.to(path_.back() ^ 1);
                path_.pop_back();
                ++next_[index(node)];
            }
        }
    }

    Network const& network_;
    Residual& residual_;
    std::vector<Cents> open_;
    std::vector<int> level_;
    std::vector<std::size_t> next_; // the edge of a node from which to go on
    std::vector<char> closed_;
    std::vector<int> visited_;
    std::vector<int> path_;
};

} // namespace

Flow solve(Network const& network)
{
    Flow flow;
    flow.covered.assign(network.cells.size(), 0);
    Cover{network, flow}.run();
    Residual residual{network};
    UseInOrder{network, residual, flow.covered}.run();
    settle_ties(network, residual);
    flow.on_arc.resize(network.arcs.size());
    for (std::size_t a = 0; a < network.arcs.size(); ++a) flow.on_arc[a] = residual.left(static_cast<int>(2 * a + 1));
    return flow;
}

} // namespace budget
