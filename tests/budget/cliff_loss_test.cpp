// How much a cliff takes, on plans small enough to work out on paper: what its money would have brought, had it gone on as before.
#include "tests/budget/one_service.hpp"

using namespace tests;
using Kind = CliffCause::Kind;

namespace {

Component once(std::string const& id, std::int64_t amount, Month month)
{
    auto component = service(id, amount);
    component.first_month = month;
    component.last_month = month;
    return component;
}

} // namespace

TEST_CASE("one cent less of a grant takes about as much, in whichever month it is missed first")
{
    Plan plan = one_service(4);
    plan.programs[0].components = {service("food", 500), once("move", 500, {2026, 9})};
    add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 2000)}).end_date = Date{2026, 9, 30};
    // $500, $500 and $1,000 are paid; October's $500 isn't.
    auto const whole = sound(plan);
    REQUIRE(whole.cliffs.size() == 1);
    CHECK(whole.cliffs[0].month == Month{2026, 10});
    CHECK(whole.cliffs[0].loss == usd(500));

    // One cent of September is missing, too. $500 a month going on would be $1,000 until October, of which September had its $500.
    plan.sources[0].pools[0].releases[0].amount = Money::from_cents(1'999'99);
    auto const less = sound(plan);
    REQUIRE(less.allocation.total_gap() == Money::from_cents(500'01));
    REQUIRE(less.cliffs.size() == 1);
    auto const& cliff = less.cliffs[0];
    CHECK(cliff.month == Month{2026, 9});
    CHECK(cliff.causes[0].kind == Kind::ran_out);
    CHECK(cliff.causes[0].going_on == usd(500));
    CHECK(cliff.loss == usd(500));
    REQUIRE(cliff.at_risk.size() == 2);
    CHECK(cliff.at_risk[0].gap == Money::from_cents(499'99));
    CHECK(cliff.at_risk[1].gap == Money::from_cents(1));
}

TEST_CASE("a large purchase in the month in which money runs out is no month's money")
{
    Plan plan = one_service(36);
    plan.programs[0].components.push_back(once("van", 6500, {2028, 1}));
    add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 24000)});
    auto const out = sound(plan);
    // 18 months at $1,000 leave $6,000 for January 2028, which costs $7,500. $1,000 a month going on: eleven months more than
    // January, which had its $1,000.
    REQUIRE(out.cliffs.size() == 1);
    auto const& cliff = out.cliffs[0];
    CHECK(cliff.month == Month{2028, 1});
    CHECK(cliff.causes[0].kind == Kind::ran_out);
    CHECK(cliff.causes[0].before == usd(1000));
    CHECK(cliff.causes[0].going_on == usd(11000));
    CHECK(cliff.loss == usd(11000));
}

TEST_CASE("a large purchase before an end inside a month is no month's money")
{
    Plan plan = one_service(24);
    plan.programs[0].components.push_back(once("van", 3100, {2026, 12}));
    add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 9000)}).end_date = Date{2026, 12, 15};
    auto const out = sound(plan);
    // Five months at $1,000; of December, to the 15th, $483.87 and $1,500. $1,000 a month going on would have been $516.13 for the
    // rest of December and $11,000 after it.
    REQUIRE(out.cliffs.size() == 1);
    auto const& cliff = out.cliffs[0];
    CHECK(cliff.month == Month{2026, 12});
    CHECK(cliff.causes[0].kind == Kind::ended);
    CHECK(cliff.causes[0].before == usd(1000));
    CHECK(cliff.causes[0].going_on == Money::from_cents(11'516'13));
    CHECK(cliff.loss == Money::from_cents(11'516'13));
}
