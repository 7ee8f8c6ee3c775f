// Another solver's optimum of the DIMACS text costs what this program's allocation costs.
#include "app/jobs/open_plan.hpp"
#include "budget/allocation/dimacs.hpp"
#include "tests/app/braid_run.hpp"
#include "tests/app/dimacs_judge.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

namespace {

void check_against_lemon(budget::Outcome const& outcome)
{
    auto const text = budget::dimacs_min_cost_flow(outcome.plan, outcome.costs, outcome.supply, outcome.network);
    auto const judged = tests::cheapest_of_dimacs(text);
    REQUIRE(judged);
    CHECK(*judged == budget::dimacs_cost(outcome.network, outcome.flow));
}

} // namespace

TEST_CASE("LEMON's optimum of the starter plans' networks costs what their allocations cost")
{
    for (std::string const starter : {"missoula", "evanston"}) {
        for (auto const counting : {budget::Counting::committed, budget::Counting::likely, budget::Counting::possible}) {
            INFO(starter);
            auto const opened = app::run(app::OpenPlan{FUNDBRAID_SOURCE_DIR "/templates/plans/" + starter + ".braid", counting});
            REQUIRE(opened.value);
            check_against_lemon(*opened.value);
        }
    }
}

TEST_CASE("LEMON's optimum of random plans' networks costs what their allocations cost")
{
    int judged = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        INFO("small plan, seed " << seed);
        auto const counting = static_cast<budget::Counting>(seed % 3);
        auto const outcome = budget::evaluate(tests::random_plan(seed, tests::Size::small), counting);
        // Where match is asked for first, the order comes second: its costs say nothing then.
        if (!outcome.network.gates.empty()) continue;
        ++judged;
        check_against_lemon(outcome);
    }
    CHECK(judged > 30);
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        INFO("medium plan, seed " << seed);
        auto const outcome = budget::evaluate(tests::random_plan(seed, tests::Size::medium), budget::Counting::possible);
        if (outcome.network.gates.empty()) check_against_lemon(outcome);
    }
}

TEST_CASE("a flow that covers less, or takes from the wrong pool, costs more")
{
    auto const opened = app::run(app::OpenPlan{FUNDBRAID_SOURCE_DIR "/templates/plans/missoula.braid"});
    REQUIRE(opened.value);
    auto const& network = opened.value->network;
    auto const best = budget::dimacs_cost(network, opened.value->flow);
    for (std::size_t arc = 0; arc < network.arcs.size(); ++arc) {
        int const cell = network.cell_of_node[static_cast<std::size_t>(network.arcs[arc].head)];
        if (cell < 0 || opened.value->flow.on_arc[arc] == 0) continue;
        auto worse = opened.value->flow;
        worse.covered[static_cast<std::size_t>(cell)] -= 1;
        CHECK(budget::dimacs_cost(network, worse) > best);
    }
}

TEST_CASE("what `braid network` prints is that text")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto const opened = app::run(app::OpenPlan{(folder.path() / "m.braid").string()});
    REQUIRE(opened.value);
    auto const printed = folder.braid("network m.braid --format dimacs").out;
    CHECK(tests::cheapest_of_dimacs(printed) == budget::dimacs_cost(opened.value->network, opened.value->flow));
}
