// The allocation problem as a network of whole cents: money enters at node 0, runs through each pool's periods and caps, and
// ends in cells. Only integers; what the numbers mean is in cells, slices and arc_pool.
//
// A cell is the cost of one line in one slice. A slice is a month, or a part of one where a pool's first or last day falls
// inside it: then the month's cost is divided by days with the largest remainder, so that a term counts its days. At most one
// arc of a pool leads into each cell.
#pragma once

// A closed month (plan/actuals.hpp) is one slice, however money begins or ends in it, for a ledger knows no days. Its cells are
// what each source paid of a line, and only that source's pools may pay them, each from the first of its terms that pays on a day
// of the month. They come before all other cells. What money paid that the plan doesn't name is no cell.

#include "budget/allocation/cost_sets.hpp"

#include <cstdint>
#include <vector>

namespace budget {

struct Slice {
    int month = 0; // index in the plan's months
    Date first;
    Date last;
};

// Lines that are covered before the others of their bucket, in the buckets from one on; none where plan order holds in all.
struct FirstLines {
    std::vector<char> lines = {}; // one a costs.lines
    int from_bucket = 0;
};

struct Network {
    using Cents = std::int64_t;
    struct Arc {
        int tail = 0;
        int head = 0;
        Cents capacity = 0;
    };
    struct Cell {
        int node = 0;
        int line = 0;   // in costs.lines
        int slice = 0;  // in slices
        int bucket = 0; // cells of one bucket are covered before those of the next; ascending over cells
        Cents demand = 0;
        std::optional<std::size_t> paid_by = {}; // in plan.sources: who paid it, where the month is closed
    };

    struct Entry { // an arc by which released money enters a pool's periods
        int arc = 0;
        Date through; // the last day on which this money pays
    };

    // All that a pool pays for the costs that a rule counts together runs through these arcs of its own tree. One arc with a fixed
    // limit is just a capacity and no gate; a gate's arcs are held together by cover_coupled() (coupled.hpp), not by the solver.
    struct Gate {
        CostSet::Kind kind = CostSet::Kind::cap;
        int pool = 0;         // in supply.pools
        std::size_t rule = 0; // as in CostSet
        int first_month = 0;
        int last_month = 0;
        std::optional<Cents> limit;
        std::vector<int> arcs; // by date
    };

    int nodes = 1;                 // node 0 is where money enters
    std::vector<Arc> arcs;
    std::vector<int> arc_pool;     // for each arc the pool (in supply.pools) whose money it carries
    std::vector<Cell> cells;       // in covering order: bucket, then the first lines, then time, plan order
    std::vector<int> pools;        // supply.pools in application order
    std::vector<Slice> slices;
    std::vector<int> cell_of_node; // -1 where the node is no cell
    std::vector<Gate> gates;
    std::vector<Entry> entries;    // what reports need to say which money was left; the solver doesn't
    FirstLines first_lines;        // as build_network() was told
};

// `order`: the sources of the plan in application order; their pools follow each other soonest spend-by first, then plan order.
// `years`: of award_years(); without them match is left out. The plan must have passed check().
Network build_network(Plan const& plan, Costs const& costs, Supply const& supply, std::vector<std::size_t> const& order,
                      std::vector<AwardYear> const& years = {}, FirstLines const& first_lines = {});

// What one more pool would add to a network that is built: nodes, numbered from network.nodes on, and arcs.
struct PoolArcs {
    int nodes = 0;
    std::vector<Network::Arc> arcs;
    bool has_gates = false; // it needs cover_coupled()
};

// Puts it into the network: `nodes_before` are those that the network had when its arcs were made, `place` is that in the order.
void add_pool(Network& network, PoolArcs const& arcs, int nodes_before, int pool, std::size_t place);

// A pool that pays these lines (one a costs.lines) from one day through another, without caps.
PoolArcs plain_pool(Network const& network, std::vector<char> const& lines, Date from, Date through, Network::Cents amount);

// Of each pool of `supply` from `first` on, in its order. Their money must begin and end where slices do.
std::vector<PoolArcs> arcs_of_pools(Network const& network, Plan const& plan, Costs const& costs, Supply const& supply,
                                    std::size_t first, std::vector<AwardYear> const& years = {});

} // namespace budget
