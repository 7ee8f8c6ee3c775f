#include "budget/allocation/flow.hpp"

#include "budget/allocation/residual.hpp"

#include <algorithm>

namespace budget {

namespace {

using Cents = Network::Cents;
constexpr int none = -1;

std::size_t index(int value) { return static_cast<std::size_t>(value); }

// Step 1: covers cell after cell, searching backward from the cell to any pool's root. What a failed search saw can never be
// reached again: no residual edge leads into it, so later paths cannot enter it.
class Cover
{
public:
    Cover(Network const& network, Flow& flow) : network_{network}, flow_{flow}, residual_{network}
    {
        auto const nodes = index(residual_.nodes());
        toward_cell_.assign(nodes, none);
        seen_.assign(nodes, none);
        starved_.assign(nodes, none);
    }

    void run()
    {
        for (std::size_t c = 0; c < network_.cells.size(); ++c) {
            auto const& cell = network_.cells[c];
            while (flow_.covered[c] < cell.demand && starved_[index(cell.node)] == none) {
                int const root = find_money(cell.node);
                if (root == none) {
                    for (int const node : visited_) starved_[index(node)] = static_cast<int>(c);
                    break;
                }
                flow_.covered[c] += bring(root, cell.node, cell.demand - flow_.covered[c]);
            }
        }
        flow_.starved_by.assign(starved_.begin(), starved_.begin() + network_.nodes);
    }

private:
    // Breadth first, so that money is moved as little as can be; a node whose own entry has money left ends the search at once.
    int find_money(int cell)
    {
        ++stamp_;
        visited_.assign(1, cell);
        seen_[index(cell)] = stamp_;
        for (std::size_t at = 0; at < visited_.size(); ++at) {
            for (int const out : residual_.edges(visited_[at])) {
                int const other = residual_.to(out);
                if (seen_[index(other)] == stamp_ || starved_[index(other)] != none || residual_.left(out ^ 1) == 0) continue;
                seen_[index(other)] = stamp_;
                toward_cell_[index(other)] = out ^ 1;
                visited_.push_back(other);
                if (residual_.is_root(other)) return other;
                for (int const entry : residual_.edges(other)) {
                    int const root = residual_.to(entry);
                    if (!residual_.is_root(root)) break;
                    if (residual_.left(entry ^ 1) == 0) continue;
                    toward_cell_[index(root)] = entry ^ 1;
                    return root;
                }
            }
        }
        return none;
    }

    Cents bring(int root, int cell, Cents amount)
    {
        for (int node = root; node != cell; node = residual_.to(toward_cell_[index(node)]))
            amount = std::min(amount, residual_.left(toward_cell_[index(node)]));
        for (int node = root; node != cell;) {
            int const edge = toward_cell_[index(node)];
            residual_.push(edge, amount);
            node = residual_.to(edge);
        }
        return amount;
    }

    Network const& network_;
    Flow& flow_;
    Residual residual_;
    std::vector<int> toward_cell_; // the edge by which a seen node leads on toward the cell
    std::vector<int> seen_;
    std::vector<int> starved_;
    std::vector<int> visited_;
    int stamp_ = 0;
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
