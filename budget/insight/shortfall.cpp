#include "budget/insight/shortfall.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/allocation/retained.hpp"
#include "budget/index.hpp"
#include "budget/insight/reach.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
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

// What nobody pays on its days: who may by the rules, with money on other days.
class Unpayable
{
public:
    Unpayable(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network)
        : plan_{plan}, costs_{costs}, supply_{supply}, network_{network}, retained_{find_retained(plan, costs, supply)}
    {
        std::vector<char> has_payer(index(network.nodes), 0);
        for (auto const& arc : network.arcs) has_payer[index(arc.head)] = 1;
        for (std::size_t c = 0; c < network.cells.size(); ++c)
            if (network.cells[c].demand > 0 && !has_payer[index(network.cells[c].node)]) cells_.push_back(c);
    }

    // Each of these cells is connected with nothing, and would be a shortfall of its own. Those of the lines that nobody pays over
    // the same days, whether some money may on other days or none ever, are said in one.
    void join(Groups& groups)
    {
        using Run = std::tuple<int, std::optional<std::size_t>, std::vector<OnOtherDays>>; // between any money that may pay the line
        std::map<Run, std::pair<int, int>> slices_of; // its first and last
        std::vector<Run> runs;
        for (auto const c : cells_) {
            auto const& cell = network_.cells[c];
            auto const& run = runs.emplace_back(cell.line, cell.paid_by, payers_on_other_days(cell));
            auto& slices = slices_of.try_emplace(run, std::pair{cell.slice, cell.slice}).first->second;
            slices = {std::min(slices.first, cell.slice), std::max(slices.second, cell.slice)};
        }
        std::map<std::tuple<int, int, bool, bool>, int> node_of; // by slices: a cell to join with
        for (std::size_t at = 0; at < cells_.size(); ++at) {
            auto const& cell = network_.cells[cells_[at]];
            auto const [first, last] = slices_of.at(runs[at]);
            bool const some_day = !std::get<2>(runs[at]).empty();
            groups.join(cell.node, node_of.try_emplace({first, last, cell.paid_by.has_value(), some_day}, cell.node).first->second);
        }
    }

    // Of all cells of a shortfall that nobody pays.
    std::vector<OnOtherDays> payers_of(std::vector<std::size_t> const& cells)
    {
        std::map<std::size_t, OnOtherDays> payers;
        for (auto const c : cells)
            for (auto const& payer : payers_on_other_days(network_.cells[c])) {
                auto& all = payers.try_emplace(payer.source, payer).first->second;
                if (payer.until && (!all.until || *all.until < *payer.until)) all.until = payer.until;
                if (payer.from && (!all.from || *payer.from < *all.from)) all.from = payer.from;
            }
        std::vector<OnOtherDays> list;
        for (auto const& [source, payer] : payers) list.push_back(payer);
        return list;
    }

private:
    // By source, in plan order. One that has money on these days, and yet doesn't pay, is held by a rule and isn't named.
    std::vector<OnOtherDays> payers_on_other_days(Network::Cell const& cell)
    {
        std::map<std::size_t, OnOtherDays> payers;
        std::set<std::size_t> held;
        if (cell.paid_by) return {};
        auto const& days = network_.slices[index(cell.slice)];
        bool const kept_for_local = std::any_of(retained_.begin(), retained_.end(), [&](Retained const& retained) {
            return retained.holds(index(cell.line), days.first, days.last);
        });
        for (auto const p : pools_that_may_pay(index(cell.line))) {
            auto const source = supply_.pools[p].source;
            if (kept_for_local && !is_local(plan_.sources[source].origin)) continue;
            auto& payer = payers.try_emplace(source, OnOtherDays{source, {}, {}}).first->second;
            for (auto const& money : supply_.pools[p].money) {
                if (money.through < days.first) payer.until = std::max(payer.until.value_or(money.through), money.through);
                else if (money.from > days.last) payer.from = std::min(payer.from.value_or(money.from), money.from);
                else held.insert(source);
            }
        }
        std::vector<OnOtherDays> list;
        for (auto const& [source, payer] : payers)
            if (!held.contains(source)) list.push_back(payer);
        return list;
    }

    std::vector<std::size_t> const& pools_that_may_pay(std::size_t line)
    {
        auto const [at, is_new] = pools_of_.try_emplace(line);
        for (std::size_t p = 0; is_new && p < supply_.pools.size(); ++p) {
            auto const& source = plan_.sources[supply_.pools[p].source];
            if (may_pay(plan_, source, source.pools[supply_.pools[p].pool], costs_.lines[line]).allowed) at->second.push_back(p);
        }
        return at->second;
    }

    Plan const& plan_;
    Costs const& costs_;
    Supply const& supply_;
    Network const& network_;
    std::vector<Retained> retained_;
    std::vector<std::size_t> cells_;
    std::map<std::size_t, std::vector<std::size_t>> pools_of_; // by line
};

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

std::vector<Shortfall> find_shortfalls(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network, Flow const& flow)
{
    std::vector<char> reached(index(network.nodes), 0);
    Groups groups = group_unpaid(network, flow, reached);
    Unpayable unpayable{plan, costs, supply, network};
    unpayable.join(groups);

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
    for (auto& shortfall : shortfalls)
        if (shortfall.sources.empty()) shortfall.on_other_days = unpayable.payers_of(shortfall.cells);
    std::stable_sort(shortfalls.begin(), shortfalls.end(), [](auto const& a, auto const& b) {
        if (a.first != b.first) return a.first < b.first;
        return a.gap() > b.gap();
    });
    return shortfalls;
}

} // namespace budget
