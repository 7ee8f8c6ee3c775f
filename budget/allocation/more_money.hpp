// What more money would change in an allocation that stands: pools are added for trial and put away again. It finds the same
// coverage of each cell and the same total of each pool as solving the larger network would, without solving it: more money
// never takes coverage from a cell, nor use from a pool that comes before it in the order. Not the solver, and not for fewer
// refusals or higher caps: those can move coverage from one cell to another. Called by find_cliffs and the remedies.
#pragma once

#include "budget/allocation/alike.hpp"
#include "budget/allocation/flow.hpp"

#include <span>

namespace budget {

// A pool on trial, and after how many pools of network.pools it comes.
struct TrialPool {
    PoolArcs arcs;
    std::size_t rank = 0;
};

// A pool that pays these lines (one a costs.lines) from one day through another, without caps.
PoolArcs plain_pool(Network const& network, std::vector<char> const& lines, Date from, Date through, Network::Cents amount);

class MoreMoney
{
public:
    using Cents = Network::Cents;

    struct Gain {
        std::size_t cell = 0; // in network.cells
        Cents amount = 0;
    };
    struct Change {
        std::vector<Gain> gains;      // in covering order
        std::vector<Cents> used;      // by each pool on trial
        std::vector<Cents> displaced; // what each pool, by its place in network.pools, pays less than it does
    };

    // Both must outlive this. The network must have no gates.
    MoreMoney(Network const& network, Flow const& flow);

    // By rank; those of one rank in the order in which they are used.
    Change with(std::span<TrialPool const> pools);
    // The coverage alone, for whoever doesn't ask whose money would be left.
    std::vector<Gain> gains_with(std::span<TrialPool const> pools);

private:
    enum class How { start, way, way_back, exchange };
    struct Step { // how the node can be sent more by the one before it, or send it more, as the search goes
        How how = How::start;
        int at = 0;   // the way; of an exchange the link that pays more
        int less = 0; // of an exchange the link that pays less
        int next = -1;
    };
    struct Part { // cells of a group that the same pools on trial may pay: a node of its own between those and the group
        int node = 0;
        int link = 0;
        int alone = -1; // the cell, where a pool may pay only a part of it
        std::vector<int> tails;
    };

    void add_pools(std::span<TrialPool const> pools);
    void add_parts(std::vector<std::pair<int, std::pair<int, Cents>>>& payments);
    int add_node();
    int add_way(int tail, int head, Cents most);
    int add_link(int node, int group, Cents most);
    void cover(std::vector<Gain>& gains);
    Cents cover_cell(int cell, Cents need);
    void displace(std::size_t trial, std::vector<std::size_t> const& ranks);
    void put_away();

    void begin();
    void measure();
    bool any_left() const;
    bool climb(int node);
    int look_for_money(int group);
    bool look_back(int node);
    bool reach_back(int node, Step step);
    int send(int from, int wanted);
    void look_ahead(int node);
    void reach_ahead(int node, Step step);
    bool reach(int node, Step step);
    Cents room(Step const& step) const;
    void move(Step const& step, Cents amount);
    void set_link(int link, Cents flow);
    void set_way(int way, Cents flow);

    Network const& network_;
    Flow const& flow_;
    Alike alike_; // with the flow in it
    std::vector<std::vector<int>> links_of_node_;
    std::vector<std::vector<int>> links_of_group_;
    std::vector<std::vector<int>> ways_of_node_;
    std::vector<int> unpaid_; // cells, in covering order
    std::vector<Cents> used_; // by each pool of network.pools

    // Of the trial:
    std::vector<int> roots_;
    std::vector<Part> parts_;
    std::vector<std::vector<int>> parts_of_group_;
    std::vector<int> part_of_cell_;
    std::vector<int> touched_cells_;
    std::vector<std::pair<int, Cents>> old_links_; // link and its flow before
    std::vector<std::pair<int, Cents>> old_ways_;
    std::vector<char> dead_;                       // nodes to which no money on trial can come any more
    std::vector<char> dead_group_;
    std::vector<int> distance_; // from the money on trial, before anything moved; -1 where it can't come
    int longest_ = 0;

    // Of one search:
    int stamp_ = 0;
    std::vector<int> seen_;
    std::vector<int> seen_group_;
    std::vector<Step> steps_;
    std::vector<int> queue_;
    std::vector<int> groups_;
    std::vector<std::vector<int>> near_; // reached and to be looked at, by distance_
    int nearest_ = 0;
    std::vector<int> way_up_;
};

} // namespace budget
