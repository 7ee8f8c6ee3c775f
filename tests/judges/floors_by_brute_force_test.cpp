// Floors against every payment there is, on thousands of tiny networks.
#include "tests/judges/brute_force.hpp"
#include "tests/support/draws.hpp"

#include "budget/allocation/certificate.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>

using namespace judges;
using budget::Floor;
using budget::Network;

namespace {

std::size_t place(int index) { return static_cast<std::size_t>(index); }

// An arc above payments whose flow is the sum of those payments, whatever else flows.
struct Sum {
    int arc = 0;
    std::vector<std::pair<std::size_t, std::size_t>> payments;
};

bool collect(Network const& network, int node, std::vector<std::size_t> const& rank, Sum& sum)
{
    int into = 0;
    for (auto const& arc : network.arcs) into += arc.head == node ? 1 : 0;
    if (into != 1) return false;
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        auto const& arc = network.arcs[a];
        if (arc.tail != node) continue;
        if (int const cell = network.cell_of_node[place(arc.head)]; cell >= 0)
            sum.payments.emplace_back(rank[place(network.arc_pool[a])], place(cell));
        else if (!collect(network, arc.head, rank, sum))
            return false;
    }
    return true;
}

std::vector<Sum> sums_in(Network const& network)
{
    auto const rank = ranks(network);
    std::vector<Sum> sums;
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        if (network.cell_of_node[place(network.arcs[a].head)] >= 0) continue;
        Sum sum{static_cast<int>(a), {}};
        if (collect(network, network.arcs[a].head, rank, sum) && !sum.payments.empty()) sums.push_back(std::move(sum));
    }
    return sums;
}

Cents on(Floor const& floor, budget::Flow const& flow)
{
    return std::accumulate(floor.arcs.begin(), floor.arcs.end(), Cents{0},
                           [&](Cents sum, int arc) { return sum + flow.on_arc[place(arc)]; });
}

void check_proof(Network const& network, budget::Flow const& flow)
{
    auto const certificate = budget::certify(network, flow);
    CAPTURE(certificate.faults);
    REQUIRE(certificate.feasible);
    REQUIRE(certificate.optimal);
}

} // namespace

TEST_CASE("floors of one arc each reach what trying everything reaches, and the payments below them are the best")
{
    int tried = 0;
    int moved = 0;
    for (std::uint32_t seed = 1; seed <= 9000; ++seed) {
        auto const drawn = tiny_network(seed);
        auto sums = sums_in(drawn.network);
        if (sums.empty()) continue;
        INFO(drawn.name);
        tests::WideDraws draws{seed};
        draws.shuffle(sums);
        if (sums.size() > 3) sums.resize(3);
        std::vector<Floor> floors;
        std::vector<WantedSum> wanted;
        for (auto const& sum : sums) {
            floors.push_back({{sum.arc}, draws.between(0, 12)});
            wanted.push_back({sum.payments, floors.back().wanted});
        }
        auto const best = best_by_trying(drawn, 1'000'000, wanted);
        if (!best) continue;
        ++tried;
        auto const flow = budget::solve(drawn.network, floors);
        auto const plain = budget::solve(drawn.network);
        REQUIRE(plain.floors_reached.empty());
        REQUIRE(flow.covered == plain.covered);
        REQUIRE(flow.floors_reached == best->sums);
        REQUIRE(read_payments(drawn.network, flow.on_arc) == best->payments);
        for (std::size_t f = 0; f < floors.size(); ++f) REQUIRE(on(floors[f], flow) >= best->sums[f]);
        check_proof(drawn.network, flow);
        if (read_payments(drawn.network, plain.on_arc) != best->payments) ++moved;
    }
    CHECK(tried > 2500);
    CHECK(moved > 200);
}

TEST_CASE("a floor of several arcs reaches all that any payments reach together")
{
    int tried = 0;
    int partly = 0;
    for (std::uint32_t seed = 1; seed <= 16'000; ++seed) {
        auto const drawn = tiny_network(seed);
        auto const sums = sums_in(drawn.network);
        if (sums.size() < 2) continue;
        INFO(drawn.name);
        tests::WideDraws draws{seed};
        Floor floor;
        WantedSum wanted;
        for (auto const& sum : sums) {
            if (draws.chance(20)) continue;
            floor.arcs.push_back(sum.arc);
            wanted.payments.insert(wanted.payments.end(), sum.payments.begin(), sum.payments.end());
        }
        floor.wanted = wanted.wanted = draws.chance(30) ? draws.between(0, 8) : 1000;
        auto const best = best_by_trying(drawn, 1'000'000, {wanted});
        if (!best) continue;
        ++tried;
        auto const flow = budget::solve(drawn.network, {floor});
        REQUIRE(flow.covered == best->payments.covered);
        REQUIRE(flow.floors_reached == best->sums);
        REQUIRE(on(floor, flow) >= best->sums[0]);
        check_proof(drawn.network, flow);
        if (best->sums[0] > 0 && best->sums[0] > std::min(on(floor, budget::solve(drawn.network)), floor.wanted)) ++partly;
    }
    CHECK(tried > 1500);
    CHECK(partly > 50);
}

TEST_CASE("the first of several floors of several arcs reaches all it can, and all of them hold in the end")
{
    for (std::uint32_t seed = 1; seed <= 600; ++seed) {
        auto const drawn = seed % 10 == 0 ? medium_network(seed) : small_network(seed);
        INFO(drawn.name);
        auto const& network = drawn.network;
        tests::WideDraws draws{seed};
        std::vector<Floor> floors(3);
        for (std::size_t a = 0; a < network.arcs.size(); ++a)
            if (network.cell_of_node[place(network.arcs[a].head)] < 0)
                floors[static_cast<std::size_t>(draws.below(3))].arcs.push_back(static_cast<int>(a));
        for (auto& floor : floors) floor.wanted = draws.between(0, 100'000);
        auto const flow = budget::solve(network, floors);
        REQUIRE(flow.covered == budget::solve(network).covered);
        REQUIRE(flow.floors_reached.front() == budget::solve(network, {floors.front()}).floors_reached.front());
        for (std::size_t f = 0; f < floors.size(); ++f) {
            REQUIRE(flow.floors_reached[f] <= floors[f].wanted);
            REQUIRE(on(floors[f], flow) >= flow.floors_reached[f]);
        }
        check_proof(network, flow);
    }
}

TEST_CASE("floors that want nothing change nothing")
{
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        auto const drawn = small_network(seed);
        INFO(drawn.name);
        Floor floor;
        for (std::size_t a = 0; a < drawn.network.arcs.size(); ++a)
            if (drawn.network.cell_of_node[place(drawn.network.arcs[a].head)] < 0) floor.arcs.push_back(static_cast<int>(a));
        auto const flow = budget::solve(drawn.network, {floor});
        REQUIRE(flow.floors_reached == std::vector<Cents>{0});
        REQUIRE(read_payments(drawn.network, flow.on_arc) == read_payments(drawn.network, budget::solve(drawn.network).on_arc));
    }
}

TEST_CASE("a floor on an arc into a cell is refused")
{
    auto const drawn = small_network(3);
    for (std::size_t a = 0; a < drawn.network.arcs.size(); ++a)
        if (drawn.network.cell_of_node[place(drawn.network.arcs[a].head)] >= 0) {
            CHECK_THROWS_AS(budget::solve(drawn.network, {{{static_cast<int>(a)}, 1}}), std::invalid_argument);
            return;
        }
}
