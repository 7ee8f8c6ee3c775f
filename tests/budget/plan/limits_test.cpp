// How large a plan may be: what is just allowed is no fault, one more is one sentence, and nothing else is looked at then.
#include "budget/plan/check.hpp"
#include "budget/plan/limits.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"
#include "tests/support/every_field.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace budget;

namespace {

std::string id(char const* kind, std::size_t number) { return kind + std::to_string(number); }

template <class Thing> void fill(std::vector<Thing>& list, std::size_t count, Thing const& thing)
{
    list.resize(count, thing);
}
// With ids of their own.
template <class Thing> void fill_named(std::vector<Thing>& list, std::size_t count, Thing thing, char const* kind)
{
    list.clear();
    for (std::size_t n = 0; n < count; ++n) {
        thing.id.text = id(kind, n);
        list.push_back(thing);
    }
}

Component cost()
{
    Component made;
    made.name = "Cost";
    Expense expense;
    expense.kind = ComponentKind::other;
    expense.amount = Money::from_dollars(1);
    made.detail = expense;
    return made;
}

FundingSource source(std::size_t pools)
{
    FundingSource made;
    made.name = "Source";
    Pool pool;
    pool.releases = {{Date{2026, 7, 1}, Money::from_dollars(1), Every::once, {}}};
    fill_named(made.pools, pools, pool, "pool");
    return made;
}

std::size_t of_limits(Plan const& plan, std::string const& code)
{
    std::size_t found = 0;
    auto const problems = check(plan);
    for (auto const& problem : problems) found += problem.code == code;
    if (found > 0) CHECK(problems.size() == found); // no other check ran
    return found;
}

void try_limit(std::size_t most, std::function<void(Plan&, std::size_t)> const& make, std::string const& what)
{
    CAPTURE(what);
    Plan plan;
    plan.name = "Large";
    plan.months = 12;
    make(plan, most);
    CHECK(of_limits(plan, "plan.too-many") == 0);
    make(plan, most + 1);
    REQUIRE(of_limits(plan, "plan.too-many") == 1);
    CHECK(check(plan).front().text.starts_with("There are " + std::to_string(most + 1) + " " + what + "; at most"));
}

} // namespace

TEST_CASE("the more components, the fewer months can be planned together")
{
    Plan plan;
    plan.name = "Long";
    plan.months = 150;
    plan.programs.resize(1);
    plan.programs[0].id.text = "p";
    fill_named(plan.programs[0].components, 1'000, cost(), "a");
    CHECK(of_limits(plan, "plan.too-many") == 0);
    fill_named(plan.programs[0].components, 1'001, cost(), "a");
    REQUIRE(of_limits(plan, "plan.too-many") == 1);
    CHECK(check(plan).front().text == "There are 150150 months of components; at most 150000 can be planned together.");
}

TEST_CASE("the more pools may pay them, the fewer months of components can be planned together")
{
    Plan plan;
    plan.name = "Wide";
    plan.months = 100;
    plan.programs.resize(1);
    plan.programs[0].id.text = "p";
    fill_named(plan.programs[0].components, 1'000, cost(), "a");
    fill_named(plan.sources, 1, source(150), "s");
    CHECK(of_limits(plan, "plan.too-many") == 0);
    fill_named(plan.sources, 1, source(151), "s");
    REQUIRE(of_limits(plan, "plan.too-many") == 1);
    CHECK(check(plan).front().text == "There are 15100000 months of components times pools; at most 15000000 can be planned together.");
}

TEST_CASE("each limit allows what it says and refuses one more in a sentence")
{
    try_limit(limits::programs, [](Plan& plan, std::size_t count) { fill_named(plan.programs, count, Program{}, "p"); }, "programs");
    try_limit(limits::components,
              [](Plan& plan, std::size_t count) {
                  fill_named(plan.programs, 2, Program{}, "p");
                  fill_named(plan.programs[0].components, count - 10, cost(), "a");
                  fill_named(plan.programs[1].components, 10, cost(), "b");
              },
              "components");
    try_limit(limits::sources, [](Plan& plan, std::size_t count) { fill_named(plan.sources, count, source(1), "s"); }, "sources");
    try_limit(limits::pools,
              [](Plan& plan, std::size_t count) {
                  fill_named(plan.sources, 2, source(count / 2), "s");
                  plan.sources[0] = source(count - count / 2);
                  plan.sources[0].id.text = "other";
              },
              "pools");
    try_limit(limits::releases,
              [](Plan& plan, std::size_t count) {
                  fill_named(plan.sources, 1, source(1), "s");
                  fill(plan.sources[0].pools[0].releases, count, plan.sources[0].pools[0].releases[0]);
              },
              "releases of money");
    try_limit(limits::rules,
              [](Plan& plan, std::size_t count) {
                  fill_named(plan.sources, 1, source(1), "s");
                  fill(plan.sources[0].pools[0].permissions, count - 1, Permission{});
                  plan.sources[0].pools[0].caps.resize(1);
              },
              "permissions and caps");
    try_limit(limits::assumptions, [](Plan& plan, std::size_t count) { fill_named(plan.assumptions, count, Assumption{}, "a"); }, "assumptions");
    try_limit(limits::assumptions, [](Plan& plan, std::size_t count) { fill_named(plan.fringe_schedules, count, FringeSchedule{}, "f"); },
              "fringe schedules");
    try_limit(limits::payments, [](Plan& plan, std::size_t count) { plan.actuals.payments.resize(count); }, "payments");
    try_limit(limits::scenarios, [](Plan& plan, std::size_t count) { fill_named(plan.scenarios, count, Scenario{}, "s"); }, "scenarios");
    try_limit(limits::edits,
              [](Plan& plan, std::size_t count) {
                  fill_named(plan.scenarios, 1, Scenario{}, "s");
                  plan.scenarios[0].edits.assign(count, Remove<SourceId>{{"none"}});
              },
              "edits of scenarios");
    try_limit(limits::parts,
              [](Plan& plan, std::size_t count) {
                  fill_named(plan.programs, 1, Program{}, "p");
                  plan.programs[0].volumes.resize(count);
              },
              "volumes");
}

TEST_CASE("a text may be as long as a workbook's cell, and no longer")
{
    Plan plan = tests::plan_with_every_field();
    plan.description = std::string(limits::text, 'x');
    CHECK(of_limits(plan, "plan.too-long") == 0);
    plan.description += "x";
    plan.sources[0].name = plan.description;
    CHECK(of_limits(plan, "plan.too-long") == 2);
    // In a file it has its line, and the file can be opened to be mended.
    auto const text = write_plan(plan);
    auto const read = read_plan(text, "m.braid");
    REQUIRE_FALSE(read.value);
    REQUIRE(read.problems.size() == 2);
    CHECK(read.problems[0].place.line > 0);
    CHECK(read_draft(text, "m.braid").value == plan);
}
