// What more money would change in an allocation that stands: pools that might come are tried and put away again. It finds the
// same coverage of each cell and the same total of each pool as solving the larger network would, without solving it: more money
// never takes coverage from a cell, nor use from a pool that comes before it in the order. Not the solver, and not for fewer
// refusals or higher caps: those can move coverage from one cell to another. Called by find_cliffs and the remedies.
#pragma once

#include "budget/allocation/exchange.hpp"
#include "budget/allocation/flow.hpp"

#include <span>

namespace budget {

// A pool that may be tried, and after how many pools of network.pools it comes.
struct TrialPool {
    PoolArcs arcs;
    std::size_t rank = 0;
};

class MoreMoney
{
public:
    using Cents = Network::Cents;

    // What a cap that counts the money of several releases may let through in a trial. Open: as much as each release alone, so that
    // what is covered is a bound, and exact where Change::keeps_rules. Held: what each lets through now and, release by release,
    // what the cap has left, so that no trial breaks it.
    enum class Caps { open, held };

    struct Gain {
        std::size_t cell = 0; // in network.cells
        Cents amount = 0;
    };
    struct Change {
        std::vector<Gain> gains;      // in covering order
        std::vector<Cents> used;      // by each pool on trial
        std::vector<Cents> displaced; // what each pool, by its place in network.pools, pays less than it does
        bool keeps_rules = true;      // false where a gate of the network might not hold any more: then none of this counts
    };

    // Both must outlive this. The pools must have no gates, and the flow must be one that solve() made of the network, with
    // floors or without.
    MoreMoney(Network const& network, Flow const& flow, std::vector<TrialPool> const& pools, Caps caps = Caps::open);

    // With these of the pools, by rank; those of one rank in the order in which they are used.
    Change with(std::span<std::size_t const> pools);
    // The coverage alone, for whoever doesn't ask whose money would be left.
    std::vector<Gain> gains_with(std::span<std::size_t const> pools);

private:
    void begin(std::span<std::size_t const> pools);
    std::vector<Gain> cover(std::span<std::size_t const> pools);
    bool has_left(std::size_t pool) const;
    void displace(std::span<std::size_t const> pools, std::size_t trial);
    bool keeps_rules() const;
    int root_of(std::size_t pool) const { return alike_.root[network_.pools.size() + pool]; }
    Cents used_by(std::size_t rank) const;

    Network const& network_;
    Flow const& flow_;
    std::vector<std::size_t> rank_;          // of each pool that may be tried
    Alike alike_;                            // of the network with all of them
    Exchange exchange_;
    std::vector<std::vector<int>> entries_;  // for each rank of alike_ the ways by which its money enters
    std::vector<std::vector<int>> gate_ways_; // for each gate of the network its ways
    std::vector<int> unpaid_;                // cells, in covering order
    std::vector<Cents> used_;                // by each pool of network.pools
    Exchange::Set open_;                     // nodes to which money on trial may still come
    Exchange::Set roots_;                    // of the pools on trial
};

} // namespace budget
