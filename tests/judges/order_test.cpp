// What the order of pools, of arcs and of nodes may change, and what it may not.
#include "tests/judges/payments.hpp"
#include "tests/judges/random_network.hpp"
#include "tests/support/draws.hpp"

#include "budget/allocation/allocation.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace judges;

namespace {

Cents sum(std::vector<Cents> const& amounts) { return std::accumulate(amounts.begin(), amounts.end(), Cents{0}); }

template <class Do> void for_each_drawn(Do&& act)
{
    for (std::uint32_t seed = 5001; seed <= 5150; ++seed) act(small_network(seed));
    for (std::uint32_t seed = 5001; seed <= 5006; ++seed) act(medium_network(seed));
}

} // namespace

TEST_CASE("any order of sources covers the same costs to the cent; only whose money is left changes")
{
    int other_money = 0;
    for_each_drawn([&](Drawn const& drawn) {
        INFO(drawn.name);
        auto const first = budget::solve(drawn.network);
        tests::WideDraws draws{11};
        auto shuffled = drawn.network;
        for (int time = 0; time < 4; ++time) {
            draws.shuffle(shuffled.pools);
            auto const other = budget::solve(shuffled);
            REQUIRE(other.covered == first.covered);
            if (other.on_arc != first.on_arc) ++other_money;
        }
    });
    CHECK(other_money > 100);
}

TEST_CASE("the numbers of nodes and the order of arcs change nothing")
{
    for_each_drawn([](Drawn const& drawn) {
        INFO(drawn.name);
        auto const first = read_payments(drawn.network, budget::solve(drawn.network).on_arc);
        auto const other = renumbered(drawn.network, 99);
        REQUIRE(read_payments(other, budget::solve(other).on_arc) == first);
    });
}

TEST_CASE("solving twice gives the same flow")
{
    for_each_drawn([](Drawn const& drawn) {
        auto const first = budget::solve(drawn.network);
        auto const second = budget::solve(drawn.network);
        REQUIRE(first.on_arc == second.on_arc);
        REQUIRE(first.covered == second.covered);
        REQUIRE(first.starved_by == second.starved_by);
    });
}

TEST_CASE("first-fit never covers more than the optimum, whatever the order, and sometimes less")
{
    int less = 0;
    for_each_drawn([&](Drawn const& drawn) {
        INFO(drawn.name);
        auto network = drawn.network;
        auto const costs = costs_of(network);
        auto const supply = supply_of(drawn);
        auto const most = sum(budget::solve(network).covered);
        tests::WideDraws draws{12};
        for (int time = 0; time < 4; ++time) {
            auto const taken = budget::take_first_fit(network, costs, supply);
            REQUIRE(taken.covered.cents() <= most);
            Cents by_pool = 0;
            for (std::size_t pool = 0; pool < taken.by_pool.size(); ++pool) {
                REQUIRE(taken.by_pool[pool].cents() >= 0);
                by_pool += taken.by_pool[pool].cents();
                Cents released = 0;
                for (auto const& money : supply.pools[pool].money) released += money.amount.cents();
                REQUIRE(taken.by_pool[pool].cents() <= released);
            }
            Cents by_line = 0;
            for (std::size_t line = 0; line < taken.by_line.size(); ++line) {
                REQUIRE(taken.by_line[line].cents() >= 0);
                auto const& months = costs.lines[line].months;
                REQUIRE(taken.by_line[line] <= std::accumulate(months.begin(), months.end(), budget::Money{}));
                by_line += taken.by_line[line].cents();
            }
            REQUIRE(by_pool == taken.covered.cents());
            REQUIRE(by_line == taken.covered.cents());
            if (taken.covered.cents() < most) ++less;
            draws.shuffle(network.pools);
        }
    });
    CHECK(less > 100);
}

TEST_CASE("the allocation reads back what the flow says")
{
    for_each_drawn([](Drawn const& drawn) {
        INFO(drawn.name);
        auto const& network = drawn.network;
        auto const costs = costs_of(network);
        auto const flow = budget::solve(network);
        auto const read = read_payments(network, flow.on_arc);
        auto const allocation = budget::read_allocation(network, flow, costs);
        REQUIRE(allocation.covered.cents() == sum(read.covered));
        Cents demand = 0;
        for (auto const& cell : network.cells) demand += cell.demand;
        REQUIRE(allocation.cost.cents() == demand);
        // In these networks a line is a cell and a slice a month.
        auto paid = read.paid;
        auto const rank = ranks(network);
        for (auto const& payment : allocation.payments) {
            REQUIRE(payment.amount.cents() > 0);
            for (std::size_t cell = 0; cell < network.cells.size(); ++cell)
                if (static_cast<std::size_t>(network.cells[cell].line) == payment.line) {
                    REQUIRE(static_cast<std::size_t>(network.cells[cell].slice) == payment.month);
                    paid[rank[payment.pool]][cell] -= payment.amount.cents();
                }
        }
        for (auto const& row : paid) REQUIRE(row == std::vector<Cents>(network.cells.size(), 0));
        for (std::size_t cell = 0; cell < network.cells.size(); ++cell) {
            auto const& where = network.cells[cell];
            auto const& gap = allocation.gap[static_cast<std::size_t>(where.line)];
            REQUIRE(gap[static_cast<std::size_t>(where.slice)].cents() == where.demand - read.covered[cell]);
        }
        for (std::size_t next = 1; next < allocation.payments.size(); ++next) {
            auto const& a = allocation.payments[next - 1];
            auto const& b = allocation.payments[next];
            REQUIRE(std::tuple{a.line, a.month, rank[a.pool]} < std::tuple{b.line, b.month, rank[b.pool]});
        }
    });
}
