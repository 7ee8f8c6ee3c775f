// The causes of cliffs, each on a plan small enough to work out on paper: one service of $1,000.00 a month, or two of $500.00.
#include "tests/budget/one_service.hpp"

#include <catch2/catch.hpp>

using namespace tests;
using Kind = CliffCause::Kind;

TEST_CASE("an award that its funder ends early says so")
{
    Plan plan = one_service();
    auto& grant = add_pool_of(plan, "grant", {each_month(400)});
    grant.end_date = Date{2028, 6, 30};
    grant.ended_early = Date{2027, 3, 31};
    add_pool_of(plan, "fund", {each_month(600)});
    auto const out = sound(plan);
    REQUIRE(out.cliffs.size() == 1);
    CHECK(out.cliffs[0].month == Month{2027, 4});
    CHECK(out.cliffs[0].causes[0].kind == Kind::ended_early);
    CHECK(out.cliffs[0].loss == usd(12 * 400));
    CHECK(out.cliffs[0].elsewhere == Money{});
}

TEST_CASE("a fee whose share falls is a step down and says which factor")
{
    Plan plan = one_service();
    auto& medicaid = add_pool_of(plan, "medicaid", {});
    medicaid.origin = Origin::medicaid;
    medicaid.pools[0].fees.push_back({Month{2026, 7}, Ratio{10}, {}, usd(100), {}, Ratio{85, 100}, {}});
    medicaid.pools[0].fees.push_back({Month{2027, 4}, {}, {}, {}, {}, Ratio{65, 100}, {}});
    add_pool_of(plan, "fund", {each_month(150)});
    auto const out = sound(plan);
    // $850 a month, then $650: $200 a month is missing from April 2027 on.
    REQUIRE(out.cliffs.size() == 1);
    auto const& cliff = out.cliffs[0];
    CHECK(cliff.month == Month{2027, 4});
    REQUIRE(cliff.causes.size() == 1);
    CHECK(cliff.causes[0].kind == Kind::stepped_down);
    CHECK(cliff.causes[0].before == usd(850));
    CHECK(cliff.causes[0].after == usd(650));
    CHECK(cliff.causes[0].detail == "its share falls from 85.0 % to 65.0 %");
    CHECK(cliff.loss == usd(12 * 200));
}

TEST_CASE("a renewal at a smaller factor is a step down where it is counted, an end where it isn't")
{
    Plan plan = one_service();
    auto& grant = add_pool_of(plan, "grant", {{Date{2026, 7, 1}, usd(400), Every::month, Date{2027, 6, 30}}});
    grant.end_date = Date{2027, 6, 30};
    grant.renewal = Renewal{Ratio{9, 10}, Ratio{3, 4}, 12, 1, 0};
    add_pool_of(plan, "fund", {each_month(600)});
    auto const committed = sound(plan);
    REQUIRE(committed.cliffs.size() == 1);
    CHECK(committed.cliffs[0].causes[0].kind == Kind::ended);
    CHECK(committed.cliffs[0].loss == usd(12 * 400));
    auto const likely = sound(plan, Counting::likely);
    REQUIRE(likely.cliffs.size() == 1);
    CHECK(likely.cliffs[0].month == Month{2027, 7});
    CHECK(likely.cliffs[0].causes[0].kind == Kind::stepped_down);
    CHECK(likely.cliffs[0].causes[0].detail == "a renewal brings 75.0 % of what came before");
    CHECK(likely.cliffs[0].loss == usd(12 * 100));
}

TEST_CASE("a cap that is used up while the pool still holds money is a cliff")
{
    Plan plan = one_service();
    plan.programs[0].components = {service("service", 500), service("vans", 500)};
    auto& grant = add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 24000)});
    Cap cap;
    cap.name = "Vans";
    cap.amount = usd(3000);
    cap.scopes.resize(1);
    cap.scopes[0].component = ComponentId{"vans"};
    grant.pools[0].caps.push_back(cap);
    auto const out = sound(plan);
    // Six months of vans use the cap up; $24,000 - 24 x $500 - $3,000 = $9,000 is left, which is 18 months of vans.
    REQUIRE(out.cliffs.size() == 1);
    auto const& cliff = out.cliffs[0];
    CHECK(cliff.month == Month{2027, 1});
    CHECK(cliff.causes[0].kind == Kind::cap_reached);
    CHECK(cliff.causes[0].detail == "Vans");
    CHECK(cliff.causes[0].before == usd(500));
    CHECK(cliff.loss == usd(6000));
    REQUIRE(cliff.at_risk.size() == 1);
    CHECK(out.costs.lines[cliff.at_risk[0].line].id == "vans");
}

TEST_CASE("a cap for each fiscal year is a cliff in each year")
{
    Plan plan = one_service();
    plan.programs[0].components = {service("service", 500), service("vans", 500)};
    auto& grant = add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 24000)});
    Cap cap;
    cap.name = "Vans";
    cap.amount = usd(4500);
    cap.period = CapPeriod::fiscal_year;
    cap.scopes.resize(1);
    cap.scopes[0].component = ComponentId{"vans"};
    grant.pools[0].caps.push_back(cap);
    auto const out = sound(plan);
    // Nine months a year; April to June stay unpaid.
    REQUIRE(out.cliffs.size() == 2);
    CHECK(out.cliffs[0].month == Month{2027, 4});
    CHECK(out.cliffs[1].month == Month{2028, 4});
    CHECK(out.cliffs[1].loss_months == 3);
    CHECK(out.cliffs[1].loss == usd(1500));
}

TEST_CASE("money that lapsed with its fiscal year is the cause where it is missed in the next")
{
    Plan plan = one_service();
    auto& county = add_pool_of(plan, "county", {on_day(Date{2026, 7, 1}, 15000), on_day(Date{2027, 7, 1}, 9000)});
    county.pools[0].carries_over = false;
    auto const out = sound(plan);
    // $3,000 of FY27 is lost; FY28 has money for nine months and $3,000 is missing from April 2028 on.
    REQUIRE(out.allocation.total_gap() == usd(3000));
    auto const lapsed = std::find_if(out.cliffs.begin(), out.cliffs.end(), [](Cliff const& cliff) {
        return std::any_of(cliff.causes.begin(), cliff.causes.end(), [](auto const& cause) { return cause.kind == Kind::lapsed; });
    });
    REQUIRE(lapsed != out.cliffs.end());
    CHECK(lapsed->month == Month{2028, 4});
    CHECK(lapsed->loss == usd(3000));
    auto const cause = std::find_if(lapsed->causes.begin(), lapsed->causes.end(), [](auto const& it) { return it.kind == Kind::lapsed; });
    CHECK(cause->going_on == usd(3000));
    CHECK(cause->date == Date{2027, 6, 30});
    CHECK(cause->detail == "$3,000 of FY27 was lost");
}

TEST_CASE("retention is a cause where money that goes on may not pay what the award paid")
{
    Plan plan = one_service();
    plan.programs[0].components.clear();
    Component officer;
    officer.id = ComponentId{"officer"};
    officer.name = "Officer";
    officer.detail = [] {
        Position position;
        position.title = "Officer";
        position.fte = Ratio{1};
        position.pay = usd(12000);
        position.people_now = 1;
        return position;
    }();
    plan.programs[0].components.push_back(officer);
    auto& cops = add_pool_of(plan, "cops", {{Date{2026, 7, 1}, usd(500), Every::month, Date{2027, 6, 30}}});
    cops.origin = Origin::federal_discretionary;
    cops.end_date = Date{2027, 6, 30};
    cops.retention = Retention{};
    auto& state = add_pool_of(plan, "state", {each_month(500)});
    state.origin = Origin::state;
    auto const out = sound(plan);
    // After June 2027 the state's $500 a month may not pay the officer for a year, and cops's $500 is gone: $1,000 a month.
    REQUIRE(out.allocation.total_gap() == usd(12000));
    REQUIRE(out.cliffs.size() == 1);
    auto const& cliff = out.cliffs[0];
    CHECK(cliff.month == Month{2027, 7});
    REQUIRE(cliff.causes.size() == 2);
    CHECK(cliff.causes[0].kind == Kind::ended);
    CHECK(cliff.causes[1].kind == Kind::retention_begun);
    CHECK(cliff.causes[1].going_on == usd(6000));
    CHECK(cliff.loss == usd(12000));
    CHECK(cliff.fte == Ratio{1});
}

TEST_CASE("what takes over now and is missing later is a loss, not a relief")
{
    Plan plan = one_service(24);
    add_pool_of(plan, "grant", {{Date{2026, 7, 1}, usd(400), Every::month, Date{2026, 12, 31}}}).end_date = Date{2026, 12, 31};
    add_pool_of(plan, "reserve", {on_day(Date{2026, 7, 1}, 18000)});
    auto const out = sound(plan);
    // The reserve pays 6 x $600, then $1,000 a month for 14.4 months: March 2028 is paid in part, April to June not at all.
    REQUIRE(out.allocation.total_gap() == usd(3600));
    auto const& cliff = out.cliffs.at(0);
    CHECK(cliff.month == Month{2027, 1});
    CHECK(cliff.loss == Money{});
    CHECK(cliff.elsewhere == usd(3600));
    // $4,800 would have come: $3,600 of it is missing later, $1,200 is taken over.
    CHECK(cliff.burden == usd(1200));
    CHECK_FALSE(cliff.absorbed());
}

TEST_CASE("a schedule with a rhythm and a lump beside it steps down only where its rhythm does")
{
    Plan plan = one_service();
    add_pool_of(plan, "settlement", {each_month(500), {Date{2026, 7, 1}, usd(6000), Every::year, std::nullopt}});
    auto const out = sound(plan);
    CHECK(out.allocation.total_gap() == Money{});
    CHECK(out.cliffs.empty());
}

TEST_CASE("people and vehicles at risk are those of the cliff's month")
{
    Plan plan = one_service(24);
    plan.programs[0].components.clear();
    Component team;
    team.id = ComponentId{"team"};
    team.name = "Team";
    Position position;
    position.title = "Responder";
    position.fte = Ratio{4};
    position.pay = usd(12000);
    position.people_now = 4;
    position.steps = {{Month{2027, 1}, Ratio{3}, {}, {}, {}, ""}};
    team.detail = position;
    Component vans;
    vans.id = ComponentId{"vans"};
    vans.name = "Vans";
    Vehicles group;
    group.count = 3;
    group.insurance = usd(1200);
    group.steps = {{Month{2026, 12}, 2, ""}};
    vans.detail = group;
    Component late = team;
    late.id = ComponentId{"late"};
    late.first_month = Month{2027, 10};
    std::get<Position>(late.detail).steps.clear();
    std::get<Position>(late.detail).fte = Ratio{1};
    std::get<Position>(late.detail).pay = usd(1200);
    plan.programs[0].components = {team, vans, late};
    auto& grant = add_pool_of(plan, "grant", {{Date{2026, 7, 1}, usd(9000), Every::month, Date{2027, 6, 30}}});
    grant.end_date = Date{2027, 6, 30};
    auto const out = sound(plan);
    // Until June 2027 it pays 6 x $4,000 + 6 x $3,000, and 5 x $300 + 7 x $200: $3,741.67 a month. Going on, that would pay all of
    // 3 x $12,000, 2 x $1,200 and nine months of $100.
    REQUIRE(out.cliffs.size() == 1);
    auto const& cliff = out.cliffs[0];
    CHECK(cliff.month == Month{2027, 7});
    CHECK(cliff.loss == usd(36000 + 2400 + 900));
    CHECK(cliff.fte == Ratio{3 + 1}); // three then, and one who isn't there yet
    CHECK(cliff.vehicles == 2);
    REQUIRE(cliff.at_risk.size() == 3);
    CHECK(cliff.at_risk[0].fte == Ratio{3});
    CHECK(cliff.at_risk[1].vehicles == 2);
}

TEST_CASE("where other money bridges what ended, cost is missed from when that is used up")
{
    Plan plan = one_service(12);
    auto& grant = add_pool_of(plan, "grant", {{Date{2026, 7, 1}, usd(1000), Every::month, Date{2026, 9, 30}}});
    grant.end_date = Date{2026, 9, 30};
    add_pool_of(plan, "bridge", {on_day(Date{2026, 10, 1}, 3000)}).end_date = Date{2026, 12, 31};
    auto const out = sound(plan);
    // From October the grant's $1,000 a month would have been $9,000; October to December are paid by the bridge, the rest isn't.
    REQUIRE(out.cliffs.size() == 2);
    for (auto const& cliff : out.cliffs) {
        CHECK(cliff.loss == usd(6000));
        REQUIRE(cliff.at_risk.size() == 1);
        CHECK(cliff.at_risk[0].missed == 6); // Jan 2027
    }
    CHECK(out.cliffs[0].month == Month{2026, 10});
    CHECK(out.cliffs[1].month == Month{2027, 1});
}
