// Who judges the judges: three that share no idea (trying everything, linear programs, least cost) must say the same,
// and each must notice a result that isn't best. No solver of ours takes part.
#include "tests/judges/brute_force.hpp"
#include "tests/judges/linear_program.hpp"
#include "tests/judges/min_cost.hpp"
#include "tests/judges/tie_break.hpp"

#include <catch2/catch.hpp>

using namespace judges;

namespace {

std::vector<Cents> own_arcs(budget::Network const& network, CostedFlow const& flow)
{
    return {flow.on_arc.begin(), flow.on_arc.begin() + static_cast<std::ptrdiff_t>(network.arcs.size())};
}

} // namespace

TEST_CASE("trying everything, linear programs and least cost agree on tiny networks")
{
    int tried = 0;
    int with_gap = 0;
    for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
        auto const drawn = tiny_network(seed);
        auto const best = best_by_trying(drawn, 2'000'000);
        if (!best) continue;
        ++tried;
        INFO(drawn.name);
        auto const programmed = best_by_programs(drawn.network, Steps::all, Arithmetic::exact);
        REQUIRE(programmed.payments == *best);
        REQUIRE(programmed.buckets == by_bucket(drawn.network, best->covered));
        auto const costed = with_costs(drawn.network, GapWeight::by_cell);
        auto const read = read_payments(drawn.network, own_arcs(drawn.network, cheapest(costed)));
        REQUIRE(read.covered == best->covered);
        REQUIRE(read.used == best->used);
        for (std::size_t cell = 0; cell < best->covered.size(); ++cell)
            if (best->covered[cell] < drawn.network.cells[cell].demand) {
                ++with_gap;
                break;
            }
    }
    CHECK(tried > 900);
    CHECK(with_gap > 300); // a judge of networks where everything is paid would judge nothing
    CHECK(with_gap < tried);
}

TEST_CASE("a flow of least cost settles no ties, and the judge of ties notices")
{
    int noticed = 0;
    int settled = 0;
    for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
        auto const drawn = tiny_network(seed);
        auto const best = best_by_trying(drawn, 2'000'000);
        if (!best) continue;
        INFO(drawn.name);
        auto const flow = own_arcs(drawn.network, cheapest(with_costs(drawn.network, GapWeight::by_cell)));
        bool const is_best = read_payments(drawn.network, flow) == *best;
        REQUIRE(better_tie(drawn.network, flow).empty() == is_best);
        ++(is_best ? settled : noticed);
    }
    CHECK(noticed > 50);
    CHECK(settled > 100);
}

TEST_CASE("the judges see a pool order and a covering order that aren't kept")
{
    int order_matters = 0;
    int bucket_matters = 0;
    for (std::uint32_t seed = 300; seed < 360; ++seed) {
        auto const drawn = small_network(seed);
        auto const costed = with_costs(drawn.network, GapWeight::by_cell);
        auto const right = cheapest(costed);
        auto turned = drawn.network;
        turned.pools = {drawn.network.pools.rbegin(), drawn.network.pools.rend()};
        auto const other_order = own_arcs(turned, cheapest(with_costs(turned, GapWeight::by_cell)));
        auto const other_cost = cost_of(drawn.network, costed, other_order);
        REQUIRE(other_cost >= right.cost);
        if (other_cost > right.cost) ++order_matters;
        // Weights that grow with the cell's place want the last cells first.
        auto wrong = costed;
        for (std::size_t at = 0; at < drawn.network.cells.size(); ++at) {
            auto const arcs = drawn.network.arcs.size();
            wrong.arcs[arcs + at].cost = costed.arcs[costed.arcs.size() - 1 - at].cost;
        }
        auto const last_first = own_arcs(drawn.network, cheapest(wrong));
        if (cost_of(drawn.network, costed, last_first) > right.cost) ++bucket_matters;
    }
    CHECK(order_matters > 10);
    CHECK(bucket_matters > 20);
}

TEST_CASE("what a pool can pay is judged by its periods, what it carries and its caps")
{
    DrawnPool pool;
    pool.release = {3, 2, 0};
    pool.carry = {10, 0}; // nothing goes on from the second period to the third
    pool.caps = {{1, -1, 4}, {1, 0, 1}};
    pool.ways = {{0, 0, -1, 9}, {1, 1, 0, 9}, {2, 1, 1, 9}, {3, 2, -1, 9}};
    CHECK(can_pay(pool, {3, 2, 0, 0}));
    CHECK(can_pay(pool, {0, 3, 1, 0}));
    CHECK_FALSE(can_pay(pool, {0, 4, 1, 0}));  // the outer cap
    CHECK_FALSE(can_pay(pool, {0, 0, 2, 0}));  // the inner cap
    CHECK_FALSE(can_pay(pool, {4, 0, 0, 0}));  // before the second release
    CHECK_FALSE(can_pay(pool, {0, 0, 0, 1}));  // lapsed
    pool.has_overall = true;
    pool.overall = 4;
    CHECK_FALSE(can_pay(pool, {3, 2, 0, 0}));
    CHECK(can_pay(pool, {2, 2, 0, 0}));
}
