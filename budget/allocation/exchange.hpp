// What can still be moved between the nodes that hold money: the solver's working state, and nobody else's. A hop from node u
// to node v means that u can pay more of a group of which v then pays less, or that an arc between them can carry more or
// less. Only money nodes are searched, a few dozen where a network has tens of thousands of cells; who can hop to a node is a
// row of bits, of which only those words are kept that can ever hold one.
#pragma once

#include "budget/allocation/alike.hpp"

#include <bit>
#include <cstdint>
#include <vector>

namespace budget {

class Exchange
{
public:
    using Cents = Network::Cents;
    using Set = std::vector<std::uint64_t>; // of money nodes, a bit each

    // By what a hop is made. Between groups: the link that pays less and the one that pays more. Along a way: its index in
    // `taker`, and in `giver` one of the two marks below.
    struct Hop {
        int giver = 0;
        int taker = 0;
        int next = -1; // the next hop of the same pair of nodes
    };
    using Route = std::vector<Hop>;

    // Whatever flows in it already can be moved.
    explicit Exchange(Alike& alike);

    Set none() const { return Set(words_, 0); }
    Set all() const;
    static void add(Set& set, int node) { set[word(node)] |= bit(node); }
    static void remove(Set& set, int node) { set[word(node)] &= ~bit(node); }
    static bool has(Set const& set, int node) { return (set[word(node)] & bit(node)) != 0; }

    // A search for a shortest way from a node of `wanted` over nodes of `open` to one of those where it starts: first
    // start(), then start_at() for each of those, then find(). Of equally short ways it prefers nodes that come first.
    void start();
    void start_at(int node);
    static constexpr int not_found = -1;
    int find(Set const& open, Set const& wanted);
    // After find() said not_found: nodes, the starts among them, to which no hop leads from any other open node.
    std::vector<int> const& seen() const { return queue_; }

    // Brings a group up to so much more from nodes of `wanted`, over nodes of `open`, by shortest ways; how much came. Where that
    // is less than asked, seen() are the nodes from which the group could still get more, and to which no money can come.
    Cents bring(int group, Cents most, Set const& open, Set const& wanted);

    // The hops of the way that was found, to be used while further searches are made.
    Route route_from(int node) const;
    Cents room_on(Route const& route) const;
    void move_on(Route const& route, Cents amount);

    // Of the way that was found: where it ends, how much can be moved on it, and the move.
    int end_of_way(int node) const;
    Cents room_on_way(int node) const;
    void move_on_way(int node, Cents amount);

    void raise(int link, Cents amount);
    void lower(int link, Cents amount);
    void carry(int way, Cents amount); // so much more along the way; less where it is negative

    // Between these two all that moves is noted, and moved back in the end.
    void remember();
    void undo();
    std::vector<int> moved_nodes() const; // so far: nodes that pay or pass on another amount, perhaps for a while only

    // Calls act(from) for each node that can hop to this one now.
    template <class Act> void each_hop_to(int to, Act&& act)
    {
        for (auto k = row_begin(to); k < row_end(to); ++k)
            for (auto left = into_[k]; left != 0; left &= left - 1) {
                int const from = node_at(k, left);
                if (may_hop(from, to)) act(from);
            }
    }
    // One hop between two nodes, by itself: how much can be moved, and the move. It must be one that can be made now.
    Cents room_between(int from, int to) const { return room(hops_[static_cast<std::size_t>(last_[place(from, to)])]); }
    void move_between(int from, int to, Cents amount) { move(Hop{hops_[static_cast<std::size_t>(last_[place(from, to)])]}, amount); }

    // All nodes to which a way leads from a node of the set.
    Set reached_from(Set reached);

    // The node takes part in nothing from now on; it must be in no set that is searched.
    void retire(int node) { add(retired_, node); }

private:
    static constexpr int forward = -1;
    static constexpr int backward = -2;

    static std::size_t word(int node) { return static_cast<std::size_t>(node) / 64; }
    static std::uint64_t bit(int node) { return std::uint64_t{1} << (static_cast<unsigned>(node) % 64); }
    std::size_t row_begin(int node) const { return row_first_[static_cast<std::size_t>(node)]; }
    std::size_t row_end(int node) const { return row_first_[static_cast<std::size_t>(node) + 1]; }
    // The first node of those that the bits of a row's entry stand for.
    int node_at(std::size_t entry, std::uint64_t bits) const
    {
        return static_cast<int>(row_word_[entry] * 64) + std::countr_zero(bits);
    }
    std::size_t entry(int from, int to) const; // of `from` in the row of `to`
    std::size_t place(std::size_t entry, int from) const; // of the pair in last_
    std::size_t place(int from, int to) const { return place(entry(from, to), from); }
    void make_rows();
    void offer(int from, int to, int giver, int taker);
    void offer_from(int link);
    bool may_hop(int from, int to);
    int look(Set const& open, Set const& wanted);
    int wanted_beside(int to, Set const& open, Set const& wanted);
    bool holds(int node);
    Cents room(Hop const& hop) const;
    void move(Hop const& hop, Cents amount);

    Alike& alike_;
    std::size_t words_;
    Set retired_;
    std::vector<std::size_t> row_first_; // for each node the first entry of its row; one more: all entries
    std::vector<std::size_t> row_word_;  // for each entry the word of a Set that it stands for; ascending in a row
    std::vector<std::uint64_t> into_;  // and of that word who may be able to hop to the node now
    std::vector<std::uint64_t> known_; // and who may ever
    std::vector<int> before_;          // how many pairs come before the entry's
    std::vector<int> last_;            // for each pair the hop that was offered last; -1 for none
    std::vector<Hop> hops_;
    struct Moved { // on a link, or along a way
        bool way = false;
        int at = 0;
        Cents amount = 0;
    };
    bool remembers_ = false;
    std::vector<Moved> moved_;
    int spare_ = -1;                   // a list of hops that are free to be used again

    Set seen_;
    std::vector<int> queue_;
    std::vector<int> next_;   // the node to hop to on the way that was found; -1 at its end
    std::vector<int> hop_of_; // and by which hop
};

} // namespace budget
