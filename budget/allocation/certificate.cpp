#include "budget/allocation/certificate.hpp"

#include "budget/index.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

namespace {

using Cents = Network::Cents;
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
    // From each cell on: by how much the cut's capacity and the costs on the other side change there.
    auto const cells = network.cells.size();
    std::vector<Cents> change(cells + 1, 0);
    auto const from = [&](int node) { // the first k for which the node is starved; cells: for none
        int const by = flow.starved_by[index(node)];
        return by < 0 ? cells : index(by);
    };
    for (std::size_t node = 1; node < nodes; ++node)
        if (flow.starved_by[node] >= 0 && index(flow.starved_by[node]) >= cells) {
            certificate.faults.push_back(fmt::format("node {} is starved by a cell that isn't there", node));
            return;
        }
    for (auto const& arc : network.arcs) {
        auto const head = from(arc.head);
        auto const tail = from(arc.tail);
        if (head >= tail) continue;
        change[head] += arc.capacity; // into the cut while only the head is starved
        change[tail] -= arc.capacity;
        if (tail == cells) certificate.cut_capacity += arc.capacity;
    }
    for (std::size_t k = 0; k < cells; ++k) {
        auto const starved = from(network.cells[k].node);
        if (starved < cells) certificate.cut_demand += network.cells[k].demand;
        if (starved <= k) continue;
        change[k] += network.cells[k].demand; // on the other side from its own turn on, until it is starved
        change[starved] -= network.cells[k].demand;
    }
    Cents allowed = 0;
    Cents covered = 0;
    for (std::size_t k = 0; k < cells; ++k) {
        allowed += change[k];
        covered += flow.covered[k];
        if (covered != allowed) {
            certificate.faults.push_back(fmt::format("cells 0 to {} are covered with {}, but their cut allows {}", k, covered, allowed));
            return;
        }
    }
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
