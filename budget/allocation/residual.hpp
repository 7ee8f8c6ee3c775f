// What can still be moved in a network: the solver's working state, and nobody else's. Edge 2a is arc a forward, 2a + 1 the
// same arc backward. Each pool has a root node of its own in place of the common node 0, so that a path which passes through
// a root moves money inside one pool and never from one pool's total to another's.
#pragma once

#include "budget/allocation/flow.hpp"

#include <span>

namespace budget {

class Residual
{
public:
    using Cents = Network::Cents;

    explicit Residual(Network const& network);

    int nodes() const { return nodes_; }
    int root(int pool) const { return first_root_ + pool; }
    bool is_root(int node) const { return node >= first_root_; }
    int to(int edge) const { return to_[static_cast<std::size_t>(edge)]; }
    Cents left(int edge) const { return left_[static_cast<std::size_t>(edge)]; }
    // A node's edges, those that don't lead into cells first.
    std::span<int const> edges(int node) const
    {
        auto const n = static_cast<std::size_t>(node);
        return {edges_.data() + start_[n], edges_.data() + start_[n + 1]};
    }
    // The edges of a node that don't lead into cells: its entry, its periods, its caps.
    std::span<int const> ways(int node) const
    {
        return edges(node).first(static_cast<std::size_t>(ways_[static_cast<std::size_t>(node)]));
    }
    // The arcs by which a node pays cells now, in no order that means anything. A node may pay thousands of cells, but few at a
    // time: whoever looks for money that can be taken back looks here and not at all its edges.
    std::vector<int> const& paying(int node) const { return paying_[static_cast<std::size_t>(node)]; }
    bool is_cell(int node) const { return is_cell_[static_cast<std::size_t>(node)] != 0; }
    void push(int edge, Cents amount)
    {
        left_[static_cast<std::size_t>(edge)] -= amount;
        left_[static_cast<std::size_t>(edge ^ 1)] += amount;
        note(edge / 2);
    }
    // Takes an arc out of paying() for good.
    void freeze(int arc);

private:
    void note(int arc);

    int first_root_;
    int nodes_;
    std::vector<int> to_;
    std::vector<Cents> left_;
    std::vector<int> start_; // of each node's part of edges_
    std::vector<int> edges_;
    std::vector<int> ways_;                // how many of a node's edges are ways
    std::vector<char> is_cell_;
    std::vector<std::vector<int>> paying_;
    std::vector<int> place_;               // of an arc in the list of its tail; -1 not there, -2 never to be there
};

// Step 3 of solve(), in ties.cpp.
void settle_ties(Network const& network, Residual& residual);

} // namespace budget
