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

// The same appropriation, entered as a rhythm and as single payments after it.
TEST_CASE("a single payment where the next of a rhythm would be due is the next payment")
{
    Release const yearly{Date{2026, 7, 1}, usd(12000), Every::year, Date{2028, 6, 30}};
    for (auto const& next : {std::vector<Release>{{Date{2028, 7, 1}, usd(9000), Every::year, Date{2029, 6, 30}}},
                             std::vector<Release>{on_day({2028, 7, 1}, 9000)}, std::vector<Release>{on_day({2028, 8, 1}, 9000)}}) {
        Plan plan = one_service(36);
        auto& fund = add_pool_of(plan, "fund", {yearly});
        fund.pools[0].carries_over = false;
        fund.pools[0].releases.insert(fund.pools[0].releases.end(), next.begin(), next.end());
        auto const out = sound(plan);
        // $1,000 a month for two years, then $750: twelve months of $250.
        REQUIRE(out.cliffs.size() == 1);
        auto const& cliff = out.cliffs[0];
        CHECK(cliff.month == Month{2028, 7});
        REQUIRE(cliff.causes.size() == 1);
        CHECK(cliff.causes[0].kind == Kind::stepped_down);
        CHECK(cliff.causes[0].before == usd(1000));
        CHECK(cliff.causes[0].after == usd(750));
        CHECK(cliff.loss == usd(3000));

        // More is no cliff, nor is it beside savings of the first day, nor where the year before came month by month.
        fund.pools[0].releases.back().amount = usd(15000);
        CHECK(sound(plan).cliffs.empty());
        fund.pools[0].carries_over = true;
        fund.pools[0].releases.push_back(on_day({2026, 7, 1}, 500));
        CHECK(sound(plan).cliffs.empty());
    }
    for (std::int64_t const amount : {12000, 9000}) {
        Plan monthly = one_service(24);
        auto& fund = add_pool_of(monthly, "fund", {{Date{2026, 7, 1}, usd(1000), Every::month, Date{2027, 6, 30}}, on_day({2027, 7, 1}, amount)});
        fund.pools[0].carries_over = false;
        auto const out = sound(monthly);
        CHECK(out.cliffs.size() == (amount == 9000 ? 1 : 0));
        if (!out.cliffs.empty()) CHECK(out.cliffs[0].causes[0].kind == Kind::stepped_down);
        // Money that carries over is a stock: it lasts for a year, or until March 2028.
        fund.pools[0].carries_over = true;
        auto const stock = sound(monthly);
        CHECK(stock.cliffs.size() == (amount == 9000 ? 1 : 0));
        if (stock.cliffs.empty()) continue;
        CHECK(stock.cliffs[0].month == Month{2028, 4});
        CHECK(stock.cliffs[0].causes[0].kind == Kind::ran_out);
        CHECK(stock.cliffs[0].loss == usd(3000));
    }
}

TEST_CASE("equal payments a year apart or so are no step, and the last brings no more than its year")
{
    // $6,000 a year against $1,500 a month, of which a levy pays $1,000. The payments' months move.
    Plan plan = one_service(36);
    plan.programs[0].components = {service("service", 1500)};
    add_pool_of(plan, "levy", {each_month(1000)});
    auto& state = add_pool_of(plan, "state", {on_day({2026, 8, 1}, 6000), on_day({2027, 7, 1}, 6000), on_day({2028, 6, 1}, 6000), on_day({2029, 8, 1}, 6000)});
    CHECK(sound(plan).cliffs.empty());

    // Against $2,000 a month $6,000 last for half a year, and the third is the last: $500 a month are missing from December 2028 on.
    plan.programs[0].components = {service("service", 2000)};
    CHECK(sound(plan).cliffs.empty());
    state.pools[0].releases.pop_back();
    auto const out = sound(plan);
    REQUIRE(out.cliffs.size() == 1);
    CHECK(out.cliffs[0].month == Month{2028, 12});
    CHECK(out.cliffs[0].causes[0].kind == Kind::ran_out);
    CHECK(out.cliffs[0].causes[0].before == usd(500));
    CHECK(out.cliffs[0].loss == usd(7 * 500));

    // Yearly on the whole, though 14 and 8 months apart: $600, $400 and $200 a month.
    state.pools[0].releases = {on_day({2026, 8, 1}, 7200), on_day({2027, 10, 1}, 4800), on_day({2028, 6, 1}, 2400)};
    auto const falls = sound(plan);
    auto const& last = falls.cliffs.back().causes[0];
    CHECK(last.kind == Kind::ran_out);
    CHECK(last.before == usd(200));
}

TEST_CASE("an award that begins inside a month paid that month's days")
{
    Plan plan = one_service(24);
    plan.programs[0].components = {service("service", 3100)};
    // From 25 August 2026, 7 days of 31, to 14 October: $700, $3,100 and 14 days of October, $1,400.
    auto& grant = add_pool_of(plan, "grant", {on_day(Date{2026, 8, 25}, 40000)});
    grant.end_date = Date{2026, 10, 14};
    auto const out = sound(plan);
    REQUIRE(out.cliffs.size() == 1);
    CHECK(out.cliffs[0].month == Month{2026, 10});
    CHECK(out.cliffs[0].causes[0].before == usd(3100));
    CHECK(out.cliffs[0].loss == usd(17 * 100 + 11 * 3100));

    // The same where it runs out: $700 and two months.
    grant.end_date.reset();
    grant.pools[0].releases[0].amount = usd(700 + 2 * 3100);
    auto const spent = sound(plan);
    REQUIRE(spent.cliffs.size() == 1);
    CHECK(spent.cliffs[0].month == Month{2026, 11});
    CHECK(spent.cliffs[0].causes[0].before == usd(3100));
    CHECK(spent.cliffs[0].loss == usd(12 * 3100));
}
