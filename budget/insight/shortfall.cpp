#include "budget/insight/shortfall.hpp"

#include "budget/index.hpp"
#include "budget/insight/reach.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>

namespace budget {

namespace {

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
    Neighbours near{network, flow};
    Groups groups{index(network.nodes)};
    std::vector<int> queue;
    for (std::size_t c = 0; c < network.cells.size(); ++c)
        if (flow.covered[c] < network.cells[c].demand) {
            queue.push_back(network.cells[c].node);
            reached[index(network.cells[c].node)] = 1;
        }
    for (std::size_t at = 0; at < queue.size(); ++at) {
        int const node = queue[at];
        for (int const other : near.of(node)) {
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
void join_unpayable(Network const& network, Groups& groups)
{
    std::vector<char> has_payer(index(network.nodes), 0);
    for (auto const& arc : network.arcs) has_payer[index(arc.head)] = 1;
    // By line, closed months apart: the first and the last month in which nobody may pay it.
    std::map<std::pair<int, bool>, std::pair<int, int>> months_of;
    auto const unpayable = [&](Network::Cell const& cell) { return cell.demand > 0 && !has_payer[index(cell.node)]; };
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

std::size_t lines_in(Network const& network)
{
    int last = -1;
    for (auto const& cell : network.cells) last = std::max(last, cell.line);
    return index(last + 1);
}

// Who may pay any of a shortfall's cells.
void add_sources(Plan const& plan, Supply const& supply, Network const& network, std::vector<int> const& shortfall_of,
                 std::vector<Shortfall>& shortfalls)
{
    std::vector<std::vector<char>> may_pay(shortfalls.size(), std::vector<char>(plan.sources.size(), 0));
    for (std::size_t a = 0; a < network.arcs.size(); ++a)
        if (int const at = shortfall_of[index(network.arcs[a].head)]; at >= 0)
            may_pay[index(at)][supply.pools[index(network.arc_pool[a])].source] = 1;
    for (std::size_t at = 0; at < shortfalls.size(); ++at)
        for (std::size_t source = 0; source < plan.sources.size(); ++source)
            if (may_pay[at][source]) shortfalls[at].sources.push_back(source);
}

} // namespace

std::vector<Shortfall> find_shortfalls(Plan const& plan, Supply const& supply, Network const& network, Flow const& flow)
{
    std::vector<char> reached(index(network.nodes), 0);
    Groups groups = group_unpaid(network, flow, reached);
    join_unpayable(network, groups);

    // Costs to come and what each source paid in closed months are different questions, even where the same money joins them.
    // Apart they are cuts as well: what a source paid is that source's alone, and costs to come are covered after it.
    std::map<std::pair<int, std::optional<std::size_t>>, std::vector<std::size_t>> cells_of; // by group, in covering order
    for (std::size_t c = 0; c < network.cells.size(); ++c) {
        auto const& cell = network.cells[c];
        if (reached[index(cell.node)]) cells_of[{groups.of(cell.node), cell.paid_by}].push_back(c);
    }

    std::vector<Shortfall> shortfalls;
    std::vector<int> shortfall_of(index(network.nodes), -1); // by cell's node
    for (auto const& [group, cells] : cells_of) {
        auto const first_unpaid = std::find_if(cells.begin(), cells.end(), [&](std::size_t c) {
            return flow.covered[c] < network.cells[c].demand;
        });
        if (first_unpaid == cells.end()) continue;
        int const bucket = network.cells[*first_unpaid].bucket;
        Shortfall shortfall;
        std::vector<char> lines(lines_in(network), 0);
        std::vector<Money> unpaid(lines.size());
        int first = plan.months;
        int last = 0;
        for (auto const c : cells) {
            auto const& cell = network.cells[c];
            if (cell.bucket < bucket) continue;
            int const month = network.slices[index(cell.slice)].month;
            first = std::min(first, month);
            last = std::max(last, month);
            lines[index(cell.line)] = 1;
            shortfall.cells.push_back(c);
            shortfall_of[index(cell.node)] = static_cast<int>(shortfalls.size());
            shortfall.cost += Money::from_cents(cell.demand);
            shortfall.held += Money::from_cents(flow.covered[c]);
            if (flow.covered[c] < cell.demand) unpaid[index(cell.line)] += Money::from_cents(cell.demand - flow.covered[c]);
        }
        for (std::size_t line = 0; line < lines.size(); ++line) {
            if (lines[line]) shortfall.lines.push_back(line);
            if (!unpaid[line].is_zero()) shortfall.unpaid.emplace_back(line, unpaid[line]);
        }
        shortfall.first = plan.first_month + first;
        shortfall.last = plan.first_month + last;
        shortfalls.push_back(std::move(shortfall));
    }
    add_sources(plan, supply, network, shortfall_of, shortfalls);
    std::stable_sort(shortfalls.begin(), shortfalls.end(), [](auto const& a, auto const& b) {
        if (a.first != b.first) return a.first < b.first;
        return a.gap() > b.gap();
    });
    return shortfalls;
}

} // namespace budget
