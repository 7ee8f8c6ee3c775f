// The steps of solve(), each in a file of its own. They work one after the other on the same Exchange; nobody else calls them.
#pragma once

#include "budget/allocation/exchange.hpp"
#include "budget/allocation/flow.hpp"

namespace budget {

// Step 1: sets flow.covered and flow.starved_by.
void cover(Network const& network, Alike& alike, Exchange& exchange, Flow& flow);

// Between step 1 and step 2: sets flow.floors_reached, and what ways keep.
void hold_floors(Network const& network, Alike& alike, Exchange& exchange, std::vector<Floor> const& floors, Flow& flow);

// In place of it, for who asks how little can run through arcs with the coverage as it is: one sum after the other.
void lower_sums(Network const& network, Alike& alike, Exchange& exchange, std::vector<std::vector<int>> const& sums);

// Step 2.
void use_in_order(Alike const& alike, Exchange& exchange);

// Step 3: sets flow.on_arc.
void settle_ties(Alike& alike, Exchange& exchange, Flow& flow);

} // namespace budget
