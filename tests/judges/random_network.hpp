// Random allocation networks together with the description that they were built from: pools with periods, carry-over
// and nested caps, and the ways in which each may pay cells. A judge that reasons on this never sees the arcs.
#pragma once

#include "budget/allocation/network.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace judges {

using Cents = budget::Network::Cents;

struct DrawnPool {
    struct Cap {
        int period = 0;
        int parent = -1; // another cap of the same period, earlier in the list; -1: none
        Cents limit = 0;
    };
    struct Way { // money of the period, inside the cap, may pay the cell up to the limit; at most one to a cell
        int cell = 0;
        int period = 0;
        int cap = -1;
        Cents limit = 0;
    };
    bool has_overall = false;
    Cents overall = 0;          // of the whole pool, where it has one
    std::vector<Cents> release; // one a period
    std::vector<Cents> carry;   // what may go on to the next period; one fewer
    std::vector<Cap> caps;
    std::vector<Way> ways;
};

struct Drawn {
    std::string name; // what to say about it where a judge complains: its size and seed
    std::vector<DrawnPool> pools;
    budget::Network network;
};

// At most 4 pools, 5 cells and 4 cents a cell: few enough to try every payment.
Drawn tiny_network(std::uint32_t seed);
// About 5 pools and 18 cells.
Drawn small_network(std::uint32_t seed);
// About 10 pools and 200 cells.
Drawn medium_network(std::uint32_t seed);
// About 25 pools, 1,500 cells and 36 periods.
Drawn large_network(std::uint32_t seed);

// The same money and cells with other numbers for the nodes (but the entry's) and the arcs in another order.
budget::Network renumbered(budget::Network const& network, std::uint32_t seed);

// What network.cells and network.arc_pool point at, with nothing but amounts in it.
budget::Costs costs_of(budget::Network const& network);
budget::Supply supply_of(Drawn const& drawn);

} // namespace judges
