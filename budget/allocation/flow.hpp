// Solves a Network in three steps, each exactly and each without undoing the one before:
//   1. cover: the most cents of the first bucket, then of the second …, inside a bucket cell by cell;
//   2. order: of all flows that cover the same, the most from the first pool, then from the second …;
//   3. ties: of all those, the most of the first pool in its first cell, then in its second …, then the next pool.
// Floors come between the first step and the second: sums on arcs that later steps must not lower.
#pragma once

#include "budget/allocation/network.hpp"

namespace budget {

// What is wanted of the flows on these arcs together: arcs between nodes that hold money, never arcs into cells.
struct Floor {
    std::vector<int> arcs; // in network.arcs, each once
    Network::Cents wanted = 0;
};

struct Flow {
    std::vector<Network::Cents> on_arc;  // one an arc
    std::vector<Network::Cents> covered; // one a cell
    // One a node: the cell (its index in covering order) at whose turn money, however moved, could no longer reach the node;
    // -1 where it still can. The nodes starved by cell k or before are one side of a cut that proves cells 0 to k.
    std::vector<int> starved_by;
    std::vector<Network::Cents> floors_reached; // one a floor: what the flow holds of what is wanted
};

Flow solve(Network const& network);

// With floors: floor after floor is brought as near to what is wanted as any flow of the same coverage allows that keeps, arc
// by arc, what earlier floors reached. The second and third step then keep it, too. A floor of one arc, and the first floor,
// reach all that can be reached; a later one could reach more only where an earlier one of several arcs had reached its sum on
// other arcs. Throws std::invalid_argument where an arc leads into a cell.
Flow solve(Network const& network, std::vector<Floor> const& floors);

} // namespace budget
