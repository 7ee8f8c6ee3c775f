// The certificate must accept what the solver finds and refuse everything else: a proof that can't fail proves nothing.
#include "tests/judges/payments.hpp"
#include "tests/judges/random_network.hpp"
#include "tests/support/draws.hpp"

#include "budget/allocation/certificate.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace judges;
using budget::Flow;
using budget::Network;

namespace {

// Do the cuts that the flow claims prove it? By the definition in flow.hpp and nothing else: for every k, what cells 0
// to k get is all that the cut lets through to them.
bool cuts_prove(Network const& network, Flow const& flow)
{
    auto const read = read_payments(network, flow.on_arc);
    Cents got = 0;
    for (std::size_t k = 0; k < network.cells.size(); ++k) {
        auto starved = [&](int node) {
            auto const by = flow.starved_by[static_cast<std::size_t>(node)];
            return by >= 0 && by <= static_cast<int>(k);
        };
        if (starved(0)) return false;
        got += read.covered[k];
        Cents lets_through = 0;
        for (auto const& arc : network.arcs)
            if (!starved(arc.tail) && starved(arc.head)) lets_through += arc.capacity;
        for (std::size_t cell = 0; cell <= k; ++cell)
            if (!starved(network.cells[cell].node)) lets_through += network.cells[cell].demand;
        if (got != lets_through) return false;
    }
    return true;
}

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// The arcs of one cent's way from the entry to the cell, back to front; empty where the cell gets nothing.
std::vector<std::size_t> way_of_a_cent(Network const& network, Flow const& flow, int cell)
{
    std::vector<std::size_t> way;
    int node = network.cells[at(cell)].node;
    while (node != 0) {
        std::size_t arc = 0;
        while (arc < network.arcs.size() && !(network.arcs[arc].head == node && flow.on_arc[arc] > 0)) ++arc;
        if (arc == network.arcs.size()) return {};
        way.push_back(arc);
        node = network.arcs[arc].tail;
    }
    return way;
}

void expect_refused(Network const& network, Flow const& flow, char const* what)
{
    INFO(what);
    auto const certificate = budget::certify(network, flow);
    REQUIRE_FALSE((certificate.feasible && certificate.optimal));
    REQUIRE_FALSE(certificate.faults.empty());
}

void expect_infeasible(Network const& network, Flow const& flow, char const* what)
{
    INFO(what);
    auto const certificate = budget::certify(network, flow);
    REQUIRE_FALSE(certificate.feasible);
    REQUIRE_FALSE(certificate.faults.empty());
}

// Every solved network of the sizes that the other judges use.
template <class Do> void for_each_solved(Do&& act)
{
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        auto const drawn = seed % 3 == 0 ? small_network(seed) : tiny_network(seed);
        INFO(drawn.name);
        act(drawn, budget::solve(drawn.network), seed);
    }
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        auto const drawn = medium_network(seed);
        INFO(drawn.name);
        act(drawn, budget::solve(drawn.network), seed);
    }
}

} // namespace

TEST_CASE("the certificate accepts every solved network and its figures add up")
{
    for_each_solved([](Drawn const& drawn, Flow const& flow, std::uint32_t) {
        auto const& network = drawn.network;
        auto const certificate = budget::certify(network, flow);
        CAPTURE(certificate.faults);
        REQUIRE(certificate.feasible);
        REQUIRE(certificate.optimal);
        REQUIRE(certificate.faults.empty());
        REQUIRE(cuts_prove(network, flow));

        Cents cost = 0;
        Cents covered = 0;
        Cents starved_cost = 0;
        auto starved = [&](int node) { return flow.starved_by[at(node)] >= 0; };
        for (std::size_t cell = 0; cell < network.cells.size(); ++cell) {
            cost += network.cells[cell].demand;
            covered += flow.covered[cell];
            if (starved(network.cells[cell].node)) starved_cost += network.cells[cell].demand;
        }
        Cents capacity = 0;
        for (auto const& arc : network.arcs)
            if (!starved(arc.tail) && starved(arc.head)) capacity += arc.capacity;
        REQUIRE(certificate.cost == cost);
        REQUIRE(certificate.covered == covered);
        REQUIRE(certificate.cut_demand == starved_cost);
        REQUIRE(certificate.cut_capacity == capacity);
        REQUIRE(cost - covered == starved_cost - capacity); // the whole gap stands in the cut
    });
}

TEST_CASE("the certificate refuses a cent more or less on any arc")
{
    for_each_solved([](Drawn const& drawn, Flow const& flow, std::uint32_t seed) {
        tests::WideDraws draws{seed};
        for (int time = 0; time < 12 && !flow.on_arc.empty(); ++time) {
            auto const arc = static_cast<std::size_t>(draws.below(static_cast<std::int64_t>(flow.on_arc.size())));
            auto wrong = flow;
            wrong.on_arc[arc] += draws.chance(50) ? 1 : -1;
            expect_infeasible(drawn.network, wrong, "a cent too many or too few on one arc");
        }
    });
}

TEST_CASE("the certificate refuses a cent moved from one arc to another")
{
    int moved = 0;
    for_each_solved([&](Drawn const& drawn, Flow const& flow, std::uint32_t seed) {
        tests::WideDraws draws{seed};
        auto const& arcs = drawn.network.arcs;
        for (int time = 0; time < 12 && arcs.size() > 1; ++time) {
            auto const from = at(static_cast<int>(draws.below(static_cast<std::int64_t>(arcs.size()))));
            auto const to = at(static_cast<int>(draws.below(static_cast<std::int64_t>(arcs.size()))));
            bool const twins = arcs[from].tail == arcs[to].tail && arcs[from].head == arcs[to].head;
            if (from == to || twins || flow.on_arc[from] == 0) continue;
            auto wrong = flow;
            --wrong.on_arc[from];
            ++wrong.on_arc[to];
            expect_infeasible(drawn.network, wrong, "a cent on another arc");
            ++moved;
        }
    });
    CHECK(moved > 300);
}

TEST_CASE("the certificate refuses money beyond an arc's capacity")
{
    int overfilled = 0;
    for_each_solved([&](Drawn const& drawn, Flow const& flow, std::uint32_t) {
        auto const& network = drawn.network;
        for (std::size_t cell = 0; cell < network.cells.size() && cell < 20; ++cell) {
            if (flow.covered[cell] == 0 || flow.covered[cell] == network.cells[cell].demand) continue;
            auto const way = way_of_a_cent(network, flow, static_cast<int>(cell));
            REQUIRE_FALSE(way.empty());
            auto wrong = flow; // conserved and claimed, but some arc of this way must be full
            for (auto const arc : way) ++wrong.on_arc[arc];
            ++wrong.covered[cell];
            expect_infeasible(network, wrong, "an arc carries more than it can");
            ++overfilled;
        }
    });
    CHECK(overfilled > 50);
}

TEST_CASE("the certificate refuses money that runs backwards")
{
    int turned = 0;
    for_each_solved([&](Drawn const& drawn, Flow const& flow, std::uint32_t) {
        auto const& network = drawn.network;
        for (std::size_t cell = 0; cell < network.cells.size() && cell < 20; ++cell) {
            // One pool takes from the cell what another gives it: conserved, claimed as before, but below zero.
            auto const& arcs = network.arcs;
            for (std::size_t arc = 0; arc < arcs.size(); ++arc) {
                if (arcs[arc].head != network.cells[cell].node || flow.on_arc[arc] != 0) continue;
                for (std::size_t in = 0; in < arcs.size(); ++in) {
                    if (arcs[in].head != arcs[arc].tail || arcs[in].tail != 0 || flow.on_arc[in] != 0) continue;
                    auto wrong = flow;
                    wrong.on_arc[arc] = -1;
                    wrong.on_arc[in] = -1;
                    wrong.covered[cell] -= 1;
                    expect_infeasible(network, wrong, "an arc carries less than nothing");
                    ++turned;
                    arc = in = arcs.size() - 1;
                }
            }
        }
    });
    CHECK(turned > 50);
}

TEST_CASE("the certificate refuses a flow that drops a cent, though it is feasible")
{
    int dropped = 0;
    for_each_solved([&](Drawn const& drawn, Flow const& flow, std::uint32_t) {
        auto const& network = drawn.network;
        for (std::size_t cell = 0; cell < network.cells.size() && cell < 20; ++cell) {
            if (flow.covered[cell] == 0) continue;
            auto wrong = flow;
            for (auto const arc : way_of_a_cent(network, flow, static_cast<int>(cell))) --wrong.on_arc[arc];
            --wrong.covered[cell];
            auto const certificate = budget::certify(network, wrong);
            CAPTURE(cell);
            REQUIRE(certificate.feasible);
            REQUIRE_FALSE(certificate.optimal);
            REQUIRE_FALSE(certificate.faults.empty());
            ++dropped;
        }
    });
    CHECK(dropped > 500);
}

TEST_CASE("the certificate refuses covering that differs from what arrives")
{
    for_each_solved([](Drawn const& drawn, Flow const& flow, std::uint32_t) {
        for (std::size_t cell = 0; cell < flow.covered.size() && cell < 10; ++cell)
            for (Cents const change : {1, -1}) {
                auto wrong = flow;
                wrong.covered[cell] += change;
                expect_infeasible(drawn.network, wrong, "a cell claims what did not arrive");
            }
    });
}

TEST_CASE("the certificate refuses a cell that is paid more than it costs")
{
    int overpaid = 0;
    for_each_solved([&](Drawn const& drawn, Flow const& flow, std::uint32_t) {
        auto network = drawn.network;
        for (std::size_t cell = 0; cell < network.cells.size() && cell < 20; ++cell) {
            auto const way = way_of_a_cent(network, flow, static_cast<int>(cell));
            if (way.empty() || flow.covered[cell] != network.cells[cell].demand) continue;
            auto roomy = network;
            auto wrong = flow;
            for (auto const arc : way) {
                ++wrong.on_arc[arc];
                roomy.arcs[arc].capacity += 1; // the cell's cost is all that is broken
            }
            ++wrong.covered[cell];
            expect_infeasible(roomy, wrong, "a cell is overpaid");
            ++overpaid;
        }
    });
    CHECK(overpaid > 300);
}

TEST_CASE("the certificate refuses a flow that pays a later cell in place of an earlier one")
{
    int swapped = 0;
    for_each_solved([&](Drawn const& drawn, Flow const& flow, std::uint32_t) {
        auto const& network = drawn.network;
        // A cent taken from an early cell and given to a later one by the same node: the total stays the same.
        for (std::size_t first = 0; first < network.arcs.size(); ++first) {
            int const early = network.cell_of_node[at(network.arcs[first].head)];
            if (early < 0 || flow.on_arc[first] == 0) continue;
            for (std::size_t second = 0; second < network.arcs.size(); ++second) {
                int const late = network.cell_of_node[at(network.arcs[second].head)];
                if (late <= early || network.arcs[second].tail != network.arcs[first].tail) continue;
                if (flow.on_arc[second] == network.arcs[second].capacity) continue;
                if (flow.covered[at(late)] == network.cells[at(late)].demand) continue;
                auto wrong = flow;
                --wrong.on_arc[first];
                ++wrong.on_arc[second];
                --wrong.covered[at(early)];
                ++wrong.covered[at(late)];
                auto const certificate = budget::certify(network, wrong);
                REQUIRE(certificate.feasible);
                REQUIRE_FALSE(certificate.optimal);
                ++swapped;
                break;
            }
        }
    });
    CHECK(swapped > 100);
}

TEST_CASE("the certificate refuses cuts that prove nothing, whichever node's claim is changed")
{
    int refused = 0;
    for_each_solved([&](Drawn const& drawn, Flow const& flow, std::uint32_t seed) {
        tests::WideDraws draws{seed + 77};
        auto const& network = drawn.network;
        for (int time = 0; time < 30; ++time) {
            auto wrong = flow;
            auto const node = at(static_cast<int>(draws.between(1, network.nodes - 1)));
            auto const cells = static_cast<std::int64_t>(network.cells.size());
            wrong.starved_by[node] = static_cast<int>(draws.between(-1, cells - 1));
            if (cuts_prove(network, wrong)) continue; // another cut that also proves it
            auto const certificate = budget::certify(network, wrong);
            CAPTURE(node, flow.starved_by[node], wrong.starved_by[node]);
            REQUIRE_FALSE(certificate.optimal);
            REQUIRE_FALSE(certificate.faults.empty());
            ++refused;
        }
        auto nothing = flow;
        nothing.starved_by.assign(nothing.starved_by.size(), -1);
        if (!cuts_prove(network, nothing)) expect_refused(network, nothing, "no cut at all");
        auto strange = flow;
        strange.starved_by.back() = static_cast<int>(network.cells.size());
        expect_refused(network, strange, "a cell that isn't there");
    });
    CHECK(refused > 1000);
}

TEST_CASE("the certificate refuses a flow whose parts have the wrong length")
{
    auto const drawn = small_network(7);
    auto const flow = budget::solve(drawn.network);
    auto shorter = [&](auto Flow::*part) {
        auto wrong = flow;
        (wrong.*part).pop_back();
        return wrong;
    };
    expect_infeasible(drawn.network, shorter(&Flow::on_arc), "an arc is missing");
    expect_infeasible(drawn.network, shorter(&Flow::covered), "a cell is missing");
    expect_refused(drawn.network, shorter(&Flow::starved_by), "a node is missing");
    expect_refused(drawn.network, Flow{}, "nothing at all");
}
