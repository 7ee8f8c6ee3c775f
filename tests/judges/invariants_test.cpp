// What must hold of every plan, on many by chance: parts add up to totals, no pool pays more than it holds, every proof is true,
// saving and reading again changes no cent, and the order of what has no order changes nothing. Permissions and dates are judged
// in plan_judges_test, undo in edit_test.
#include "budget/evaluate.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "tests/support/draws.hpp"
#include "tests/support/every_output.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

using namespace budget;

namespace {

Plan plan_of(std::uint32_t seed)
{
    return tests::random_plan(seed, tests::Size::small, seed % 3 == 0 ? tests::Past::closed : tests::Past::open);
}

Counting counting_of(std::uint32_t seed) { return static_cast<Counting>(seed % 3); }

void check_same(Outcome const& one, Outcome const& other)
{
    REQUIRE(one.costs.lines.size() == other.costs.lines.size());
    bool same_lines = true;
    for (std::size_t line = 0; line < one.costs.lines.size(); ++line)
        same_lines = same_lines && one.costs.lines[line].id == other.costs.lines[line].id && one.costs.lines[line].months == other.costs.lines[line].months;
    CHECK(same_lines);
    CHECK(one.allocation.payments == other.allocation.payments);
    CHECK(one.allocation.gap == other.allocation.gap);
    CHECK(one.coverage_bound == other.coverage_bound);
    CHECK(one.funded_until == other.funded_until);
    CHECK(one.first_fit.covered == other.first_fit.covered);
    CHECK(one.cliffs.size() == other.cliffs.size());
}

void shuffle_what_has_no_order(Plan& plan, std::uint32_t seed)
{
    tests::Draws draw{seed};
    draw.shuffle(plan.assumptions);
    draw.shuffle(plan.fringe_schedules);
    draw.shuffle(plan.actuals.payments);
    for (auto& source : plan.sources)
        for (auto& pool : source.pools) {
            draw.shuffle(pool.permissions);
            draw.shuffle(pool.releases);
            draw.shuffle(pool.caps);
            for (auto& cap : pool.caps) draw.shuffle(cap.scopes);
        }
}

} // namespace

TEST_CASE("of 1,200 plans every one adds up, overspends nothing and proves its allocation; read again it pays the same")
{
    int with_gap = 0;
    for (std::uint32_t seed = 5001; seed <= 6200; ++seed) {
        CAPTURE(seed);
        auto const plan = plan_of(seed);
        auto const outcome = evaluate(plan, counting_of(seed));
        REQUIRE_FALSE(has_errors(outcome.problems));
        CHECK(tests::faults_of(outcome).empty());
        with_gap += outcome.allocation.total_gap() > Money{};
        if (seed % 10 != 0) continue;
        auto const again = read_plan(write_plan(plan), "again.braid");
        REQUIRE(again.value);
        check_same(outcome, evaluate(*again.value, counting_of(seed)));
    }
    CHECK(with_gap > 300);
}

TEST_CASE("whatever a plan is shown as adds up: each total of each report, each formula of each workbook")
{
    for (std::uint32_t seed = 7001; seed <= 7040; ++seed) {
        CAPTURE(seed);
        auto const plan = plan_of(seed);
        auto const outcome = evaluate(plan, counting_of(seed));
        CHECK(tests::faults_of_outputs(plan, outcome, {.slow_reports = seed % 10 == 0}) == std::vector<std::string>{});
    }
}

TEST_CASE("the order of assumptions, fringe schedules, permissions, releases, caps and payments changes no cent")
{
    for (std::uint32_t seed = 7101; seed <= 7300; ++seed) {
        CAPTURE(seed);
        auto plan = plan_of(seed);
        plan.scenarios.clear();
        auto const outcome = evaluate(plan, counting_of(seed));
        shuffle_what_has_no_order(plan, seed);
        check_same(outcome, evaluate(plan, counting_of(seed)));
    }
}
