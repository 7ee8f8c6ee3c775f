// How much a cliff takes, on plans small enough to work out on paper: what its money would have brought, had it gone on as before.
#include "budget/insight/cliffs.hpp"
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

// A cap of an amount for one component, or for everything.
Cap cap_of(std::string const& name, std::int64_t amount, CapPeriod period, std::string const& component = {})
{
    Cap cap;
    cap.name = name;
    cap.amount = usd(amount);
    cap.period = period;
    if (!component.empty()) cap.scopes.emplace_back().component = ComponentId{component};
    return cap;
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

TEST_CASE("months without a cost don't thin out what was paid a month")
{
    Plan plan = one_service(24);
    plan.programs[0].components[0].first_month = Month{2027, 1};
    auto& grant = add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 6000)});
    // The service begins half a year after the money. Six months at $1,000, and twelve months of it are missing.
    for (bool const ends : {true, false}) {
        if (ends) grant.end_date = Date{2027, 6, 30};
        else grant.end_date.reset();
        auto const out = sound(plan);
        REQUIRE(out.cliffs.size() == 1);
        CHECK(out.cliffs[0].month == Month{2027, 7});
        CHECK(out.cliffs[0].causes[0].kind == (ends ? Kind::ended : Kind::ran_out));
        CHECK(out.cliffs[0].causes[0].before == usd(1000));
        CHECK(out.cliffs[0].loss == usd(12000));
    }
}

TEST_CASE("a cap takes what comes while it binds, too")
{
    Plan plan = one_service(12);
    plan.programs[0].components = {service("staff", 1000), service("admin", 300)};
    auto& grant = add_pool_of(plan, "grant", {each_month(1300)});
    grant.pools[0].caps = {cap_of("Admin cap", 1200, CapPeriod::fiscal_year, "admin")};
    // Four months of $300 use it up; eight are missing. The same where all the money is there from the first day.
    for (bool const at_once : {false, true}) {
        if (at_once) grant.pools[0].releases = {on_day(Date{2026, 7, 1}, 15600)};
        auto const out = sound(plan);
        REQUIRE(out.allocation.total_gap() == usd(2400));
        REQUIRE(out.cliffs.size() == 1);
        CHECK(out.cliffs[0].month == Month{2026, 11});
        CHECK(out.cliffs[0].causes[0].kind == Kind::cap_reached);
        CHECK(out.cliffs[0].loss == usd(2400));
    }
    // Where the staff needs all but $100 of each month's money, that is all that the cap holds back.
    grant.pools[0].releases = {{Date{2026, 7, 1}, usd(1300), Every::month, Date{2026, 10, 31}}, {Date{2026, 11, 1}, usd(1100), Every::month, std::nullopt}};
    auto const less = sound(plan);
    auto const cap = std::find_if(less.cliffs.begin(), less.cliffs.end(), [](Cliff const& cliff) {
        return std::any_of(cliff.causes.begin(), cliff.causes.end(), [](auto const& cause) { return cause.kind == Kind::cap_reached; });
    });
    REQUIRE(cap != less.cliffs.end());
    auto const cause = std::find_if(cap->causes.begin(), cap->causes.end(), [](auto const& it) { return it.kind == Kind::cap_reached; });
    CHECK(cause->going_on == usd(800));
}

TEST_CASE("a cap that is used up in its first month is a cliff in the next, under its own name")
{
    Plan plan = one_service(6);
    plan.programs[0].components = {service("admin", 300)};
    plan.programs[0].components[0].first_month = Month{2026, 9};
    auto& grant = add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 3000)});
    grant.pools[0].caps = {cap_of("Large", 2000, CapPeriod::award), cap_of("Admin cap", 250, CapPeriod::award)};
    auto const out = sound(plan);
    // September is paid but for $50; $250 a month going on would pay as much of October to December.
    REQUIRE(out.allocation.total_gap() == usd(950));
    REQUIRE(out.cliffs.size() == 1);
    auto const& cliff = out.cliffs[0];
    CHECK(cliff.month == Month{2026, 10});
    REQUIRE(cliff.causes.size() == 1);
    CHECK(cliff.causes[0].kind == Kind::cap_reached);
    CHECK(cliff.causes[0].detail == "Admin cap");
    CHECK(cliff.causes[0].before == usd(250));
    CHECK(cliff.loss == usd(750));
}

TEST_CASE("money that comes again and doesn't suffice is no cliff, in whatever rhythm")
{
    // $1,000 a month against $1,100.
    for (auto const every : {Every::month, Every::quarter, Every::year}) {
        Plan plan = one_service(36);
        plan.programs[0].components = {service("service", 1100)};
        int const months = every == Every::month ? 1 : every == Every::quarter ? 3 : 12;
        add_pool_of(plan, "levy", {{Date{2026, 7, 1}, usd(1000 * months), every, std::nullopt}});
        auto const out = sound(plan);
        CHECK(out.allocation.total_gap() == usd(36 * 100));
        CHECK(out.cliffs.empty());
    }
    // Payments written one by one. The third is the last, and lasts for ten months and a part of the eleventh. At $12,000 a year as
    // before, May and June would have had $1,000 each, of which May had $1,000.
    Plan plan = one_service(36);
    plan.programs[0].components = {service("service", 1100)};
    auto& state = add_pool_of(plan, "state", {on_day({2026, 7, 1}, 12000), on_day({2027, 7, 1}, 12000), on_day({2028, 7, 1}, 12000)});
    auto const out = sound(plan);
    REQUIRE(out.cliffs.size() == 1);
    CHECK(out.cliffs[0].month == Month{2029, 5});
    CHECK(out.cliffs[0].causes[0].kind == Kind::ran_out);
    CHECK(out.cliffs[0].loss == usd(2 * 1000 - 1000));
    // With one more after the plan it is no last one.
    state.pools[0].releases.push_back(on_day({2029, 7, 1}, 12000));
    CHECK(sound(plan).cliffs.empty());
}

TEST_CASE("an award that is renewed at what it was and doesn't suffice is no cliff")
{
    Plan plan = one_service(36);
    plan.programs[0].components = {service("service", 1100)};
    auto& grant = add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 12000)});
    grant.end_date = Date{2027, 6, 30};
    grant.renewal = Renewal{Ratio{9, 10}, Ratio{1}, 12, 2, 0};
    auto const out = sound(plan, Counting::likely);
    REQUIRE(out.allocation.total_gap() == usd(36 * 100));
    CHECK(out.cliffs.empty());
}

TEST_CASE("a stock beside monthly money runs out, and the monthly money goes on")
{
    Plan plan = one_service(24);
    auto& fund = add_pool_of(plan, "fund", {on_day(Date{2026, 7, 1}, 4000), each_month(600)});
    // $400 a month of the stock for ten months; then $400 a month is missing.
    auto const whole = sound(plan);
    CHECK(whole.funded_until == Date{2027, 4, 30});
    REQUIRE(whole.cliffs.size() == 1);
    CHECK(whole.cliffs[0].month == Month{2027, 5});
    auto const& cause = whole.cliffs[0].causes[0];
    CHECK(cause.kind == Kind::ran_out);
    CHECK(cause.date == Date{2027, 4, 30});
    CHECK(cause.before == usd(1000));
    CHECK(cause.after == usd(600));
    CHECK(whole.cliffs[0].loss == usd(12 * 400));

    // $200 more pay half of what May lacks.
    fund.pools[0].releases[0].amount = usd(4200);
    auto const half = sound(plan);
    REQUIRE(half.cliffs.size() == 1);
    CHECK(half.cliffs[0].month == Month{2027, 5});
    CHECK(half.cliffs[0].loss == usd(12 * 400 - 200));

    // All of it ends a year later: $600 a month are lost then, and the stock's end was told.
    fund.end_date = Date{2028, 4, 30};
    auto const ended = sound(plan);
    REQUIRE(ended.cliffs.size() == 2);
    CHECK(ended.cliffs[1].month == Month{2028, 5});
    CHECK(ended.cliffs[1].causes[0].before == usd(600));
    CHECK(ended.cliffs[1].loss == usd(2 * 600));
}

TEST_CASE("cents beside monthly money, and a stock of long ago, run out unnoticed")
{
    // $12,000 a year are twelve payments of $999.99 and twelve cents.
    Plan rest = one_service(24);
    rest.programs[0].components = {service("service", 1100)};
    add_pool_of(rest, "fund", {on_day(Date{2026, 7, 1}, 0), {Date{2026, 7, 1}, Money::from_cents(999'99), Every::month, std::nullopt}})
        .pools[0].releases[0].amount = Money::from_cents(12);
    CHECK(sound(rest).cliffs.empty());

    // $600 more at once pay July 2026. $1,000 a month then save $200 a month until the service costs $1,500 from January 2028 on.
    Plan old = one_service(36);
    auto late = service("late", 700);
    late.first_month = Month{2028, 1};
    old.programs[0].components = {service("service", 800), once("launch", 800, {2026, 7}), late};
    add_pool_of(old, "fund", {on_day(Date{2026, 7, 1}, 600), each_month(1000)});
    auto const out = sound(old);
    // 17 x $200 are $3,400, six months of $500 and a part of the seventh.
    CHECK(out.funded_until == Date{2028, 6, 30});
    CHECK(out.cliffs.empty());
}

TEST_CASE("falls that savings hide are felt together where these are used up")
{
    // $1,500, then $900, then $600 a month, each for a year, against $1,000: $6,000 and -$1,200 leave $4,800, which is a year of $400.
    Plan plan = one_service(48);
    add_pool_of(plan, "grant", {on_day({2026, 7, 1}, 18000), on_day({2027, 7, 1}, 10800), on_day({2028, 7, 1}, 7200), on_day({2029, 7, 1}, 7200),
                                on_day({2030, 7, 1}, 7200)});
    auto const out = sound(plan);
    // Of the fourth year's $7,200, seven months and a part of February 2030 are paid.
    CHECK(out.funded_until == Date{2030, 1, 31});
    REQUIRE(out.cliffs.size() == 1);
    auto const& cliff = out.cliffs[0];
    CHECK(cliff.month == Month{2030, 2});
    CHECK(cliff.causes[0].kind == Kind::stepped_down);
    CHECK(cliff.causes[0].date == Date{2027, 6, 30});
    CHECK(cliff.causes[0].before == usd(1500));
    CHECK(cliff.causes[0].after == usd(600));
    // $900 a month more for the plan's last five months: $4,500 of the $4,800 that is missing.
    CHECK(cliff.loss == usd(4500));
}

TEST_CASE("an award that never could be drawn for want of match is no money that stopped")
{
    Plan plan = one_service(12);
    auto& fund = add_pool_of(plan, "fund", {{Date{2026, 7, 1}, usd(1000), Every::month, Date{2026, 9, 30}}});
    fund.end_date = Date{2026, 9, 30};
    fund.may_match = false;
    auto& award = add_pool_of(plan, "award", {on_day(Date{2026, 10, 1}, 3000)});
    award.origin = Origin::federal_discretionary;
    award.match = Match{Date{2026, 10, 1}, false, {{1, Ratio{1, 5}}}, {}, ""};
    auto const out = sound(plan);
    REQUIRE(out.allocation.total_gap() == usd(9000));
    REQUIRE(out.cliffs.size() == 1);
    CHECK(out.cliffs[0].month == Month{2026, 10});
    REQUIRE(out.cliffs[0].causes.size() == 1);
    CHECK(out.cliffs[0].causes[0].kind == Kind::ended);
}

TEST_CASE("what ends after all its renewals isn't renewed once more")
{
    Plan plan = one_service(36);
    auto& grant = add_pool_of(plan, "grant", {{Date{2026, 7, 1}, usd(1000), Every::month, Date{2027, 6, 30}}});
    grant.end_date = Date{2027, 6, 30};
    grant.renewable = Renewable::yes;
    grant.renewal = Renewal{Ratio{9, 10}, Ratio{1}, 12, 1, 180};
    auto const committed = sound(plan);
    REQUIRE(committed.cliffs.size() == 1);
    CHECK(may_be_renewed(committed.plan, committed.supply, committed.cliffs[0].causes[0]));
    CHECK(committed.cliffs[0].decide_by_reason == "180 days to renew grant");
    auto const likely = sound(plan, Counting::likely);
    REQUIRE(likely.cliffs.size() == 1);
    CHECK(likely.cliffs[0].month == Month{2028, 7});
    CHECK_FALSE(may_be_renewed(likely.plan, likely.supply, likely.cliffs[0].causes[0]));
    CHECK(likely.cliffs[0].decide_by_reason == "30 days for the council and 30 days of notice");
}
