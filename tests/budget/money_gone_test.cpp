// When money is gone, on plans small enough to work out on paper: in which month a cliff stands, and that there is one for one loss.
#include "tests/budget/one_service.hpp"

using namespace tests;
using Kind = CliffCause::Kind;

// Money that isn't spent yet goes on paying: no month before it is used up is a cliff.
TEST_CASE("payments that stop while their money lasts are no cliff before it is gone")
{
    // $1,000 on 1 July and $11,000 on 1 August pay the year through which the award lasts.
    Plan advance = one_service(24);
    add_pool_of(advance, "grant", {on_day(Date{2026, 7, 1}, 1000), on_day(Date{2026, 8, 1}, 11000)}).end_date = Date{2027, 6, 30};
    auto const one = sound(advance);
    REQUIRE(one.cliffs.size() == 1);
    CHECK(one.cliffs[0].month == Month{2027, 7});
    CHECK(one.cliffs[0].causes[0].kind == Kind::ended);
    CHECK(one.cliffs[0].loss == usd(12000));

    // $12,000 and half a year later $6,000: 18 months.
    Plan declining = one_service(24);
    add_pool_of(declining, "grant", {on_day(Date{2026, 7, 1}, 12000), on_day(Date{2027, 1, 1}, 6000)});
    auto const two = sound(declining);
    CHECK(two.funded_until == Date{2027, 12, 31});
    REQUIRE(two.cliffs.size() == 1);
    CHECK(two.cliffs[0].month == Month{2028, 1});
    CHECK(two.cliffs[0].causes.size() == 1);
    CHECK(two.cliffs[0].causes[0].kind == Kind::ran_out);

    // $3,000 a month for half a year: $18,000, too.
    Plan inflow = one_service(24);
    add_pool_of(inflow, "grant", {{Date{2026, 7, 1}, usd(3000), Every::month, Date{2026, 12, 31}}});
    auto const three = sound(inflow);
    REQUIRE(three.cliffs.size() == 1);
    CHECK(three.cliffs[0].month == Month{2028, 1});

    // $1,500 a month for a year saves $6,000; with $500 a month from then on that lasts a year more.
    Plan saved = one_service(36);
    add_pool_of(saved, "grant", {{Date{2026, 7, 1}, usd(1500), Every::month, Date{2027, 6, 30}}, {Date{2027, 7, 1}, usd(500), Every::month, std::nullopt}});
    auto const four = sound(saved);
    CHECK(four.funded_until == Date{2028, 6, 30});
    REQUIRE(four.cliffs.size() == 1);
    CHECK(four.cliffs[0].month == Month{2028, 7});
    CHECK(four.cliffs[0].causes[0].kind == Kind::stepped_down);
    CHECK(four.cliffs[0].causes[0].date == Date{2027, 6, 30});
    CHECK(four.cliffs[0].causes[0].detail == "what it had saved lasts until 30 Jun 2028");
    CHECK(four.cliffs[0].decide_by == Date{2028, 5, 1}); // 60 days before that
    CHECK(four.cliffs[0].loss == usd(12 * 500));
}

TEST_CASE("a pool that is spent before its end has one cliff, in the month from which something is missed")
{
    Plan plan = one_service(24);
    add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 6000)}).end_date = Date{2027, 4, 30};
    auto const out = sound(plan);
    REQUIRE(out.cliffs.size() == 1);
    CHECK(out.cliffs[0].month == Month{2027, 1});
    CHECK(out.cliffs[0].causes[0].kind == Kind::ran_out);
    CHECK(out.cliffs[0].causes[0].date == Date{2026, 12, 31});
    CHECK(out.cliffs[0].loss == usd(12000));

    // The same where others carry it on: they do from January on, not from May on.
    add_pool_of(plan, "fund", {each_month(1000)}).pinned = 2;
    plan.sources[0].pinned = 1;
    auto const carried = sound(plan);
    REQUIRE(carried.cliffs.size() == 1);
    CHECK(carried.cliffs[0].month == Month{2027, 1});
    CHECK(carried.cliffs[0].absorbed());
    CHECK(carried.cliffs[0].burden == usd(12000));

    // Where they can't from the day of its end on, that is the month from which it is missed.
    plan.sources[1].pools[0].releases = {{Date{2027, 1, 1}, usd(1000), Every::month, Date{2027, 4, 30}}};
    auto const later = sound(plan);
    CHECK(later.funded_until == Date{2027, 4, 30});
    REQUIRE(later.cliffs.size() == 1);
    CHECK(later.cliffs[0].month == Month{2027, 5});
}

TEST_CASE("money for one purchase ends when it ends, though it was spent at once")
{
    Plan plan = one_service(24);
    add_pool_of(plan, "fund", {each_month(1000)});
    Component van = service("van", 9000);
    van.last_month = Month{2026, 7};
    plan.programs[0].components.push_back(van);
    auto& capital = add_pool_of(plan, "capital", {on_day(Date{2026, 7, 1}, 9000)});
    capital.end_date = Date{2027, 6, 30};
    capital.pools[0].permissions.emplace_back().scope.component = ComponentId{"van"};
    auto const out = sound(plan);
    REQUIRE(out.allocation.total_gap().is_zero());
    REQUIRE(out.cliffs.size() == 1);
    CHECK(out.cliffs[0].month == Month{2027, 7});
    CHECK(out.cliffs[0].causes[0].kind == Kind::ended);
    CHECK(out.cliffs[0].absorbed());
    CHECK(out.cliffs[0].burden.is_zero());
}

TEST_CASE("money that runs out inside a month is missed from that month on")
{
    Plan plan = one_service(24);
    add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 6500)});
    auto const out = sound(plan);
    // January is paid by half. $1,000 a month going on would have paid the other half and eleven months more.
    CHECK(out.funded_until == Date{2026, 12, 31});
    REQUIRE(out.cliffs.size() == 1);
    auto const& cliff = out.cliffs[0];
    CHECK(cliff.month == Month{2027, 1});
    CHECK(cliff.causes[0].kind == Kind::ran_out);
    CHECK(cliff.causes[0].date == Date{2027, 1, 31});
    CHECK(cliff.causes[0].detail == "Jan 2027");
    CHECK(cliff.causes[0].before == usd(1000));
    CHECK(cliff.causes[0].going_on == usd(11500));
    CHECK(cliff.loss == usd(11500));
    CHECK(cliff.decide_by == Date{2026, 11, 1}); // 60 days before the last day that is paid in full
}

TEST_CASE("what an ended source would bring is what came in, not the savings that it spent last")
{
    Plan plan = one_service(36);
    plan.programs[0].components[0].first_month = Month{2027, 7};
    // $500 a month for two years, saved in the first: $1,000 a month in the second.
    auto& grant = add_pool_of(plan, "grant", {{Date{2026, 7, 1}, usd(500), Every::month, Date{2028, 6, 30}}});
    grant.end_date = Date{2028, 6, 30};
    auto const saved = sound(plan);
    CHECK(saved.funded_until == Date{2028, 6, 30});
    REQUIRE(saved.cliffs.size() == 1);
    CHECK(saved.cliffs[0].causes[0].before == usd(500));
    CHECK(saved.cliffs[0].causes[0].going_on == usd(6000));
    CHECK(saved.cliffs[0].loss == usd(6000));

    // $6,000 at once are no savings: with $500 a month they are $1,000 a month of the award's one year.
    plan.programs[0].components[0].first_month.reset();
    grant.pools[0].releases = {on_day(Date{2026, 7, 1}, 6000), {Date{2026, 7, 1}, usd(500), Every::month, Date{2027, 6, 30}}};
    grant.end_date = Date{2027, 6, 30};
    auto const at_once = sound(plan);
    CHECK(at_once.funded_until == Date{2027, 6, 30});
    REQUIRE(at_once.cliffs.size() == 1);
    CHECK(at_once.cliffs[0].causes[0].before == usd(1000));
    CHECK(at_once.cliffs[0].loss == usd(12000));
}

TEST_CASE("after an end inside a month nothing comes, and what it paid in that month isn't lost")
{
    Plan plan = one_service(24);
    add_pool_of(plan, "grant", {each_month(1000)}).end_date = Date{2026, 12, 15};
    auto const out = sound(plan);
    REQUIRE(out.cliffs.size() == 1);
    auto const& cause = out.cliffs[0].causes[0];
    CHECK(out.cliffs[0].month == Month{2026, 12});
    CHECK(cause.before == usd(1000));
    CHECK(cause.after == Money{});
    // 15 of 31 days of December were paid: $483.87.
    CHECK(cause.going_on == Money::from_cents(12'000'00 - 483'87));
    CHECK(out.cliffs[0].loss == Money::from_cents(12'000'00 - 483'87));
}
