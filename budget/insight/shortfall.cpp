#include "budget/insight/shortfall.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace budget {

namespace {

std::size_t index(int value) { return static_cast<std::size_t>(value); }

// Groups of nodes: those from which money could still be moved to the same unpaid cells.
class Groups
{
public:
    explicit Groups(std::size_t nodes) : parent_(nodes) { std::iota(parent_.begin(), parent_.end(), 0); }
    int of(int node)
    {
        while (parent_[index(node)] != node) node = parent_[index(node)] = parent_[index(parent_[index(node)])];
        return node;
    }
    void join(int a, int b) { parent_[index(of(a))] = of(b); }

private:
    std::vector<int> parent_;
};

// From every unpaid cell backward over whatever can still move: money that pays elsewhere and could pay here, and so on. None
// of these ways begins at money that is left, or the cell would be paid.
Groups group_unpaid(Network const& network, Flow const& flow, std::vector<char>& reached)
{
    std::vector<std::vector<int>> into(index(network.nodes)); // arcs over which a node could receive more
    std::vector<std::vector<int>> out(index(network.nodes));  // arcs whose money a node could take back
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        auto const& arc = network.arcs[a];
        if (flow.on_arc[a] < arc.capacity) into[index(arc.head)].push_back(arc.tail);
        if (flow.on_arc[a] > 0) out[index(arc.tail)].push_back(arc.head);
    }
    Groups groups{index(network.nodes)};
    std::vector<int> queue;
    for (std::size_t c = 0; c < network.cells.size(); ++c)
        if (flow.covered[c] < network.cells[c].demand) {
            queue.push_back(network.cells[c].node);
            reached[index(network.cells[c].node)] = 1;
        }
    for (std::size_t at = 0; at < queue.size(); ++at) {
        int const node = queue[at];
        for (auto const* next : {&into[index(node)], &out[index(node)]})
            for (int const other : *next) {
                if (other == 0) continue;
                groups.join(other, node);
                if (reached[index(other)]) continue;
                reached[index(other)] = 1;
                queue.push_back(other);
            }
    }
    return groups;
}

// Cells that nobody may pay are connected with nothing, and each would be a shortfall of its own. Those of the lines that
// nobody may pay over the same months are said in one.
void join_unpayable(Network const& network, std::vector<std::vector<int>> const& payers, Groups& groups)
{
    // By line, closed months apart: the first and the last month in which nobody may pay it.
    std::map<std::pair<int, bool>, std::pair<int, int>> months_of;
    auto const unpayable = [&](Network::Cell const& cell) { return cell.demand > 0 && payers[index(cell.node)].empty(); };
    for (auto const& cell : network.cells) {
        if (!unpayable(cell)) continue;
        int const month = network.slices[index(cell.slice)].month;
        auto& months = months_of.try_emplace({cell.line, cell.paid_by.has_value()}, std::pair{month, month}).first->second;
        months = {std::min(months.first, month), std::max(months.second, month)};
    }
    std::map<std::tuple<int, int, bool>, int> node_of; // by months: a cell to join with
    for (auto const& cell : network.cells) {
        if (!unpayable(cell)) continue;
        bool const closed = cell.paid_by.has_value();
        auto const [first, last] = months_of.at({cell.line, closed});
        groups.join(cell.node, node_of.try_emplace({first, last, closed}, cell.node).first->second);
    }
}

} // namespace

std::vector<Shortfall> find_shortfalls(Plan const& plan, Supply const& supply, Network const& network, Flow const& flow)
{
    std::vector<char> reached(index(network.nodes), 0);
    Groups groups = group_unpaid(network, flow, reached);

    std::vector<std::vector<int>> payers(index(network.nodes)); // pools by the cell that they may pay
    for (std::size_t a = 0; a < network.arcs.size(); ++a)
        if (network.cell_of_node[index(network.arcs[a].head)] >= 0)
            payers[index(network.arcs[a].head)].push_back(network.arc_pool[a]);
    join_unpayable(network, payers, groups);

    std::map<int, std::vector<std::size_t>> cells_of; // by group, in covering order
    for (std::size_t c = 0; c < network.cells.size(); ++c)
        if (reached[index(network.cells[c].node)]) cells_of[groups.of(network.cells[c].node)].push_back(c);

    std::vector<Shortfall> shortfalls;
    for (auto const& [group, cells] : cells_of) {
        auto const first_unpaid = std::find_if(cells.begin(), cells.end(), [&](std::size_t c) {
            return flow.covered[c] < network.cells[c].demand;
        });
        int const bucket = network.cells[*first_unpaid].bucket;
        Shortfall shortfall;
        std::set<std::size_t> lines;
        std::set<std::size_t> sources;
        std::map<std::size_t, Money> unpaid;
        int first = plan.months;
        int last = 0;
        for (auto const c : cells) {
            auto const& cell = network.cells[c];
            if (cell.bucket < bucket) continue;
            int const month = network.slices[index(cell.slice)].month;
            first = std::min(first, month);
            last = std::max(last, month);
            lines.insert(index(cell.line));
            shortfall.cells.push_back(c);
            for (int const pool : payers[index(cell.node)]) sources.insert(supply.pools[index(pool)].source);
            shortfall.cost += Money::from_cents(cell.demand);
            shortfall.held += Money::from_cents(flow.covered[c]);
            if (flow.covered[c] < cell.demand) unpaid[index(cell.line)] += Money::from_cents(cell.demand - flow.covered[c]);
        }
        shortfall.lines.assign(lines.begin(), lines.end());
        shortfall.sources.assign(sources.begin(), sources.end());
        shortfall.unpaid.assign(unpaid.begin(), unpaid.end());
        shortfall.first = plan.first_month + first;
        shortfall.last = plan.first_month + last;
        shortfalls.push_back(std::move(shortfall));
    }
    std::stable_sort(shortfalls.begin(), shortfalls.end(), [](auto const& a, auto const& b) {
        if (a.first != b.first) return a.first < b.first;
        return a.gap() > b.gap();
    });
    return shortfalls;
}

} // namespace budget
