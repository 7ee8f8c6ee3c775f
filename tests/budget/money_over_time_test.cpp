// Supply, cliffs, ranking and loss on plans small enough to work out on paper: one service of $1,000.00 a month, fiscal years
// from July, sources that pay parts of it.
#include "budget/totals.hpp"
#include "tests/budget/one_service.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace tests;

namespace {

Plan service_plan(int months = 24)
{
    Plan plan = one_service(months);
    plan.assumptions.push_back({AssumptionId{"tenth"}, "A tenth", AssumptionUnit::percent_a_year, {}, {{Date{2026, 7, 1}, Ratio{1, 10}}}, {}});
    return plan;
}

} // namespace

TEST_CASE("a source that ends takes its share of twelve months, and the decision comes before the day")
{
    Plan plan = service_plan();
    add_pool_of(plan, "grant", {each_month(400)}).pools[0].spend_by = Date{2026, 12, 31};
    add_pool_of(plan, "fund", {each_month(600)});
    auto const out = evaluate(plan);
    REQUIRE_FALSE(has_errors(out.problems));
    CHECK(out.certificate.feasible);
    CHECK(out.certificate.optimal);
    CHECK(out.funded_until == Date{2026, 12, 31});
    CHECK(out.allocation.total_gap() == usd(18 * 400));

    REQUIRE(out.cliffs.size() == 1);
    auto const& cliff = out.cliffs[0];
    CHECK(cliff.month == Month{2027, 1});
    REQUIRE(cliff.causes.size() == 1);
    CHECK(cliff.causes[0].kind == CliffCause::Kind::ended);
    CHECK(cliff.causes[0].date == Date{2026, 12, 31});
    CHECK(cliff.causes[0].before == usd(400));
    CHECK(cliff.causes[0].after == Money{});
    CHECK(cliff.loss == usd(4800));
    CHECK(cliff.burden == Money{});
    CHECK(cliff.decide_by == Date{2026, 11, 1}); // 30 + 30 days before 31 Dec
    REQUIRE(cliff.at_risk.size() == 1);
    CHECK(cliff.at_risk[0].gap == usd(4800));
    CHECK(cliff.at_risk[0].cost == usd(12000));
}

TEST_CASE("a renewal that must be asked for earlier moves the decision")
{
    Plan plan = service_plan();
    auto& grant = add_pool_of(plan, "grant", {each_month(400)});
    grant.pools[0].spend_by = Date{2026, 12, 31};
    grant.renewal = Renewal{Ratio{1, 2}, Ratio{1}, 12, 1, 90};
    add_pool_of(plan, "fund", {each_month(600)});
    auto const out = evaluate(plan);
    REQUIRE(out.cliffs.size() == 1);
    CHECK(out.cliffs[0].decide_by == Date{2026, 10, 2});
}

TEST_CASE("a cliff that another source absorbs says who carries how much")
{
    Plan plan = service_plan();
    add_pool_of(plan, "grant", {each_month(400)}).pools[0].spend_by = Date{2026, 12, 31};
    add_pool_of(plan, "fund", {each_month(1000)});
    auto const out = evaluate(plan);
    REQUIRE(out.cliffs.size() == 1);
    CHECK(out.cliffs[0].absorbed());
    CHECK(out.cliffs[0].burden == usd(4800));
    REQUIRE(out.cliffs[0].absorbed_by.size() == 1);
    CHECK(out.cliffs[0].absorbed_by[0] == std::pair<std::size_t, Money>{1, usd(4800)});
    CHECK_FALSE(out.funded_until);
}

TEST_CASE("money that steps down is a cliff, and so is the month in which it has run out")
{
    Plan plan = service_plan();
    add_pool_of(plan, "settlement", {on_day(Date{2026, 7, 1}, 4800), on_day(Date{2027, 7, 1}, 2400)}).pools[0].carries_over = false;
    add_pool_of(plan, "fund", {each_month(600)});
    auto const out = evaluate(plan);
    REQUIRE(out.cliffs.size() == 2);
    CHECK(out.cliffs[0].month == Month{2027, 7});
    CHECK(out.cliffs[0].causes[0].kind == CliffCause::Kind::stepped_down);
    CHECK(out.cliffs[0].causes[0].before == usd(400));
    CHECK(out.cliffs[0].causes[0].after == usd(200));
    CHECK(out.cliffs[0].loss == usd(2400));
    // The whole service is kept as long as it can be: six months at $400, then nothing.
    CHECK(out.cliffs[1].month == Month{2028, 1});
    CHECK(out.cliffs[1].causes[0].kind == CliffCause::Kind::ran_out);
    CHECK(out.cliffs[1].causes[0].date == Date{2027, 12, 31});
    CHECK(out.funded_until == Date{2027, 12, 31});
}

TEST_CASE("growth of cost alone is no cliff")
{
    Plan plan = service_plan();
    plan.programs[0].components[0].growth = AssumptionId{"tenth"};
    add_pool_of(plan, "fund", {each_month(1000)});
    auto const out = evaluate(plan);
    CHECK(out.allocation.total_gap() == usd(12 * 100));
    CHECK(out.cliffs.empty());
    CHECK(out.funded_until == Date{2027, 6, 30});
}

TEST_CASE("a term that ends inside a month pays the days of that month")
{
    Plan plan = service_plan(6);
    auto& grant = add_pool_of(plan, "grant", {on_day(Date{2026, 12, 1}, 500)});
    grant.pools[0].spend_by = Date{2026, 12, 15};
    add_pool_of(plan, "fund", {on_day(Date{2026, 7, 1}, 6000)});
    auto const out = evaluate(plan);
    // 15 of 31 days of $1,000.00: 483.87; the other 516.13 are not the grant's.
    auto const december = periods(out.plan, Step::month)[5];
    CHECK(paid_by_source(out, december)[0] == Money::from_cents(48387));
    CHECK(paid_by_source(out, december)[1] == Money::from_cents(51613));
    CHECK(lost_in(out, 0, december) == Money::from_cents(1613));
    CHECK(out.allocation.total_gap() == Money{});
}

TEST_CASE("what does not carry over is lost with its fiscal year")
{
    Plan plan = service_plan();
    auto& fund = add_pool_of(plan, "fund", {{Date{2026, 7, 1}, usd(12500), Every::year, std::nullopt}});
    fund.pools[0].carries_over = false;
    auto const out = evaluate(plan);
    auto const years = periods(out.plan, Step::year);
    REQUIRE(years.size() == 2);
    CHECK(lost_in(out, 0, years[0]) == usd(500));
    CHECK(lost_in(out, 0, years[1]) == usd(500)); // this year ends on the plan's last day, and nothing carries over
    CHECK(covered_in(out, years[1]) == usd(12000));
}

TEST_CASE("renewals and standing count only where they are asked for")
{
    Plan plan = service_plan();
    auto& award = add_pool_of(plan, "award", {on_day(Date{2026, 7, 1}, 12000)});
    award.pools[0].spend_by = Date{2027, 6, 30};
    award.renewal = Renewal{Ratio{1, 2}, Ratio{9, 10}, 12, 2, 0};
    add_pool_of(plan, "hoped", {on_day(Date{2026, 7, 1}, 100)}).standing = Standing::possible;
    add_pool_of(plan, "near", {on_day(Date{2026, 7, 1}, 10)}).standing = Standing::likely;

    CHECK(release(plan, Counting::committed).total() == usd(12000));
    auto const likely = release(plan, Counting::likely);
    CHECK(likely.total() == usd(12000 + 10800 + 10));
    REQUIRE(likely.pools[0].money.size() == 2);
    CHECK(likely.pools[0].money[1] == DatedMoney{Date{2027, 7, 1}, Date{2028, 6, 30}, usd(10800), true, 0, Date{2027, 7, 1}});
    CHECK(release(plan, Counting::possible).total() == usd(12000 + 10800 + 10 + 100));

    plan.sources[0].renewal->probability = Ratio{49, 100};
    CHECK(release(plan, Counting::likely).total() == usd(12000 + 10));
}

TEST_CASE("money from before the plan counts where it is said to be left, and a rhythm counts from the first day")
{
    Plan plan = service_plan(12);
    add_pool_of(plan, "left", {on_day(Date{2025, 1, 1}, 50)});
    add_pool_of(plan, "rhythm", {{Date{2025, 7, 1}, usd(100), Every::quarter, std::nullopt}});
    auto const supply = release(plan, Counting::committed);
    CHECK(supply.total(0) == usd(50));
    CHECK(supply.pools[0].money[0].from == Date{2026, 7, 1});
    CHECK(supply.total(1) == usd(400));
}

TEST_CASE("the order goes from billed money over narrow to wide, and pins stand where they were put")
{
    Plan plan = service_plan();
    auto component = plan.programs[0].components[0];
    component.id = ComponentId{"other"};
    component.detail = Contract{ContractKind::contract, "Else", usd(3000), AmountBasis::month};
    plan.programs[0].components.push_back(component);
    auto const source = [&](std::string const& id, Flexibility grade) -> FundingSource& {
        auto& made = add_pool_of(plan, id, {each_month(10)});
        made.flexibility = grade;
        return made;
    };
    source("wide", Flexibility::high);
    source("last", Flexibility::low).last_resort = true;
    source("medium", Flexibility::medium);
    source("low", Flexibility::low);
    source("billed", Flexibility::high).bill_first = true;
    source("wrong", Flexibility::high).pools[0].permissions.push_back({Effect::allow, {{}, {}, {}, ComponentId{"service"}, {}}, "x"});

    auto const names = [&] {
        std::vector<std::string> order;
        for (auto const& rank : evaluate(plan).ranking) order.push_back(plan.sources[rank.source].name);
        return order;
    };
    CHECK(names() == std::vector<std::string>{"billed", "low", "medium", "wrong", "wide", "last"});
    auto const ranking = evaluate(plan).ranking;
    CHECK(ranking[3].eligible_share == Ratio{1, 4});
    CHECK(ranking[3].disagreement.find("graded High") != std::string::npos);
    CHECK(ranking[1].disagreement.find("graded Low") != std::string::npos);
    CHECK(ranking[2].disagreement.empty());

    plan.sources[0].pinned = 1; // wide
    CHECK(names() == std::vector<std::string>{"wide", "billed", "low", "medium", "wrong", "last"});

    plan.sources[0].pinned.reset();
    plan.sources[2].pools[0].spend_by = Date{2026, 12, 31}; // medium
    plan.order = OrderPolicy::soonest_to_end_first;
    CHECK(names() == std::vector<std::string>{"billed", "medium", "low", "wrong", "wide", "last"});
}

TEST_CASE("essentials first in every month, where the plan says so")
{
    Plan plan = service_plan(2);
    auto component = plan.programs[0].components[0];
    component.id = ComponentId{"extra"};
    component.name = "Extra";
    component.priority = Priority::deferrable;
    plan.programs[0].components.push_back(component);
    add_pool_of(plan, "fund", {on_day(Date{2026, 7, 1}, 2500)});

    auto const whole = evaluate(plan);
    CHECK(whole.allocation.gap[0] == std::vector<Money>{Money{}, usd(500)});
    CHECK(whole.allocation.gap[1] == std::vector<Money>{Money{}, usd(1000)});
    plan.coverage = CoveragePolicy::protect_essentials;
    auto const essentials = evaluate(plan);
    CHECK(essentials.allocation.gap[0] == std::vector<Money>{Money{}, Money{}});
    CHECK(essentials.allocation.gap[1] == std::vector<Money>{usd(500), usd(1000)});
}

TEST_CASE("nested caps hold, and what they keep out is a gap")
{
    Plan plan = service_plan();
    auto component = plan.programs[0].components[0];
    component.id = ComponentId{"extra"};
    component.name = "Extra";
    plan.programs[0].components.push_back(component);
    auto& fund = add_pool_of(plan, "fund", {on_day(Date{2026, 7, 1}, 100000)});
    Scope const extra{{}, {}, {}, ComponentId{"extra"}, {}};
    fund.pools[0].caps.push_back({"A tenth for extras", std::nullopt, Ratio{1, 10}, CapPeriod::award, {extra}, {}});
    fund.pools[0].caps.push_back({"Extras a year", usd(4000), std::nullopt, CapPeriod::fiscal_year, {extra}, {}});
    auto out = evaluate(plan);
    REQUIRE_FALSE(has_errors(out.problems));
    CHECK(out.allocation.covered == usd(24000 + 2 * 4000)); // the yearly cap binds
    out.plan.sources[0].pools[0].caps[1].amount = usd(9000);
    CHECK(evaluate(out.plan).allocation.covered == usd(24000 + 10000)); // now the tenth does
}

// Amounts worked out by hand: the last term is the twelve months before the end, and no more.
TEST_CASE("a renewal repeats its last term alone, also one that began before the plan")
{
    auto const renewed = [](Plan const& plan) {
        auto const supply = release(plan, Counting::possible);
        Money sum;
        for (auto const& money : supply.pools.at(0).money)
            if (money.renewed) sum += money.amount;
        return sum;
    };
    Plan plan = service_plan(60);
    auto& three = add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 1000), on_day(Date{2027, 7, 1}, 1100), on_day(Date{2028, 7, 1}, 1200)});
    three.end_date = Date{2029, 6, 30};
    three.renewal = Renewal{Ratio{1}, Ratio{1}, 12, 1, 0};
    CHECK(renewed(plan) == usd(1200));
    plan.sources[0].renewal->times = 2;
    CHECK(renewed(plan) == usd(2400));
    // Paid in advance for three years: the twelve months hold no payment, and its latest comes again.
    plan.sources[0].pools[0].releases.resize(1);
    plan.sources[0].renewal->times = 1;
    CHECK(renewed(plan) == usd(1000));

    Plan before = service_plan(24);
    auto& contract = add_pool_of(before, "contract", {{Date{2026, 1, 1}, usd(1000), Every::month, Date{2026, 12, 31}}});
    contract.end_date = Date{2026, 12, 31};
    contract.renewal = Renewal{Ratio{1}, Ratio{1}, 12, 1, 0};
    CHECK(renewed(before) == usd(12000));
}

TEST_CASE("fees of a month that a term holds in part are those of its days")
{
    Plan plan = service_plan(24);
    auto& medicaid = add_pool_of(plan, "medicaid", {});
    medicaid.pools[0].fees.push_back({Month{2025, 9}, Ratio{10}, {}, usd(100), {}, {}, {}});
    medicaid.end_date = Date{2026, 9, 15};
    medicaid.renewal = Renewal{Ratio{1}, Ratio{1}, 12, 1, 0};
    auto const committed = release(plan, Counting::committed);
    CHECK(committed.total() == usd(2500)); // July, August and 15 of 30 days of September
    // Twelve months more, of which the first and the last are halves.
    CHECK(release(plan, Counting::possible).total() - committed.total() == usd(12000));
}

TEST_CASE("encounters before a pool is available bring nothing, and those of its first month count by days")
{
    Plan plan = service_plan(4); // July to October
    auto& medicaid = add_pool_of(plan, "medicaid", {});
    medicaid.pools[0].fees.push_back({Month{2026, 7}, Ratio{10}, {}, usd(100), {}, {}, {}});
    medicaid.pools[0].available_from = Date{2026, 9, 16};
    auto const supply = release(plan, Counting::committed);
    REQUIRE(supply.pools[0].money.size() == 2);
    CHECK(supply.pools[0].money[0].from == Date{2026, 9, 16});
    CHECK(supply.pools[0].money[0].amount == usd(500)); // 15 of 30 days of $1,000
    CHECK(supply.total() == usd(1500));                 // and October
}

// $10,000 pay ten months of $1,000; the award ends eleven months later, and its renewal begins only then.
TEST_CASE("money that has run out is not renewed any sooner")
{
    Plan plan = service_plan();
    auto& grant = add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 10'000)});
    grant.end_date = Date{2028, 3, 31};
    grant.renewable = Renewable::yes;
    grant.renewal = Renewal{Ratio{9, 10}, Ratio{1}, 12, 1, 180};
    auto const out = sound(plan);
    REQUIRE(out.cliffs.size() == 1);
    CHECK(out.cliffs[0].causes[0].kind == CliffCause::Kind::ran_out);
    CHECK(out.cliffs[0].decide_by == Date{2027, 3, 1}); // 30 + 30 days before 30 Apr 2027, not 180
    CHECK(out.cliffs[0].decide_by_reason == "30 days for the council and 30 days of notice");
    CHECK_FALSE(may_be_renewed(out.plan, out.supply, out.cliffs[0].causes[0]));
}

// Of $20,000 a year's $12,000 are spent, and $8,000 are lost at the end of FY27, though the award ends a year later.
TEST_CASE("what doesn't carry over is lost, and neither ends nor runs out")
{
    Plan plan = service_plan();
    auto& grant = add_pool_of(plan, "grant", {on_day(Date{2026, 7, 1}, 20'000)});
    grant.end_date = Date{2028, 6, 30};
    grant.pools[0].carries_over = false;
    auto const out = sound(plan);
    REQUIRE(out.cliffs.size() == 1);
    REQUIRE(out.cliffs[0].causes.size() == 1);
    auto const& cause = out.cliffs[0].causes[0];
    CHECK(cause.kind == CliffCause::Kind::lapsed);
    CHECK(cause.date == Date{2027, 6, 30});
    CHECK(cause.detail == "$8,000 of FY27 was lost");
    CHECK(out.cliffs[0].month == Month{2027, 7});
    CHECK(out.cliffs[0].loss == usd(8'000));

    // More of it in January 2028 pays January to April.
    plan.sources[0].pools[0].releases.push_back(on_day(Date{2028, 1, 1}, 4'000));
    auto const more = sound(plan);
    CHECK(more.allocation.total_gap() == usd(8'000));
    REQUIRE(more.cliffs.size() == 2);
    REQUIRE(more.cliffs[0].causes.size() == 1);
    CHECK(more.cliffs[0].causes[0].kind == CliffCause::Kind::lapsed);
    CHECK(more.cliffs[0].loss == usd(8'000));
    CHECK(more.cliffs[1].month == Month{2028, 5});
    CHECK(more.cliffs[1].causes[0].kind == CliffCause::Kind::ran_out);

    // Spent to the cent it ends with its last year: nothing was lost.
    plan.sources[0].pools[0].releases = {on_day(Date{2026, 7, 1}, 12'000)};
    auto const spent = sound(plan);
    REQUIRE(spent.cliffs.size() == 1);
    CHECK(spent.cliffs[0].causes[0].kind == CliffCause::Kind::ended);
}
