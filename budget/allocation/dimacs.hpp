// The allocation problem as text in the DIMACS minimum-cost-flow format, for anyone's solver. Not the solver, and nothing of its
// answer. Called by `braid network`.
#pragma once

#include "budget/allocation/flow.hpp"

#include <string>

namespace budget {

// Node 1 has as much to send as all cells cost. It reaches them through the pools (arcs of the network) or through one gap arc to
// each cell, which stands for cost that nobody pays; from each cell what arrives goes on to the last node, which takes it.
//
// Costs make any solver's optimum do steps 1 and 2 of flow.hpp at once. With k pools and B buckets a cent in the gap of bucket b
// costs (k + 1)(B - b), a cent that enters through the pool of rank r (from 0) costs r, all else nothing. That this is the same as
// first covering bucket after bucket and then using pool after pool: the cells that can be covered together are a polymatroid, and
// so are the pools that can be used for them, and over a polymatroid decreasing weights lead to the lexicographic optimum. As a
// test of any flow: a simple cycle of the residual network passes node 1 at most once, so it exchanges at most one cent of coverage
// (worth at least k + 1) or one cent of one pool for one of another (worth at most k - 1), never one against several of the other.
// The order of cells inside a bucket and the ties of step 3 are not in the costs: other solvers may settle them otherwise, at the
// same cost.
std::string dimacs_min_cost_flow(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network);

// The same cost of a flow that is already there, for judging one against the other.
Network::Cents dimacs_cost(Network const& network, Flow const& flow);

} // namespace budget
