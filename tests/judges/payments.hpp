// A flow read by the judges' own code: what every cell gets, every pool gives and every pool pays every cell.
#pragma once

#include "budget/allocation/flow.hpp"

#include <vector>

namespace judges {

using Cents = budget::Network::Cents;

struct Payments {
    std::vector<Cents> covered;           // one a cell
    std::vector<Cents> used;              // one a pool, in the network's application order
    std::vector<std::vector<Cents>> paid; // [pool in application order][cell]
    friend bool operator==(Payments const&, Payments const&) = default;
};

Payments read_payments(budget::Network const& network, std::vector<Cents> const& on_arc);

// Where each supply pool stands in the application order.
std::vector<std::size_t> ranks(budget::Network const& network);
std::size_t bucket_count(budget::Network const& network); // the number of the last bucket, plus one
std::vector<Cents> by_bucket(budget::Network const& network, std::vector<Cents> const& covered);

} // namespace judges
