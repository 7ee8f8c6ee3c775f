#include "budget/allocation/more_money.hpp"

#include "budget/index.hpp"

#include <algorithm>

namespace budget {

namespace {

using Cents = Network::Cents;

// The network with the pools behind its own, each with its nodes after those before it.
Network with_pools(Network const& network, std::vector<TrialPool> const& pools)
{
    Network larger = network;
    int const last_pool = larger.arc_pool.empty() ? -1 : *std::max_element(larger.arc_pool.begin(), larger.arc_pool.end());
    int next_pool = larger.pools.empty() ? last_pool : std::max(last_pool, *std::max_element(larger.pools.begin(), larger.pools.end()));
    for (auto const& pool : pools) add_pool(larger, pool.arcs, network.nodes, ++next_pool, larger.pools.size());
    return larger;
}

std::vector<int> ways_by_arc(Network const& network, Alike const& alike)
{
    std::vector<int> ways(network.arcs.size(), -1);
    for (std::size_t w = 0; w < alike.ways.size(); ++w)
        if (index(alike.ways[w].arc) < ways.size()) ways[index(alike.ways[w].arc)] = static_cast<int>(w);
    return ways;
}

void hold_caps(Network const& network, Flow const& flow, Alike& alike)
{
    if (network.gates.empty()) return;
    auto const way_of = ways_by_arc(network, alike);
    for (auto const& gate : network.gates) {
        if (gate.kind != CostSet::Kind::cap || !gate.limit) continue;
        Cents left = *gate.limit;
        for (int const arc : gate.arcs) left -= flow.on_arc[index(arc)];
        for (int const arc : gate.arcs) {
            auto& way = alike.ways[index(way_of[index(arc)])];
            Cents const more = std::clamp<Cents>(left, 0, way.most - way.flow);
            way.most = way.flow + more;
            left -= more;
        }
    }
}

// The same, numbered, with the flow of the network in it.
Alike with_flow(Network const& network, Flow const& flow, std::vector<TrialPool> const& pools, MoreMoney::Caps caps)
{
    Alike alike{with_pools(network, pools)};
    for (auto const& payment : alike.payments)
        if (index(payment.arc) < network.arcs.size()) alike.links[index(payment.link)].flow += flow.on_arc[index(payment.arc)];
    for (auto& way : alike.ways)
        if (index(way.arc) < network.arcs.size()) way.flow = flow.on_arc[index(way.arc)];
    if (caps == MoreMoney::Caps::held) hold_caps(network, flow, alike);
    return alike;
}

} // namespace

MoreMoney::MoreMoney(Network const& network, Flow const& flow, std::vector<TrialPool> const& pools, Caps caps)
    : network_{network}, flow_{flow}, alike_{with_flow(network, flow, pools, caps)}, exchange_{alike_}
{
    for (auto const& pool : pools) rank_.push_back(pool.rank);
    for (std::size_t c = 0; c < network.cells.size(); ++c)
        if (flow.covered[c] < network.cells[c].demand) unpaid_.push_back(static_cast<int>(c));
    entries_.resize(index(alike_.ranks()));
    for (std::size_t w = 0; w < alike_.ways.size(); ++w) {
        int const tail = alike_.ways[w].tail;
        auto const rank = index(alike_.rank_of[index(tail)]);
        if (tail == alike_.root[rank]) entries_[rank].push_back(static_cast<int>(w));
    }
    for (std::size_t rank = 0; rank < network.pools.size(); ++rank) used_.push_back(used_by(rank));
    if (network.gates.empty()) return;
    auto const way_of_arc = ways_by_arc(network, alike_);
    for (auto const& gate : network.gates) {
        auto& ways = gate_ways_.emplace_back();
        for (int const arc : gate.arcs) ways.push_back(way_of_arc[index(arc)]);
    }
}

MoreMoney::Cents MoreMoney::used_by(std::size_t rank) const
{
    Cents used = 0;
    for (int const w : entries_[rank]) used += alike_.ways[index(w)].flow;
    return used;
}

bool MoreMoney::has_left(std::size_t pool) const
{
    auto const& entries = entries_[network_.pools.size() + pool];
    return std::any_of(entries.begin(), entries.end(), [&](int w) { return alike_.ways[index(w)].flow < alike_.ways[index(w)].most; });
}

MoreMoney::Change MoreMoney::with(std::span<std::size_t const> pools)
{
    begin(pools);
    Change change;
    change.gains = cover(pools);
    for (std::size_t trial = 0; trial < pools.size(); ++trial) displace(pools, trial);
    for (auto const pool : pools) change.used.push_back(used_by(network_.pools.size() + pool));
    for (std::size_t rank = 0; rank < used_.size(); ++rank) change.displaced.push_back(used_[rank] - used_by(rank));
    change.keeps_rules = keeps_rules();
    exchange_.undo();
    return change;
}

// A cap holds as long as no more runs through it than its limit. All else that gates hold together holds on as long as the pool
// pays what it pays.
bool MoreMoney::keeps_rules() const
{
    if (gate_ways_.empty()) return true;
    std::vector<char> moved(index(alike_.ranks()), 0);
    for (int const node : exchange_.moved_nodes()) moved[index(alike_.rank_of[index(node)])] = 1;
    for (std::size_t g = 0; g < gate_ways_.size(); ++g) {
        auto const& gate = network_.gates[g];
        auto const rank = std::find(network_.pools.begin(), network_.pools.end(), gate.pool) - network_.pools.begin();
        if (!moved[static_cast<std::size_t>(rank)]) continue;
        if (gate.kind != CostSet::Kind::cap || !gate.limit) return false;
        Cents through = 0;
        for (int const w : gate_ways_[g]) through += alike_.ways[index(w)].flow;
        if (through > *gate.limit) return false;
    }
    return true;
}

std::vector<MoreMoney::Gain> MoreMoney::gains_with(std::span<std::size_t const> pools)
{
    begin(pools);
    auto gains = cover(pools);
    exchange_.undo();
    return gains;
}

void MoreMoney::begin(std::span<std::size_t const> pools)
{
    exchange_.remember();
    roots_ = exchange_.none();
    for (auto const pool : pools) Exchange::add(roots_, root_of(pool));
    // What money on trial can't come to now it never will. Other pools that might be tried pay nothing, so nothing comes to them.
    open_ = exchange_.reached_from(roots_);
}

// As the solver covers cells. Money of pools that aren't on trial can't come to a cell that is unpaid, and money on trial opens
// no way for it: whatever it moves lies between itself and the cell.
std::vector<MoreMoney::Gain> MoreMoney::cover(std::span<std::size_t const> pools)
{
    std::vector<Gain> gains;
    for (int const cell : unpaid_) {
        if (std::none_of(pools.begin(), pools.end(), [&](std::size_t pool) { return has_left(pool); })) break;
        Cents const need = network_.cells[index(cell)].demand - flow_.covered[index(cell)];
        Cents const got = exchange_.bring(alike_.group[index(cell)], need, open_, roots_);
        if (got > 0) gains.push_back({index(cell), got});
        if (got == need) continue;
        for (int const node : exchange_.seen()) Exchange::remove(open_, node);
    }
    return gains;
}

// From the last pool in the order to the first that comes after this one: what it pays is paid by the pool on trial where it can.
void MoreMoney::displace(std::span<std::size_t const> pools, std::size_t trial)
{
    std::vector<int> later; // roots, in order
    for (std::size_t rank = 0, other = trial + 1; rank <= used_.size(); ++rank) {
        for (; other < pools.size() && rank_[pools[other]] == rank; ++other) later.push_back(root_of(pools[other]));
        if (rank >= rank_[pools[trial]] && rank < used_.size()) later.push_back(alike_.root[rank]);
    }
    auto root = exchange_.none();
    Exchange::add(root, root_of(pools[trial]));
    // Where the money on trial couldn't come to, what it moves afterwards opens no way for it either.
    auto open = open_;
    for (auto target = later.rbegin(); target != later.rend(); ++target)
        for (;;) {
            exchange_.start();
            exchange_.start_at(*target);
            int const found = exchange_.find(open, root);
            if (found == Exchange::not_found) {
                for (int const node : exchange_.seen()) Exchange::remove(open, node);
                break;
            }
            exchange_.move_on_way(found, exchange_.room_on_way(found));
        }
}

} // namespace budget
