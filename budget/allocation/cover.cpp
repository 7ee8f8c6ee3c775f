#include "budget/allocation/steps.hpp"

#include "budget/index.hpp"

#include <algorithm>

namespace budget {

namespace {

using Cents = Network::Cents;
constexpr int never = -1;

// Covers cell after cell over shortest ways from any pool's root. At a cell's turn its group takes more; alike cells don't
// compete, for what a group has is never taken from it, so that what it takes in a turn is the cell's own.
//
// Where no way is left, the nodes from which the group could still be reached are starved: no hop leads to them from anywhere
// else, so no later way can enter them, and nothing that they pay ever changes. Hence later searches leave them out, and they
// are the proof: all their money pays cells that only they can pay, at this turn or before.
class Cover
{
public:
    Cover(Network const& network, Alike& alike, Exchange& exchange, Flow& flow)
        : network_{network}, alike_{alike}, exchange_{exchange}, flow_{flow}, open_{exchange.all()}, roots_{exchange.none()}
    {
        starved_.assign(index(alike.nodes), never);
        for (int rank = 0; rank < alike.ranks(); ++rank) Exchange::add(roots_, alike.root[index(rank)]);
    }

    void run()
    {
        auto const cells = static_cast<int>(network_.cells.size());
        if (cells > 0) starve_unreached(0);
        for (int c = 0; c < cells; ++c) cover(c);
        if (cells > 0) starve_unreached(cells - 1);
        flow_.starved_by.assign(index(network_.nodes), never);
        for (std::size_t node = 1; node < flow_.starved_by.size(); ++node) {
            if (network_.cell_of_node[node] >= 0) continue;
            int const number = alike_.number[node];
            flow_.starved_by[node] = number >= 0 ? starved_[index(number)] : cells > 0 ? 0 : never;
        }
        for (int c = 0; c < cells; ++c) flow_.starved_by[index(network_.cells[index(c)].node)] = starved_by(c);
    }

private:
    void cover(int c)
    {
        auto const demand = network_.cells[index(c)].demand;
        auto& covered = flow_.covered[index(c)];
        covered = exchange_.bring(alike_.group[index(c)], demand, open_, roots_);
        if (covered == demand) return;
        for (int const node : exchange_.seen()) starve(node, c);
    }

    void starve(int node, int c)
    {
        starved_[index(node)] = c;
        Exchange::remove(open_, node);
    }

    void starve_unreached(int c)
    {
        auto const reached = exchange_.reached_from(roots_);
        for (int node = 0; node < alike_.nodes; ++node)
            if (!Exchange::has(reached, node) && starved_[index(node)] == never) starve(node, c);
    }

    // The cell is cut off when the last node that could still pay more of it is. An arc of less than the cell's cost may have
    // been full before; then the cut can't come before the cell's own turn, up to which money did arrive.
    int starved_by(int c) const
    {
        int by = 0;
        bool paid = false;
        bool limited = false;
        int const g = alike_.group[index(c)];
        for (int l = alike_.first_link[index(g)]; l < alike_.first_link[index(g) + 1]; ++l) {
            auto const& link = alike_.links[index(l)];
            paid = paid || link.flow > 0;
            if (link.flow == link.most) {
                limited = true;
                continue;
            }
            if (starved_[index(link.node)] == never) return never;
            by = std::max(by, starved_[index(link.node)]);
        }
        return limited && paid ? std::max(by, c) : by;
    }

    Network const& network_;
    Alike& alike_;
    Exchange& exchange_;
    Flow& flow_;
    Exchange::Set open_; // the nodes that aren't starved
    Exchange::Set roots_;
    std::vector<int> starved_; // for each money node
};

} // namespace

void cover(Network const& network, Alike& alike, Exchange& exchange, Flow& flow)
{
    Cover{network, alike, exchange, flow}.run();
}

} // namespace budget
