// The network as the solver sees it: cells that the same nodes may pay without a limit of their own are one group, and the
// nodes that hold money are numbered by time, so that those which can exchange anything have numbers close to each other. A
// private matter of solve(): the certificate, the judges and the exports keep to the Network with its node for each cell.
#pragma once

#include "budget/allocation/network.hpp"

#include <vector>

namespace budget {

struct Alike {
    using Cents = Network::Cents;

    // How one money node may pay a group, and what it pays now.
    struct Link {
        int node = 0;
        int group = 0;
        Cents flow = 0;
        Cents kept = 0; // of the flow, what may not be taken back
        Cents most = 0; // without end, but for a cell that an arc of less than its cost leads to
    };
    // An arc between two money nodes.
    struct Way {
        int tail = 0;
        int head = 0;
        int arc = 0; // in network.arcs
        Cents flow = 0;
        Cents kept = 0;
        Cents most = 0;
    };
    // An arc of a pool into a cell.
    struct Payment {
        int cell = 0;
        int link = 0;
        int arc = 0;
    };

    explicit Alike(Network const& network);

    int groups() const { return static_cast<int>(first_link.size()) - 1; }
    int ranks() const { return static_cast<int>(root.size()); }

    int nodes = 0;                // that hold money
    std::vector<int> root;        // for each rank the pool's node where its money enters: those come first, in application order
    std::vector<int> rank_of;     // of each money node
    std::vector<int> number;      // for each node of the network that of the money node; -1 for cells and idle nodes
    std::vector<Way> ways;
    std::vector<int> group;       // of each cell
    std::vector<int> first_link;  // of each group; one more: all links
    std::vector<Link> links;      // of one group by node
    std::vector<int> first_payment; // of each rank; one more: all payments
    std::vector<Payment> payments;  // of one rank by cell

private:
    int tail_of(Network const& network, int arc) const;
    void number_nodes(Network const& network);
    void sort_arcs(Network const& network);
    void make_groups(Network const& network);

    std::vector<int> rank_;       // of each pool
    std::vector<int> first_arc_;  // of each cell in arcs_
    std::vector<int> arcs_;       // into cells, of one cell by rank
};

} // namespace budget
