// The solver against every payment there is, on thousands of tiny networks.
#include "tests/judges/brute_force.hpp"

#include <catch2/catch.hpp>

using namespace judges;

namespace {

void compare_over(std::uint32_t first, std::uint32_t last)
{
    int tried = 0;
    for (auto seed = first; seed <= last; ++seed) {
        auto const drawn = tiny_network(seed);
        auto const best = best_by_trying(drawn, 3'000'000);
        if (!best) continue;
        ++tried;
        INFO(drawn.name);
        auto const flow = budget::solve(drawn.network);
        REQUIRE(flow.on_arc.size() == drawn.network.arcs.size());
        auto const solved = read_payments(drawn.network, flow.on_arc);
        REQUIRE(flow.covered == best->covered);
        REQUIRE(solved.covered == best->covered);
        REQUIRE(solved.used == best->used);
        REQUIRE(solved.paid == best->paid);
    }
    CHECK(tried > static_cast<int>(last - first) * 9 / 10);
}

} // namespace

TEST_CASE("the solver finds the payments that trying everything finds: first thousands")
{
    compare_over(1, 4000);
}
TEST_CASE("the solver finds the payments that trying everything finds: further thousands")
{
    compare_over(1'000'000, 1'004'000);
}
