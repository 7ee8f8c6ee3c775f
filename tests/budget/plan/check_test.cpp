// What no file can say, and the reasoning about caps; all else that check() finds is in tests/wrong.
#include "budget/evaluate.hpp"
#include "budget/plan/caps_fit.hpp"
#include "budget/plan/check.hpp"
#include "tests/support/every_field.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

using namespace budget;

namespace {

bool has(std::vector<Problem> const& problems, char const* code, char const* path)
{
    for (auto const& problem : problems)
        if (problem.code == code && problem.place.path == path) return true;
    return false;
}

} // namespace

TEST_CASE("a plan made in memory is held to what a file can say")
{
    auto plan = tests::plan_with_every_field();
    plan.name = "a\x01";
    plan.notice_days = -1;
    plan.sources[0].notes = "\xFF";
    plan.sources[0].id.text = "not an id";
    plan.programs[0].components[0].growth = AssumptionId{""};
    for (auto& component : plan.programs[0].components) {
        if (component.id.text == "rent") std::get<Expense>(component.detail).kind = ComponentKind::position;
        if (component.id.text == "van") component.first_month = Month{1000, 1};
    }
    plan.assumptions[0].values[0].value = power(Ratio{1, 3}, 80);
    auto const found = check(plan);
    CHECK(has(found, "plan.bad-text", "plan, name"));
    CHECK(has(found, "plan.bad-value", "plan, notice-days"));
    CHECK(has(found, "plan.bad-text", "source not an id, notes"));
    CHECK(has(found, "plan.bad-value", "source not an id, id"));
    CHECK(has(found, "plan.bad-value", "component staff, growth"));
    CHECK(has(found, "plan.wrong-kind", "component rent, kind"));
    CHECK(has(found, "plan.bad-value", "component van, first-month"));
    CHECK(has(found, "plan.bad-value", "assumption cola, value 1"));
}

TEST_CASE("check stands a plan whose calendar is nonsense")
{
    auto plan = tests::plan_with_every_field();
    plan.fiscal_year_starts = 0;
    plan.months = -5;
    CHECK(has(check(plan), "plan.out-of-range", "plan, fiscal-year-starts"));
    CHECK(has(check(plan), "plan.out-of-range", "plan, months"));
    CHECK(has_errors(check(plan)));
}

TEST_CASE("caps fit where their lines nest, whatever their periods")
{
    auto plan = tests::plan_with_every_field();
    plan.sources[0].renewal.reset();
    auto& pool = plan.sources[0].pools[0];
    pool.permissions.clear();
    Money const amount = Money::from_dollars(100);
    auto const cap = [&](CapPeriod period, std::vector<Scope> scopes) {
        return Cap{"Cap", amount, {}, period, std::move(scopes), ""};
    };
    auto const conflicts = [&](std::vector<Cap> caps) {
        pool.caps = std::move(caps);
        return find_cap_conflicts(plan, 0, 0).size();
    };
    Scope personnel;
    personnel.object_class = ObjectClass::personnel;
    Scope supplies;
    supplies.object_class = ObjectClass::supplies;
    Scope positions; // personnel and fringe
    positions.kind = ComponentKind::position;
    Scope vehicles; // supplies, among others
    vehicles.kind = ComponentKind::vehicles;
    auto const award = CapPeriod::award;
    auto const year = CapPeriod::fiscal_year;

    pool.releases = {{Date{2026, 7, 1}, amount, Every::once, {}}};
    CHECK(conflicts({cap(award, {personnel}), cap(award, {positions})}) == 0);
    CHECK(conflicts({cap(award, {personnel}), cap(award, {supplies})}) == 0);
    CHECK(conflicts({cap(award, {vehicles}), cap(award, {supplies})}) == 1);
    CHECK(conflicts({cap(award, {}), cap(award, {vehicles, supplies}), cap(award, {supplies})}) == 0);
    CHECK(conflicts({cap(year, {personnel}), cap(award, {positions})}) == 0);
    CHECK(conflicts({cap(award, {personnel}), cap(year, {positions})}) == 0);
    CHECK(conflicts({cap(year, {}), cap(year, {positions}), cap(award, {})}) == 0);

    SECTION("what the pool may not pay can't make caps overlap")
    {
        pool.permissions = {{Effect::deny, supplies, ""}};
        CHECK(conflicts({cap(award, {vehicles}), cap(award, {supplies})}) == 0);
    }
}

TEST_CASE("caps that check() lets through can be held by the network, whatever is counted")
{
    std::size_t caps = 0;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        auto const plan = tests::random_plan(seed, tests::Size::small);
        for (auto const& source : plan.sources)
            for (auto const& pool : source.pools) caps += pool.caps.size();
        for (auto const counting : {Counting::committed, Counting::possible}) {
            auto const outcome = evaluate(plan, counting); // throws where a cap finds no node
            CHECK(outcome.certificate.feasible);
            CHECK(outcome.certificate.optimal);
        }
    }
    CHECK(caps > 50);
}
