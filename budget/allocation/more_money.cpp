#include "budget/allocation/more_money.hpp"

#include <algorithm>
#include <limits>

namespace budget {

namespace {

using Cents = Network::Cents;
constexpr Cents without_end = std::numeric_limits<Cents>::max() / 4;

std::size_t index(int value) { return static_cast<std::size_t>(value); }

} // namespace

PoolArcs plain_pool(Network const& network, std::vector<char> const& lines, Date from, Date through, Cents amount)
{
    PoolArcs pool;
    pool.nodes = 1;
    pool.arcs.push_back({0, network.nodes, amount});
    for (auto const& cell : network.cells) {
        auto const& slice = network.slices[index(cell.slice)];
        if (lines[index(cell.line)] && slice.first >= from && slice.last <= through)
            pool.arcs.push_back({network.nodes, cell.node, cell.demand});
    }
    return pool;
}

MoreMoney::MoreMoney(Network const& network, Flow const& flow) : network_{network}, flow_{flow}, alike_{network}
{
    for (auto const& payment : alike_.payments) alike_.links[index(payment.link)].flow += flow.on_arc[index(payment.arc)];
    for (auto& way : alike_.ways) way.flow = flow.on_arc[index(way.arc)];
    for (std::size_t c = 0; c < network.cells.size(); ++c)
        if (flow.covered[c] < network.cells[c].demand) unpaid_.push_back(static_cast<int>(c));
    links_of_node_.resize(index(alike_.nodes));
    ways_of_node_.resize(index(alike_.nodes));
    links_of_group_.resize(index(alike_.groups()));
    parts_of_group_.resize(index(alike_.groups()));
    for (std::size_t l = 0; l < alike_.links.size(); ++l) {
        auto& link = alike_.links[l];
        link.most = std::min(link.most, without_end);
        links_of_node_[index(link.node)].push_back(static_cast<int>(l));
        links_of_group_[index(link.group)].push_back(static_cast<int>(l));
    }
    for (std::size_t w = 0; w < alike_.ways.size(); ++w) {
        ways_of_node_[index(alike_.ways[w].tail)].push_back(static_cast<int>(w));
        ways_of_node_[index(alike_.ways[w].head)].push_back(static_cast<int>(w));
    }
    used_.assign(network.pools.size(), 0);
    for (std::size_t rank = 0; rank < network.pools.size(); ++rank)
        for (int const w : ways_of_node_[index(alike_.root[rank])]) used_[rank] += alike_.ways[index(w)].flow;
    part_of_cell_.assign(network.cells.size(), -1);
    seen_group_.assign(links_of_group_.size(), 0);
    dead_group_.assign(links_of_group_.size(), 0);
}

MoreMoney::Change MoreMoney::with(std::span<TrialPool const> pools)
{
    Change change;
    add_pools(pools);
    cover(change.gains);
    std::vector<std::size_t> ranks;
    for (auto const& pool : pools) ranks.push_back(pool.rank);
    for (std::size_t trial = 0; trial < pools.size(); ++trial) displace(trial, ranks);
    for (int const root : roots_) {
        change.used.push_back(0);
        for (int const w : ways_of_node_[index(root)]) change.used.back() += alike_.ways[index(w)].flow;
    }
    for (std::size_t rank = 0; rank < used_.size(); ++rank) {
        change.displaced.push_back(used_[rank]);
        for (int const w : ways_of_node_[index(alike_.root[rank])]) change.displaced.back() -= alike_.ways[index(w)].flow;
    }
    put_away();
    return change;
}

std::vector<MoreMoney::Gain> MoreMoney::gains_with(std::span<TrialPool const> pools)
{
    std::vector<Gain> gains;
    add_pools(pools);
    cover(gains);
    put_away();
    return gains;
}

int MoreMoney::add_node()
{
    links_of_node_.emplace_back();
    ways_of_node_.emplace_back();
    return static_cast<int>(links_of_node_.size()) - 1;
}

int MoreMoney::add_way(int tail, int head, Cents most)
{
    int const way = static_cast<int>(alike_.ways.size());
    alike_.ways.push_back({tail, head, -1, 0, 0, most});
    ways_of_node_[index(tail)].push_back(way);
    ways_of_node_[index(head)].push_back(way);
    return way;
}

int MoreMoney::add_link(int node, int group, Cents most)
{
    int const link = static_cast<int>(alike_.links.size());
    alike_.links.push_back({node, group, 0, 0, most});
    links_of_node_[index(node)].push_back(link);
    links_of_group_[index(group)].push_back(link);
    return link;
}

void MoreMoney::add_pools(std::span<TrialPool const> pools)
{
    std::vector<std::pair<int, std::pair<int, Cents>>> payments; // cell, tail, most
    for (auto const& pool : pools) {
        roots_.push_back(add_node());
        int const first = static_cast<int>(links_of_node_.size());
        for (int node = 0; node < pool.arcs.nodes; ++node) add_node();
        auto const node_of = [&](int node) { return node == 0 ? roots_.back() : first + (node - network_.nodes); };
        for (auto const& arc : pool.arcs.arcs) {
            if (arc.head >= network_.nodes) add_way(node_of(arc.tail), node_of(arc.head), arc.capacity);
            else payments.push_back({network_.cell_of_node[index(arc.head)], {node_of(arc.tail), arc.capacity}});
        }
    }
    std::sort(payments.begin(), payments.end());
    add_parts(payments);
    seen_.assign(links_of_node_.size(), 0);
    steps_.resize(links_of_node_.size());
    dead_.assign(links_of_node_.size(), 0);
    std::fill(dead_group_.begin(), dead_group_.end(), 0);
    std::fill(seen_group_.begin(), seen_group_.end(), 0);
    stamp_ = 0;
    measure();
}

// How many steps each node is away from the money on trial, as long as nothing has moved: later searches go where it was near.
// What it can't come to now it never will.
void MoreMoney::measure()
{
    begin();
    distance_.assign(links_of_node_.size(), -1);
    for (int const root : roots_) reach_ahead(root, {});
    for (int distance = 0; !queue_.empty(); ++distance) {
        auto const nodes = std::move(queue_);
        queue_.clear();
        for (int const node : nodes) distance_[index(node)] = distance;
        for (int const node : nodes) look_ahead(node);
        longest_ = distance;
    }
    for (std::size_t node = 0; node < dead_.size(); ++node) dead_[node] = distance_[node] < 0 ? 1 : 0;
    near_.resize(index(longest_) + 1);
}

// Cells of a group that the same pools on trial may pay don't compete among each other either. What these pools pay there can
// be at most what is covered of these cells.
void MoreMoney::add_parts(std::vector<std::pair<int, std::pair<int, Cents>>>& payments)
{
    std::vector<int> tails;
    for (std::size_t at = 0; at < payments.size();) {
        int const cell = payments[at].first;
        auto const demand = network_.cells[index(cell)].demand;
        tails.clear();
        bool alone = false;
        std::size_t end = at;
        for (; end < payments.size() && payments[end].first == cell; ++end) {
            tails.push_back(payments[end].second.first);
            alone = alone || payments[end].second.second < demand;
        }
        int const group = alike_.group[index(cell)];
        int found = -1;
        for (int const part : parts_of_group_[index(group)])
            if (!alone && parts_[index(part)].alone < 0 && parts_[index(part)].tails == tails) found = part;
        if (found < 0) {
            found = static_cast<int>(parts_.size());
            int const node = add_node();
            for (; at < end; ++at) add_way(payments[at].second.first, node, alone ? payments[at].second.second : without_end);
            parts_.push_back({node, add_link(node, group, 0), alone ? cell : -1, tails});
            parts_of_group_[index(group)].push_back(found);
        }
        at = end;
        part_of_cell_[index(cell)] = found;
        touched_cells_.push_back(cell);
        alike_.links[index(parts_[index(found)].link)].most += flow_.covered[index(cell)];
    }
}

void MoreMoney::put_away()
{
    for (auto at = old_links_.rbegin(); at != old_links_.rend(); ++at) alike_.links[index(at->first)].flow = at->second;
    for (auto at = old_ways_.rbegin(); at != old_ways_.rend(); ++at) alike_.ways[index(at->first)].flow = at->second;
    old_links_.clear();
    old_ways_.clear();
    for (auto const& part : parts_) {
        int const group = alike_.links[index(part.link)].group;
        links_of_group_[index(group)].pop_back();
        parts_of_group_[index(group)].clear();
    }
    // Ways on trial join nodes on trial only.
    alike_.links.resize(alike_.links.size() - parts_.size());
    auto const is_trial = [&](Alike::Way const& way) { return way.arc < 0; };
    while (!alike_.ways.empty() && is_trial(alike_.ways.back())) alike_.ways.pop_back();
    links_of_node_.resize(index(alike_.nodes));
    ways_of_node_.resize(index(alike_.nodes));
    for (int const cell : touched_cells_) part_of_cell_[index(cell)] = -1;
    touched_cells_.clear();
    parts_.clear();
    roots_.clear();
}

void MoreMoney::cover(std::vector<Gain>& gains)
{
    for (int const cell : unpaid_) {
        if (!any_left()) return;
        // Where no money comes to its group any more, the cell's own part may still bring it some.
        int const part = part_of_cell_[index(cell)];
        if (dead_group_[index(alike_.group[index(cell)])] && (part < 0 || dead_[index(parts_[index(part)].node)])) continue;
        auto const need = network_.cells[index(cell)].demand - flow_.covered[index(cell)];
        if (auto const amount = cover_cell(cell, need); amount > 0) gains.push_back({index(cell), amount});
    }
}

bool MoreMoney::any_left() const
{
    return std::any_of(roots_.begin(), roots_.end(), [&](int root) {
        auto const& ways = ways_of_node_[index(root)];
        return std::any_of(ways.begin(), ways.end(), [&](int w) { return alike_.ways[index(w)].flow < alike_.ways[index(w)].most; });
    });
}

MoreMoney::Cents MoreMoney::cover_cell(int cell, Cents need)
{
    int const group = alike_.group[index(cell)];
    int const part = part_of_cell_[index(cell)];
    int const own = part < 0 ? -1 : parts_[index(part)].link;
    Cents got = 0;
    // Most often money on trial may pay the cell itself: then there is nothing to search for.
    way_up_.clear();
    while (own >= 0 && got < need && climb(parts_[index(part)].node)) {
        Cents amount = need - got;
        for (int const w : way_up_) amount = std::min(amount, alike_.ways[index(w)].most - alike_.ways[index(w)].flow);
        for (int const w : way_up_) set_way(w, alike_.ways[index(w)].flow + amount);
        alike_.links[index(own)].most += amount;
        set_link(own, alike_.links[index(own)].flow + amount);
        got += amount;
        way_up_.clear();
    }
    while (got < need) {
        // What the cell gets may be paid by its own part, whatever that pays elsewhere.
        if (own >= 0) alike_.links[index(own)].most += need - got;
        int const root = look_for_money(group);
        if (own >= 0) alike_.links[index(own)].most -= need - got;
        if (root < 0) {
            // No money on trial can come to what was seen, now or later.
            for (std::size_t node = 0; node < seen_.size(); ++node)
                if (seen_[node] == stamp_) dead_[node] = 1;
            for (int const seen : groups_) dead_group_[index(seen)] = 1;
            break;
        }
        Cents amount = need - got;
        int first = root;
        for (; steps_[index(first)].how != How::start; first = steps_[index(first)].next) amount = std::min(amount, room(steps_[index(first)]));
        int const payer = steps_[index(first)].at;
        if (payer != own) amount = std::min(amount, alike_.links[index(payer)].most - alike_.links[index(payer)].flow);
        for (int node = root; steps_[index(node)].how != How::start; node = steps_[index(node)].next) move(steps_[index(node)], amount);
        if (own >= 0) alike_.links[index(own)].most += amount;
        set_link(payer, alike_.links[index(payer)].flow + amount);
        got += amount;
    }
    return got;
}

// Ways with room from a root on trial down to the node, inside the pools on trial; false where there are none.
bool MoreMoney::climb(int node)
{
    if (std::find(roots_.begin(), roots_.end(), node) != roots_.end()) return true;
    for (int const w : ways_of_node_[index(node)]) {
        auto const& way = alike_.ways[index(w)];
        if (way.head != node || way.flow == way.most) continue;
        way_up_.push_back(w);
        if (climb(way.tail)) return true;
        way_up_.pop_back();
    }
    return false;
}

// A root from which money on trial can come to the group; steps_ say how. -1 where there is none.
int MoreMoney::look_for_money(int group)
{
    begin();
    for (auto& nodes : near_) nodes.clear();
    nearest_ = longest_;
    seen_group_[index(group)] = stamp_;
    groups_.push_back(group);
    auto const& links = links_of_group_[index(group)];
    for (auto l = links.rbegin(); l != links.rend(); ++l)
        if (alike_.links[index(*l)].flow < alike_.links[index(*l)].most) reach_back(alike_.links[index(*l)].node, {How::start, *l, 0, -1});
    while (nearest_ <= longest_) {
        auto& nodes = near_[index(nearest_)];
        if (nodes.empty()) {
            ++nearest_;
            continue;
        }
        int const node = nodes.back();
        if (distance_[index(node)] == 0) return node;
        // A node stays until all from which it can get more were seen: most often the first that is nearer is enough.
        if (!look_back(node)) std::erase(near_[index(distance_[index(node)])], node);
    }
    return -1;
}

// From the last pool in the order to the first that comes after this one: what it pays is paid by the pool on trial where it can.
void MoreMoney::displace(std::size_t trial, std::vector<std::size_t> const& ranks)
{
    std::vector<int> later; // roots, in order
    for (std::size_t rank = 0, other = trial + 1; rank <= used_.size(); ++rank) {
        for (; other < ranks.size() && ranks[other] == rank; ++other) later.push_back(roots_[other]);
        if (rank >= ranks[trial] && rank < used_.size()) later.push_back(alike_.root[rank]);
    }
    int const root = roots_[trial];
    for (auto target = later.rbegin(); target != later.rend(); ++target)
        while (send(root, *target) >= 0) {
            Cents amount = without_end;
            for (int node = *target; node != root; node = steps_[index(node)].next) amount = std::min(amount, room(steps_[index(node)]));
            for (int node = *target; node != root; node = steps_[index(node)].next) move(steps_[index(node)], amount);
        }
}

} // namespace budget
