#include "budget/allocation/exchange.hpp"

#include "budget/index.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace budget {

Exchange::Exchange(Alike& alike) : alike_{alike}, words_{index(alike.nodes) / 64 + 1}, retired_(words_, 0)
{
    make_rows();
    int pairs = 0;
    for (auto const known : known_) {
        before_.push_back(pairs);
        pairs += std::popcount(known);
    }
    last_.assign(index(pairs), -1);
    hops_.reserve(index(pairs));
    seen_.assign(words_, 0);
    next_.assign(index(alike.nodes), -1);
    hop_of_.assign(index(alike.nodes), -1);
    queue_.reserve(index(alike.nodes));
    for (std::size_t w = 0; w < alike_.ways.size(); ++w) {
        auto const& way = alike_.ways[w];
        if (way.flow < way.most) offer(way.tail, way.head, forward, static_cast<int>(w));
        if (way.flow > way.kept) offer(way.head, way.tail, backward, static_cast<int>(w));
    }
    for (std::size_t l = 0; l < alike_.links.size(); ++l)
        if (alike_.links[l].flow > alike_.links[l].kept) offer_from(static_cast<int>(l));
}

Exchange::Set Exchange::all() const
{
    Set set(words_, 0);
    for (int node = 0; node < alike_.nodes; ++node) add(set, node);
    return set;
}

void Exchange::make_rows()
{
    using Entry = std::pair<std::size_t, std::uint64_t>; // word, bits
    std::vector<std::vector<Entry>> rows(index(alike_.nodes));
    auto const know = [&](int to, std::size_t word, std::uint64_t bits) {
        auto& row = rows[index(to)];
        for (auto at = row.rbegin(); at != row.rend(); ++at)
            if (at->first == word) {
                at->second |= bits;
                return;
            }
        row.emplace_back(word, bits);
    };
    std::vector<Entry> group; // the nodes of one
    for (int g = 0; g < alike_.groups(); ++g) {
        group.clear();
        int const first = alike_.first_link[index(g)];
        int const last = alike_.first_link[index(g) + 1];
        for (int l = first; l < last; ++l) {
            int const node = alike_.links[index(l)].node;
            auto const same = std::find_if(group.begin(), group.end(), [&](Entry const& one) { return one.first == word(node); });
            if (same == group.end()) group.emplace_back(word(node), bit(node));
            else same->second |= bit(node);
        }
        for (int l = first; l < last; ++l)
            for (auto const& [word, bits] : group) know(alike_.links[index(l)].node, word, bits);
    }
    for (auto const& way : alike_.ways) {
        know(way.head, word(way.tail), bit(way.tail));
        know(way.tail, word(way.head), bit(way.head));
    }
    row_first_.push_back(0);
    for (auto& row : rows) {
        std::sort(row.begin(), row.end());
        for (auto const& [word, bits] : row) {
            row_word_.push_back(word);
            known_.push_back(bits);
        }
        row_first_.push_back(known_.size());
    }
    into_.assign(known_.size(), 0);
}

std::size_t Exchange::entry(int from, int to) const
{
    auto const begin = row_word_.begin() + static_cast<std::ptrdiff_t>(row_begin(to));
    auto const end = row_word_.begin() + static_cast<std::ptrdiff_t>(row_end(to));
    return static_cast<std::size_t>(std::lower_bound(begin, end, word(from)) - row_word_.begin());
}

std::size_t Exchange::place(std::size_t entry, int from) const
{
    return index(before_[entry] + std::popcount(known_[entry] & (bit(from) - 1)));
}

void Exchange::offer(int from, int to, int giver, int taker)
{
    auto const at = entry(from, to);
    int& last = last_[place(at, from)];
    int hop = spare_;
    if (hop >= 0) {
        spare_ = hops_[index(hop)].next;
        hops_[index(hop)] = {giver, taker, last};
    } else {
        hop = static_cast<int>(hops_.size());
        hops_.push_back({giver, taker, last});
    }
    last = hop;
    into_[at] |= bit(from);
}

// A link that begins to pay can give: all others of its group may hop to its node.
void Exchange::offer_from(int giver)
{
    auto const& link = alike_.links[index(giver)];
    for (int taker = alike_.first_link[index(link.group)]; taker < alike_.first_link[index(link.group) + 1]; ++taker) {
        int const node = alike_.links[index(taker)].node;
        if (taker != giver && !has(retired_, node)) offer(node, link.node, giver, taker);
    }
}

Exchange::Cents Exchange::room(Hop const& hop) const
{
    if (hop.giver >= 0) {
        auto const& giver = alike_.links[index(hop.giver)];
        auto const& taker = alike_.links[index(hop.taker)];
        return std::min(giver.flow - giver.kept, taker.most - taker.flow);
    }
    auto const& way = alike_.ways[index(hop.taker)];
    return hop.giver == forward ? way.most - way.flow : way.flow - way.kept;
}

// Drops offers that no longer hold until one does. What is dropped is offered again when it holds again.
bool Exchange::may_hop(int from, int to)
{
    auto const at = entry(from, to);
    int& last = last_[place(at, from)];
    while (last >= 0) {
        auto& hop = hops_[index(last)];
        if (room(hop) > 0) return true;
        int const dropped = last;
        last = hop.next;
        hop.next = spare_;
        spare_ = dropped;
    }
    into_[at] &= ~bit(from);
    return false;
}

void Exchange::start()
{
    std::fill(seen_.begin(), seen_.end(), 0);
    queue_.clear();
}

void Exchange::start_at(int node)
{
    if (has(seen_, node)) return;
    add(seen_, node);
    next_[index(node)] = -1;
    queue_.push_back(node);
}

// The rows of bits may promise hops that no longer hold, few of them. So the search believes them, the way that it finds is
// put to the test, and where a hop of it is gone, so is its bit, and the search begins anew.
int Exchange::find(Set const& open, Set const& wanted)
{
    auto const starts = queue_.size();
    for (;;) {
        int const found = look(open, wanted);
        if (found == not_found || holds(found)) return found;
        std::fill(seen_.begin(), seen_.end(), 0);
        queue_.resize(starts);
        for (int const node : queue_) add(seen_, node);
    }
}

// Looks for a wanted node right beside each node that it comes to, before it looks farther around any of them.
int Exchange::look(Set const& open, Set const& wanted)
{
    for (int const node : queue_)
        if (int const found = wanted_beside(node, open, wanted); found != not_found) return found;
    for (std::size_t at = 0; at < queue_.size(); ++at) {
        int const to = queue_[at];
        for (auto k = row_begin(to); k < row_end(to); ++k) {
            auto const w = row_word_[k];
            auto beside = into_[k] & open[w] & ~seen_[w];
            seen_[w] |= beside;
            for (; beside != 0; beside &= beside - 1) {
                int const from = node_at(k, beside);
                next_[index(from)] = to;
                queue_.push_back(from);
                if (int const found = wanted_beside(from, open, wanted); found != not_found) return found;
            }
        }
    }
    return not_found;
}

int Exchange::wanted_beside(int to, Set const& open, Set const& wanted)
{
    for (auto k = row_begin(to); k < row_end(to); ++k)
        if (auto const beside = into_[k] & open[row_word_[k]] & wanted[row_word_[k]]; beside != 0) {
            int const from = node_at(k, beside);
            next_[index(from)] = to;
            return from;
        }
    return not_found;
}

// Whether every hop of the way from the node can be made; notes by what.
bool Exchange::holds(int node)
{
    for (; next_[index(node)] >= 0; node = next_[index(node)]) {
        if (!may_hop(node, next_[index(node)])) return false;
        hop_of_[index(node)] = last_[place(node, next_[index(node)])];
    }
    return true;
}

Exchange::Cents Exchange::bring(int group, Cents most, Set const& open, Set const& wanted)
{
    int const first = alike_.first_link[index(group)];
    int const last = alike_.first_link[index(group) + 1];
    Cents brought = 0;
    while (brought < most) {
        start();
        for (int l = first; l < last; ++l) {
            auto const& link = alike_.links[index(l)];
            if (link.flow < link.most && has(open, link.node)) start_at(link.node);
        }
        int const node = find(open, wanted);
        if (node == not_found) break;
        int const payer = end_of_way(node);
        int l = first;
        while (alike_.links[index(l)].node != payer) ++l;
        auto const& link = alike_.links[index(l)];
        auto const amount = std::min({most - brought, link.most - link.flow, room_on_way(node)});
        move_on_way(node, amount);
        raise(l, amount);
        brought += amount;
    }
    return brought;
}

int Exchange::end_of_way(int node) const
{
    while (next_[index(node)] >= 0) node = next_[index(node)];
    return node;
}

Exchange::Cents Exchange::room_on_way(int node) const
{
    Cents least = std::numeric_limits<Cents>::max();
    for (; next_[index(node)] >= 0; node = next_[index(node)]) least = std::min(least, room(hops_[index(hop_of_[index(node)])]));
    return least;
}

void Exchange::move_on_way(int node, Cents amount)
{
    for (; next_[index(node)] >= 0; node = next_[index(node)]) move(Hop{hops_[index(hop_of_[index(node)])]}, amount);
}

Exchange::Route Exchange::route_from(int node) const
{
    Route route;
    for (; next_[index(node)] >= 0; node = next_[index(node)]) route.push_back(hops_[index(hop_of_[index(node)])]);
    return route;
}

Exchange::Cents Exchange::room_on(Route const& route) const
{
    Cents least = std::numeric_limits<Cents>::max();
    for (auto const& hop : route) least = std::min(least, room(hop));
    return least;
}

void Exchange::move_on(Route const& route, Cents amount)
{
    for (auto const& hop : route) move(hop, amount);
}

void Exchange::move(Hop const& hop, Cents amount)
{
    if (hop.giver >= 0) {
        raise(hop.taker, amount);
        lower(hop.giver, amount);
        return;
    }
    carry(hop.taker, hop.giver == forward ? amount : -amount);
}

void Exchange::carry(int w, Cents amount)
{
    auto& way = alike_.ways[index(w)];
    bool const gave = way.flow > way.kept;
    bool const took = way.flow < way.most;
    way.flow += amount;
    if (remembers_) moved_.push_back({true, w, amount});
    if (!gave && way.flow > way.kept) offer(way.head, way.tail, backward, w);
    if (!took && way.flow < way.most) offer(way.tail, way.head, forward, w);
}

void Exchange::raise(int l, Cents amount)
{
    auto& link = alike_.links[index(l)];
    bool const gave = link.flow > link.kept;
    link.flow += amount;
    if (remembers_) moved_.push_back({false, l, amount});
    if (!gave && link.flow > link.kept) offer_from(l);
}

void Exchange::lower(int l, Cents amount)
{
    auto& link = alike_.links[index(l)];
    bool const full = link.flow == link.most;
    link.flow -= amount;
    if (remembers_) moved_.push_back({false, l, -amount});
    if (!full) return;
    // It can take again: hops from its node to all who pay in the group.
    for (int giver = alike_.first_link[index(link.group)]; giver < alike_.first_link[index(link.group) + 1]; ++giver) {
        auto const& other = alike_.links[index(giver)];
        if (giver != l && !has(retired_, other.node) && other.flow > other.kept) offer(link.node, other.node, giver, l);
    }
}

void Exchange::remember() { remembers_ = true; }

void Exchange::undo()
{
    remembers_ = false;
    for (auto at = moved_.rbegin(); at != moved_.rend(); ++at) {
        if (at->way) carry(at->at, -at->amount);
        else if (at->amount > 0) lower(at->at, at->amount);
        else raise(at->at, -at->amount);
    }
    moved_.clear();
}

std::vector<int> Exchange::moved_nodes() const
{
    std::vector<int> nodes;
    for (auto const& moved : moved_) nodes.push_back(moved.way ? alike_.ways[index(moved.at)].tail : alike_.links[index(moved.at)].node);
    return nodes;
}

Exchange::Set Exchange::reached_from(Set reached)
{
    for (bool more = true; more;) {
        more = false;
        for (int to = 0; to < alike_.nodes; ++to) {
            if (has(reached, to)) continue;
            for (auto k = row_begin(to); k < row_end(to) && !has(reached, to); ++k)
                for (auto from = into_[k] & reached[row_word_[k]]; from != 0; from &= from - 1)
                    if (may_hop(node_at(k, from), to)) {
                        add(reached, to);
                        more = true;
                        break;
                    }
        }
    }
    return reached;
}

} // namespace budget
