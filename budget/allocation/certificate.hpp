// Proof that a flow is what it says, by code that shares nothing with the solver: it only adds and compares.
#pragma once

#include "budget/allocation/flow.hpp"
#include "budget/plan/plan.hpp"

#include <string>
#include <vector>

namespace budget {

struct Certificate {
    bool feasible = false;           // conserved at every node, within every capacity, each cell paid what is claimed
    bool optimal = false;            // for every k, a cut shows that no flow covers more of the first k cells
    Network::Cents cost = 0;         // of all cells
    Network::Cents covered = 0;
    Network::Cents cut_demand = 0;   // cost of the cells that are starved in the end
    Network::Cents cut_capacity = 0; // all that money can bring to them
    std::vector<std::string> faults; // what does not hold, the first of each kind; empty where feasible and optimal
};

Certificate certify(Network const& network, Flow const& flow);

} // namespace budget
