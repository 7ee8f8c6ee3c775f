// Networks small enough to solve on paper; what is expected was worked out by hand.
#include "tests/judges/payments.hpp"

#include "budget/allocation/certificate.hpp"

#include <catch2/catch.hpp>

using namespace judges;
using budget::Network;

namespace {

// A network written down arc by arc. Cells come first, so that node 1 is the first of them.
struct Paper {
    Network network;

    explicit Paper(std::vector<std::pair<int, Cents>> const& bucket_and_demand)
    {
        for (auto const& [bucket, demand] : bucket_and_demand) {
            auto const cell = static_cast<int>(network.cells.size());
            network.cells.push_back({network.nodes++, cell, 0, bucket, demand});
        }
        network.slices.push_back({0, budget::Date{2026, 7, 1}, budget::Date{2026, 7, 31}});
    }
    int node() { return network.nodes++; }
    Paper& arc(int pool, int tail, int head, Cents capacity)
    {
        network.arcs.push_back({tail, head, capacity});
        network.arc_pool.push_back(pool);
        return *this;
    }
    Payments solved(std::vector<int> order)
    {
        network.pools = std::move(order);
        network.cell_of_node.assign(static_cast<std::size_t>(network.nodes), -1);
        for (std::size_t cell = 0; cell < network.cells.size(); ++cell)
            network.cell_of_node[static_cast<std::size_t>(network.cells[cell].node)] = static_cast<int>(cell);
        auto const flow = budget::solve(network);
        auto const certificate = budget::certify(network, flow);
        CHECK(certificate.feasible);
        CHECK(certificate.optimal);
        return read_payments(network, flow.on_arc);
    }
};

using Row = std::vector<Cents>;

} // namespace

TEST_CASE("money already placed moves so that nothing that can be covered is lost")
{
    // S1 may pay staff and vehicles, S2 staff and radios; taking S1 first for staff would strand S2.
    Paper paper{{{0, 100}, {0, 100}}}; // staff, vehicles
    int const s1 = paper.node();
    int const s2 = paper.node();
    paper.arc(0, 0, s1, 100).arc(0, s1, 1, 100).arc(0, s1, 2, 100);
    paper.arc(1, 0, s2, 100).arc(1, s2, 1, 100);
    auto const paid = paper.solved({0, 1});
    CHECK(paid.covered == Row{100, 100});
    CHECK(paid.paid[0] == Row{0, 100});
    CHECK(paid.paid[1] == Row{100, 0});
}

TEST_CASE("an earlier bucket is covered before more of a later one")
{
    // One pool holds 3 and may pay only the second bucket; the other holds 10 and pays the first bucket's 8 before it.
    Paper paper{{{0, 8}, {3, 10}}};
    int const narrow = paper.node();
    int const wide = paper.node();
    paper.arc(0, 0, narrow, 3).arc(0, narrow, 2, 9);
    paper.arc(1, 0, wide, 10).arc(1, wide, 1, 9).arc(1, wide, 2, 9);
    auto const paid = paper.solved({0, 1});
    CHECK(paid.covered == Row{8, 5});
    CHECK(paid.used == Row{3, 10});
}

TEST_CASE("the order decides only whose money is left")
{
    for (bool const first_leads : {true, false}) {
        Paper paper{{{0, 7}}};
        int const one = paper.node();
        int const two = paper.node();
        paper.arc(0, 0, one, 5).arc(0, one, 1, 7);
        paper.arc(1, 0, two, 6).arc(1, two, 1, 7);
        auto const paid = paper.solved(first_leads ? std::vector{0, 1} : std::vector{1, 0});
        CHECK(paid.covered == Row{7});
        CHECK(paid.used == (first_leads ? Row{5, 2} : Row{6, 1}));
    }
}

TEST_CASE("what a year leaves is lost where nothing carries over")
{
    for (bool const carries : {true, false}) {
        Paper paper{{{0, 4}, {1, 9}}}; // this year, next year
        int const now = paper.node();
        int const next = paper.node();
        paper.arc(0, 0, now, 6).arc(0, 0, next, 6).arc(0, now, next, carries ? 100 : 0);
        paper.arc(0, now, 1, 9).arc(0, next, 2, 9);
        CHECK(paper.solved({0}).covered == (carries ? Row{4, 8} : Row{4, 6}));
    }
}

TEST_CASE("a cap holds for all that runs under it, and an inner cap for its own")
{
    Paper paper{{{0, 5}, {1, 5}, {2, 5}}};
    int const pool = paper.node();
    int const outer = paper.node();
    int const inner = paper.node();
    paper.arc(0, 0, pool, 100).arc(0, pool, outer, 8).arc(0, outer, inner, 4);
    paper.arc(0, inner, 1, 5).arc(0, outer, 2, 5).arc(0, pool, 3, 5);
    CHECK(paper.solved({0}).covered == Row{4, 4, 5});
}

TEST_CASE("a tie goes to the first source's earliest cell")
{
    // Both pay both cells; together they pay all. The first source takes as much of the first cell as it can.
    Paper paper{{{0, 4}, {0, 4}}};
    int const one = paper.node();
    int const two = paper.node();
    paper.arc(0, 0, one, 5).arc(0, one, 2, 9).arc(0, one, 1, 9);
    paper.arc(1, 0, two, 5).arc(1, two, 1, 9).arc(1, two, 2, 9);
    auto const paid = paper.solved({0, 1});
    CHECK(paid.paid[0] == Row{4, 1});
    CHECK(paid.paid[1] == Row{0, 3});
}

TEST_CASE("a network without money or without cells has an answer, too")
{
    Paper nothing{{}};
    CHECK(nothing.solved({}).covered.empty());
    Paper poor{{{0, 5}}};
    CHECK(poor.solved({}).covered == Row{0});
    Paper idle{{}};
    int const pool = idle.node();
    idle.arc(0, 0, pool, 9);
    CHECK(idle.solved({0}).used == Row{0});
}

TEST_CASE("amounts near the largest that fit are allocated without loss")
{
    Cents const huge = 9'000'000'000'000'000; // ninety trillion dollars
    Paper paper{{{0, huge}, {1, huge}}};
    int const one = paper.node();
    int const two = paper.node();
    paper.arc(0, 0, one, huge - 1).arc(0, one, 1, huge).arc(0, one, 2, huge);
    paper.arc(1, 0, two, huge).arc(1, two, 1, huge);
    auto const paid = paper.solved({0, 1});
    CHECK(paid.covered == Row{huge, huge - 1});
    CHECK(paid.used == Row{huge - 1, huge});
}
