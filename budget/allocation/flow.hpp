// Solves a Network in three steps, each exactly and each without undoing the one before:
//   1. cover: the most cents of the first bucket, then of the second …, inside a bucket cell by cell;
//   2. order: of all flows that cover the same, the most from the first pool, then from the second …;
//   3. ties: of all those, the most of the first pool in its first cell, then in its second …, then the next pool.
// Why greedy steps are exact: the cells that money can reach together form a polymatroid, and so do the pools that can be
// used together, so an augmenting path never has to give back what an earlier step won.
#pragma once

#include "budget/allocation/network.hpp"

namespace budget {

struct Flow {
    std::vector<Network::Cents> on_arc;  // one an arc
    std::vector<Network::Cents> covered; // one a cell
    // One a node: the cell (its index in covering order) at whose turn money, however moved, could no longer reach the node;
    // -1 where it still can. The nodes starved by cell k or before are one side of a cut that proves cells 0 to k.
    std::vector<int> starved_by;
};

struct Floor { std::vector<int> arcs; Network::Cents wanted = 0; };

Flow solve(Network const& network);
Flow solve(Network const& network, std::vector<Floor> const& floors);

} // namespace budget
