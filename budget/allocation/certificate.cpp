#include "budget/allocation/certificate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

namespace {

using Cents = Network::Cents;
std::size_t index(int value) { return static_cast<std::size_t>(value); }

void check_feasible(Network const& network, Flow const& flow, std::vector<std::string>& faults)
{
    std::vector<Cents> balance(index(network.nodes), 0); // in minus out
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        auto const& arc = network.arcs[a];
        if (flow.on_arc[a] < 0 || flow.on_arc[a] > arc.capacity) {
            faults.push_back(fmt::format("arc {} carries {} of at most {}", a, flow.on_arc[a], arc.capacity));
            return;
        }
        balance[index(arc.head)] += flow.on_arc[a];
        balance[index(arc.tail)] -= flow.on_arc[a];
    }
    for (int node = 1; node < network.nodes; ++node) {
        int const cell = network.cell_of_node[index(node)];
        Cents const kept = cell < 0 ? 0 : flow.covered[index(cell)];
        if (balance[index(node)] != kept)
            faults.push_back(fmt::format("node {} receives {} more than it passes on, not {}", node, balance[index(node)], kept));
        if (cell >= 0 && (kept < 0 || kept > network.cells[index(cell)].demand))
            faults.push_back(fmt::format("cell {} is paid {} of {}", cell, kept, network.cells[index(cell)].demand));
        if (!faults.empty()) return;
    }
}

// For every k the nodes starved by cell k or before are one side of a cut: no flow brings more to cells 0 to k than the cost of
// those on the other side plus all that the arcs into the starved side can carry. Equality with what is covered is the proof.
void check_cuts(Network const& network, Flow const& flow, Certificate& certificate)
{
    auto const nodes = index(network.nodes);
    if (nodes == 0 || flow.starved_by[0] >= 0) {
        certificate.faults.push_back("the node where money enters can't be starved");
        return;
    }
    std::vector<std::vector<int>> starved_at(network.cells.size()); // nodes by the cell that starved them
    for (std::size_t node = 1; node < nodes; ++node) {
        int const by = flow.starved_by[node];
        if (by < 0) continue;
        if (index(by) >= network.cells.size()) {
            certificate.faults.push_back(fmt::format("node {} is starved by a cell that isn't there", node));
            return;
        }
        starved_at[index(by)].push_back(static_cast<int>(node));
    }
    std::vector<std::vector<int>> in(nodes);
    std::vector<std::vector<int>> out(nodes);
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        in[index(network.arcs[a].head)].push_back(static_cast<int>(a));
        out[index(network.arcs[a].tail)].push_back(static_cast<int>(a));
    }

    std::vector<char> starved(nodes, 0);
    Cents capacity = 0;     // of the arcs into the starved side
    Cents demand = 0;       // of the cells 0 to k on the other side
    Cents covered = 0;      // of the cells 0 to k
    for (std::size_t k = 0; k < network.cells.size(); ++k) {
        for (int const node : starved_at[k]) {
            for (int const a : in[index(node)])
                if (!starved[index(network.arcs[index(a)].tail)]) capacity += network.arcs[index(a)].capacity;
            for (int const a : out[index(node)])
                if (starved[index(network.arcs[index(a)].head)]) capacity -= network.arcs[index(a)].capacity;
            starved[index(node)] = 1;
            int const cell = network.cell_of_node[index(node)];
            if (cell >= 0 && index(cell) < k) demand -= network.cells[index(cell)].demand;
        }
        auto const& cell = network.cells[k];
        if (!starved[index(cell.node)]) demand += cell.demand;
        covered += flow.covered[k];
        if (covered != demand + capacity) {
            certificate.faults.push_back(fmt::format("cells 0 to {} are covered with {}, but their cut allows {}", k, covered, demand + capacity));
            return;
        }
    }
    for (auto const& cell : network.cells)
        if (starved[index(cell.node)]) certificate.cut_demand += cell.demand;
    certificate.cut_capacity = capacity;
}

} // namespace

Certificate certify(Network const& network, Flow const& flow)
{
    Certificate certificate;
    if (flow.on_arc.size() != network.arcs.size() || flow.covered.size() != network.cells.size() ||
        flow.starved_by.size() != index(network.nodes)) {
        certificate.faults.push_back("the flow belongs to another network");
        return certificate;
    }
    for (auto const& cell : network.cells) certificate.cost += cell.demand;
    for (auto const cents : flow.covered) certificate.covered += cents;
    check_feasible(network, flow, certificate.faults);
    certificate.feasible = certificate.faults.empty();
    auto const before = certificate.faults.size();
    check_cuts(network, flow, certificate);
    certificate.optimal = certificate.feasible && certificate.faults.size() == before;
    return certificate;
}

} // namespace budget
