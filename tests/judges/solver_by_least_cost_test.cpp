// The solver against LEMON's network simplex in covering and order, and against the judge of ties, on larger networks.
#include "tests/judges/min_cost.hpp"
#include "tests/judges/random_network.hpp"
#include "tests/judges/tie_break.hpp"

#include <catch2/catch.hpp>

using namespace judges;

namespace {

void judge(Drawn const& drawn)
{
    INFO(drawn.name);
    auto const& network = drawn.network;
    auto const flow = budget::solve(network);
    auto const solved = read_payments(network, flow.on_arc);
    REQUIRE(flow.covered == solved.covered);
    for (auto const weight : {GapWeight::by_cell, GapWeight::by_bucket}) {
        auto const costed = with_costs(network, weight);
        auto const best = cheapest(costed);
        REQUIRE(cost_of(network, costed, flow.on_arc) == best.cost);
        if (weight == GapWeight::by_bucket) continue;
        auto const read = read_payments(
            network, {best.on_arc.begin(), best.on_arc.begin() + static_cast<std::ptrdiff_t>(network.arcs.size())});
        REQUIRE(solved.covered == read.covered);
        REQUIRE(solved.used == read.used);
    }
    REQUIRE(better_tie(network, flow.on_arc) == "");
}

} // namespace

TEST_CASE("the solver's flow costs what the cheapest costs and settles every tie: small networks")
{
    for (std::uint32_t seed = 1001; seed <= 5000; ++seed) judge(small_network(seed));
}

TEST_CASE("the solver's flow costs what the cheapest costs and settles every tie: large networks")
{
    for (std::uint32_t seed = 1; seed <= 12; ++seed) judge(large_network(seed));
}

TEST_CASE("the solver's flow costs what the cheapest costs and settles every tie: medium networks")
{
    for (std::uint32_t seed = 101; seed <= 400; ++seed) judge(medium_network(seed));
}
