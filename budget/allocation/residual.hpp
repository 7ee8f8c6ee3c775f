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
    // A node's edges in the order of the arcs: a pool's entry and period arcs before those into cells.
    std::span<int const> edges(int node) const
    {
        auto const n = static_cast<std::size_t>(node);
        return {edges_.data() + start_[n], edges_.data() + start_[n + 1]};
    }
    void push(int edge, Cents amount)
    {
        left_[static_cast<std::size_t>(edge)] -= amount;
        left_[static_cast<std::size_t>(edge ^ 1)] += amount;
    }

private:
    int first_root_;
    int nodes_;
    std::vector<int> to_;
    std::vector<Cents> left_;
    std::vector<int> start_; // of each node's part of edges_
    std::vector<int> edges_;
};

// Step 3 of solve(), in ties.cpp.
void settle_ties(Network const& network, Residual& residual);

} // namespace budget
