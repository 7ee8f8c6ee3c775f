// Where money could still be moved in a network: from which nodes a node could receive more, and which costs hold money that could
// pay what is unpaid. Called by whoever explains a gap; moves nothing itself.
#pragma once

#include "budget/allocation/flow.hpp"
#include "budget/index.hpp"

#include <span>

namespace budget {

// For each node those from which it could receive more: over an arc that isn't full, or by taking back what it gave.
class Neighbours
{
public:
    Neighbours(Network const& network, Flow const& flow);
    std::span<int const> of(int node) const { return {all_.data() + first_[index(node)], first_[index(node) + 1] - first_[index(node)]}; }

private:
    std::vector<std::size_t> first_;
    std::vector<int> all_;
};

// One a network.cells: 1 where something is unpaid, or where what is paid could be moved, over however many others, to what is
// unpaid.
std::vector<char> cells_in_reach(Network const& network, Flow const& flow);

} // namespace budget
