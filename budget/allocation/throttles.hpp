// The gates of a network as rules hold them together: how much runs through each, how much may, and how they are lowered. For
// coupled.cpp only, which decides when.
#pragma once

#include "budget/allocation/cap_division.hpp"
#include "budget/allocation/coupled.hpp"
#include "budget/allocation/match_months.hpp"

#include <limits>

namespace budget {

inline constexpr Network::Cents endless = std::numeric_limits<Network::Cents>::max();

// Where several releases run through one rule, which of them give way when it must let less through.
enum class Cut {
    by_cost, // those that pay the costs which come last in covering order
    by_date  // the latest
};

class Throttles
{
public:
    using Cents = Network::Cents;

    Throttles(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network,
              std::vector<AwardYear> const& years);

    std::size_t size() const { return all_.size(); }
    Cents through(std::size_t t, Flow const& flow) const;
    // The award year whose draw it is; nothing for a cap or a share.
    std::optional<std::size_t> year_of(std::size_t t) const;
    bool limits(int pool) const; // whether any of them is of this pool's money
    Cents limit(std::size_t t) const; // of a fixed cap; endless for a draw or a share
    // The fixed caps that count several releases.
    std::vector<CountedTogether> caps() const;
    // How much may run through it, given all else that runs; nothing where the flow keeps its rule and the allowance.
    std::optional<Cents> allowed(std::size_t t, Flow const& flow, std::vector<LedgerYear> const& ledger, Cents allowance) const;
    // Each arc as it was built, but no more than the allowance.
    void open(Network& network, std::size_t t, Cents allowance) const;
    // To an amount, cut as told from the latest on.
    void lower(Network& network, std::size_t t, Cents amount, Flow const& flow, Cut cut) const;
    // Match that is asked for before sources are used in order: one floor a year, and where years can be served by the same
    // payments one for all of them together, since no cent serves twice.
    std::vector<Floor> floors(std::vector<Cents> const& match_wanted) const;
    std::vector<SpendingShare> shares(Flow const& flow) const;

private:
    struct Throttle {
        CostSet::Kind kind = CostSet::Kind::cap;
        std::size_t gate = 0; // in network.gates; of a draw the first of its award's
        std::vector<int> arcs;
    };
    struct Spent {
        Cents base = 0;
        Cents paid = 0; // of the limited lines
        bool inside = true; // the limited lines are part of the base
    };

    Cap const& cap_of(Network::Gate const& gate) const;
    Ratio share_of(Network::Gate const& gate) const;
    Spent spent(Throttle const& throttle, Flow const& flow) const;
    struct Carried { // by one of a throttle's arcs to a cell
        int cell = 0;
        std::size_t k = 0; // which of the arcs
        Cents amount = 0;
    };
    std::vector<Carried> carried(Throttle const& throttle, Flow const& flow) const; // in covering order
    void join(std::vector<int>& arcs, std::vector<int> const& more) const;

    Plan const& plan_;
    Costs const& costs_;
    Supply const& supply_;
    Network const& network_;                   // as built: its capacities are the widest
    std::vector<AwardYear> const& years_;
    std::vector<Throttle> all_;
    std::vector<std::vector<int>> match_arcs_; // by award year
    std::vector<MatchMonths> months_;          // of each award year
    std::vector<int> gate_above_;              // by node: the gate's arc that leads into it, -1 none
};

} // namespace budget
