#include "budget/allocation/alike.hpp"

#include "budget/index.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>

namespace budget {

namespace {

constexpr int none = -1;

int whole(std::size_t value) { return static_cast<int>(value); }

// Turns counts, each one place to the right, into the first place of each.
void add_up(std::vector<int>& counts) { std::partial_sum(counts.begin(), counts.end(), counts.begin()); }

std::vector<int> ranks_of(Network const& network)
{
    std::vector<int> rank;
    int next = 0;
    auto const add = [&](int pool) {
        if (index(pool) >= rank.size()) rank.resize(index(pool) + 1, none);
        if (rank[index(pool)] == none) rank[index(pool)] = next++;
    };
    for (int const pool : network.pools) add(pool);
    for (int const pool : network.arc_pool) add(pool); // pools that have no place in the order come last
    return rank;
}

} // namespace

Alike::Alike(Network const& network) : rank_{ranks_of(network)}
{
    number_nodes(network);
    sort_arcs(network);
    make_groups(network);
}

void Alike::number_nodes(Network const& network)
{
    auto const count = index(network.nodes);
    number.assign(count, none);
    std::vector<int> rank_of_node(count, none);
    std::vector<int> time(count, std::numeric_limits<int>::max()); // the first slice in which the node may pay
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        auto const& arc = network.arcs[a];
        int const rank = rank_[index(network.arc_pool[a])];
        rank_of_node[index(arc.tail)] = rank;
        if (int const cell = network.cell_of_node[index(arc.head)]; cell == none) rank_of_node[index(arc.head)] = rank;
        else time[index(arc.tail)] = std::min(time[index(arc.tail)], network.cells[index(cell)].slice);
    }
    for (std::size_t a = network.arcs.size(); a-- > 0;) { // what pays through others, when those do
        auto const& arc = network.arcs[a];
        if (network.cell_of_node[index(arc.head)] == none)
            time[index(arc.tail)] = std::min(time[index(arc.tail)], time[index(arc.head)]);
    }
    rank_of_node[0] = none; // each pool has a root of its own in place of the common entry
    int const ranks = std::accumulate(rank_.begin(), rank_.end(), 0, [](int most, int rank) { return std::max(most, rank + 1); });
    for (int rank = 0; rank < ranks; ++rank) root.push_back(rank);
    rank_of = root;
    std::vector<int> by_time;
    for (std::size_t node = 1; node < count; ++node)
        if (rank_of_node[node] != none) by_time.push_back(whole(node));
    std::stable_sort(by_time.begin(), by_time.end(), [&](int a, int b) { return time[index(a)] < time[index(b)]; });
    for (int const node : by_time) {
        number[index(node)] = whole(rank_of.size());
        rank_of.push_back(rank_of_node[index(node)]);
    }
    nodes = whole(rank_of.size());
}

int Alike::tail_of(Network const& network, int arc) const
{
    int const tail = network.arcs[index(arc)].tail;
    return tail == 0 ? root[index(rank_[index(network.arc_pool[index(arc)])])] : number[index(tail)];
}

// Arcs between money nodes become ways; those into a cell stand together, by rank.
void Alike::sort_arcs(Network const& network)
{
    auto const count = network.arcs.size();
    bool ordered = true;
    first_arc_.assign(network.cells.size() + 1, 0);
    for (std::size_t a = 0; a < count; ++a) {
        auto const& arc = network.arcs[a];
        int const rank = rank_[index(network.arc_pool[a])];
        ordered = ordered && (a == 0 || rank_[index(network.arc_pool[a - 1])] <= rank);
        if (int const cell = network.cell_of_node[index(arc.head)]; cell != none) {
            ++first_arc_[index(cell) + 1];
            continue;
        }
        ways.push_back({tail_of(network, whole(a)), number[index(arc.head)], whole(a), 0, 0, arc.capacity});
    }
    add_up(first_arc_);
    arcs_.resize(index(first_arc_.back()));
    auto next = first_arc_;
    auto const place = [&](std::size_t a) {
        if (int const cell = network.cell_of_node[index(network.arcs[a].head)]; cell != none)
            arcs_[index(next[index(cell)]++)] = whole(a);
    };
    if (ordered) {
        for (std::size_t a = 0; a < count; ++a) place(a);
        return;
    }
    std::vector<int> first(index(ranks()) + 1, 0);
    for (int const pool : network.arc_pool) ++first[index(rank_[index(pool)]) + 1];
    add_up(first);
    std::vector<int> by_rank(count);
    for (std::size_t a = 0; a < count; ++a) by_rank[index(first[index(rank_[index(network.arc_pool[a])])]++)] = whole(a);
    for (int const a : by_rank) place(index(a));
}

void Alike::make_groups(Network const& network)
{
    constexpr auto without_end = std::numeric_limits<Cents>::max();
    std::size_t slots = 16;
    while (slots < 2 * network.cells.size()) slots *= 2;
    std::vector<int> table(slots, none);
    group.resize(network.cells.size());
    first_link.assign(1, 0);
    first_payment.assign(index(ranks()) + 1, 0);
    for (std::size_t c = 0; c < network.cells.size(); ++c) {
        auto const demand = network.cells[c].demand;
        bool alone = false;
        std::uint64_t hash = 0;
        int keep = first_arc_[c];
        for (int at = first_arc_[c]; at < first_arc_[c + 1]; ++at) {
            int const a = arcs_[index(at)];
            auto const& arc = network.arcs[index(a)];
            if (arc.capacity == 0 && demand > 0) continue; // nothing can pay by it
            arcs_[index(keep++)] = a;
            alone = alone || arc.capacity < demand;
            hash = (hash + index(arc.tail)) * 0x9E37'79B9'7F4A'7C15u;
            hash ^= hash >> 32;
            ++first_payment[index(rank_[index(network.arc_pool[index(a)])]) + 1];
        }
        int const count = keep - first_arc_[c];
        auto const tail_at = [&](int at) { return tail_of(network, arcs_[index(first_arc_[c] + at)]); };
        auto const same = [&](int other) {
            int const first = first_link[index(other)];
            if (first_link[index(other) + 1] - first != count) return false;
            for (int at = 0; at < count; ++at) {
                auto const& link = links[index(first + at)];
                if (link.node != tail_at(at) || link.most != without_end) return false;
            }
            return true;
        };
        auto slot = hash & (slots - 1);
        while (!alone && table[slot] != none && !same(table[slot])) slot = (slot + 1) & (slots - 1);
        if (alone || table[slot] == none) {
            group[c] = groups();
            if (!alone) table[slot] = group[c];
            for (int at = 0; at < count; ++at) {
                auto const capacity = network.arcs[index(arcs_[index(first_arc_[c] + at)])].capacity;
                links.push_back({tail_at(at), group[c], 0, 0, alone && capacity < demand ? capacity : without_end});
            }
            first_link.push_back(whole(links.size()));
        } else {
            group[c] = table[slot];
        }
    }
    add_up(first_payment);
    payments.resize(index(first_payment.back()));
    auto next = first_payment;
    for (std::size_t c = 0; c < network.cells.size(); ++c) {
        int const first = first_link[index(group[c])];
        int const count = first_link[index(group[c]) + 1] - first;
        for (int at = 0; at < count; ++at) {
            int const a = arcs_[index(first_arc_[c] + at)];
            payments[index(next[index(rank_[index(network.arc_pool[index(a)])])]++)] = {whole(c), first + at, a};
        }
    }
}

} // namespace budget
