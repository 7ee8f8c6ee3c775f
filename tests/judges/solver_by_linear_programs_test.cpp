// The solver against linear programs: all three steps on small networks, covering and order on medium ones.
#include "tests/judges/linear_program.hpp"
#include "tests/judges/random_network.hpp"

#include <catch2/catch.hpp>

using namespace judges;

TEST_CASE("the solver agrees with exact linear programs in all steps on small networks")
{
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        auto const drawn = small_network(seed);
        INFO(drawn.name);
        auto const best = best_by_programs(drawn.network, Steps::all, Arithmetic::exact);
        auto const solved = read_payments(drawn.network, budget::solve(drawn.network).on_arc);
        REQUIRE(by_bucket(drawn.network, solved.covered) == best.buckets);
        REQUIRE(solved == best.payments);
    }
}

TEST_CASE("the solver agrees with linear programs in all steps on many small networks")
{
    for (std::uint32_t seed = 101; seed <= 400; ++seed) {
        auto const drawn = small_network(seed);
        INFO(drawn.name);
        auto const best = best_by_programs(drawn.network, Steps::all);
        auto const solved = read_payments(drawn.network, budget::solve(drawn.network).on_arc);
        REQUIRE(by_bucket(drawn.network, solved.covered) == best.buckets);
        REQUIRE(solved == best.payments);
    }
}

TEST_CASE("the solver agrees with linear programs in covering and order on medium networks")
{
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        auto const drawn = medium_network(seed);
        INFO(drawn.name);
        auto const best = best_by_programs(drawn.network, Steps::cover_and_order);
        auto const solved = read_payments(drawn.network, budget::solve(drawn.network).on_arc);
        REQUIRE(by_bucket(drawn.network, solved.covered) == best.buckets);
        REQUIRE(solved.covered == best.payments.covered);
        REQUIRE(solved.used == best.payments.used);
    }
}
