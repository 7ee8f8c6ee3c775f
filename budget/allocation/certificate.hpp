// Proof that a flow is what it says, by code that shares nothing with the solver: it only adds and compares.
#pragma once

#include "budget/allocation/flow.hpp"
#include "budget/plan/plan.hpp"

#include <string>
#include <vector>

namespace budget {

struct Certificate {
    bool feasible = false;           // conserved at every node, within every capacity, no cell overpaid, no refused line paid
    bool optimal = false;            // the cut's capacity equals the money that crosses it: no flow covers more
    Network::Cents cost = 0;         // of all cells
    Network::Cents covered = 0;
    Network::Cents cut_demand = 0;   // cost of the starved cells
    Network::Cents cut_capacity = 0; // all that money can bring to them
    std::vector<std::string> faults; // empty where feasible and optimal
};

Certificate certify(Network const& network, Flow const& flow);

} // namespace budget
