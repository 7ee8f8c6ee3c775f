// Whole plans evaluated and compared with what was worked out by hand: who pays, what is left, what can't be covered.
#include "tests/judges/written_plans.hpp"

#include "budget/evaluate.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace budget;
using namespace judges;

namespace {

Component& add_once(Plan& plan, std::string const& id, std::string_view amount, Month month)
{
    Contract contract;
    contract.amount = money(amount);
    contract.basis = AmountBasis::once;
    auto& component = add(plan, id, contract);
    component.first_month = month;
    return component;
}

Component& add_monthly(Plan& plan, std::string const& id, std::string_view amount)
{
    Contract contract;
    contract.amount = money(amount);
    contract.basis = AmountBasis::month;
    return add(plan, id, contract);
}

Outcome solved(Plan const& plan, Counting counting = Counting::committed)
{
    auto outcome = evaluate(plan, counting);
    for (auto const& problem : outcome.problems)
        if (problem.severity == Severity::error) FAIL(to_line(problem));
    CHECK(outcome.certificate.feasible);
    CHECK(outcome.certificate.optimal);
    return outcome;
}

Money paid(Outcome const& outcome, std::string const& source, std::string const& component = {})
{
    Money sum;
    for (auto const& payment : outcome.allocation.payments) {
        auto const& pool = outcome.supply.pools.at(payment.pool);
        if (outcome.plan.sources.at(pool.source).id.text != source) continue;
        if (!component.empty() && outcome.costs.lines.at(payment.line).component.text != component) continue;
        sum += payment.amount;
    }
    return sum;
}

std::vector<std::int64_t> dollars_gap(Outcome const& outcome, std::size_t line)
{
    std::vector<std::int64_t> gaps;
    for (auto const gap : outcome.allocation.gap.at(line)) gaps.push_back(gap.cents() / 100);
    return gaps;
}

using Dollars = std::vector<std::int64_t>;

} // namespace

TEST_CASE("first-fit covers $100 where $200 can be covered")
{
    // S1 may pay staff and vehicles, S2 staff and radios; staff cost $100 and vehicles $100.
    auto plan = empty_plan(1);
    Position staff;
    staff.title = "Responder";
    staff.fte = 1;
    staff.pay = money("1,200");
    add(plan, "staff", staff);
    Vehicles vehicles;
    vehicles.count = 1;
    vehicles.acquisition = VehicleAcquisition::lease;
    vehicles.lease = money("100");
    add(plan, "vehicles", vehicles);
    auto& s1 = add_source(plan, "s1", money("100"), Date{2026, 7, 1});
    s1.pools[0].permissions = {allow_kind(ComponentKind::position), allow_kind(ComponentKind::vehicles)};
    auto& s2 = add_source(plan, "s2", money("100"), Date{2026, 7, 1});
    s2.pools[0].permissions = {allow_kind(ComponentKind::position), allow_kind(ComponentKind::devices)};

    for (bool const s1_leads : {true, false}) {
        plan.sources[0].pinned = s1_leads ? 1 : 2;
        plan.sources[1].pinned = s1_leads ? 2 : 1;
        auto const outcome = solved(plan);
        CHECK(outcome.allocation.cost == money("200"));
        CHECK(outcome.allocation.covered == money("200"));
        CHECK(paid(outcome, "s1", "vehicles") == money("100"));
        CHECK(paid(outcome, "s2", "staff") == money("100"));
        CHECK(outcome.first_fit.covered == money(s1_leads ? "100" : "200"));
    }
}

TEST_CASE("a term that ends inside a month pays that month by days")
{
    auto plan = empty_plan(3);
    add_monthly(plan, "service", "300");
    auto& grant = add_source(plan, "grant", money("10,000"), Date{2026, 7, 1});
    grant.pools[0].spend_by = Date{2026, 9, 15}; // 15 of September's 30 days
    auto const outcome = solved(plan);
    CHECK(paid(outcome, "grant") == money("750"));
    CHECK(dollars_gap(outcome, 0) == Dollars{0, 0, 150});
    CHECK(outcome.funded_until == Date{2026, 9, 15});
}

TEST_CASE("days divide cents with the largest remainder")
{
    // $100.00 over August's 31 days: 32.258... for the first ten, which get the odd cent, and 67.741... for the rest.
    auto plan = empty_plan(2);
    add_once(plan, "service", "100", Month{2026, 8});
    auto& grant = add_source(plan, "grant", money("10,000"), Date{2026, 7, 1});
    grant.pools[0].spend_by = Date{2026, 8, 10};
    CHECK(paid(solved(plan), "grant") == money("32.26"));
    plan.sources[0].pools[0].spend_by = std::nullopt;
    plan.sources[0].pools[0].available_from = Date{2026, 8, 11};
    CHECK(paid(solved(plan), "grant") == money("67.74"));
}

TEST_CASE("costs before the money is there or available stay unpaid")
{
    auto plan = empty_plan(4);
    add_monthly(plan, "service", "100");
    auto& grant = add_source(plan, "grant", money("1,000"), Date{2026, 7, 1});
    grant.pools[0].available_from = Date{2026, 9, 1};
    CHECK(dollars_gap(solved(plan), 0) == Dollars{100, 100, 0, 0});
    plan.sources[0].pools[0].available_from = std::nullopt;
    plan.sources[0].pools[0].releases[0].date = Date{2026, 10, 1};
    CHECK(dollars_gap(solved(plan), 0) == Dollars{100, 100, 100, 0});
}

TEST_CASE("what a fiscal year leaves is lost where nothing carries over")
{
    auto plan = empty_plan(24);
    add_monthly(plan, "service", "100");
    add_once(plan, "extra", "900", Month{2028, 1});
    auto& county = add_source(plan, "county", money("1,500"), Date{2026, 7, 1});
    county.pools[0].releases[0].every = Every::year;
    county.pools[0].releases[0].until = Date{2028, 6, 30};
    CHECK(solved(plan).allocation.covered == money("3,000")); // of 3,300: what the first year leaves helps the second
    plan.sources[0].pools[0].carries_over = false;
    auto const outcome = solved(plan);
    CHECK(outcome.allocation.covered == money("2,700")); // 1,200 + 1,500
    CHECK(outcome.allocation.total_gap() == money("600"));
}

TEST_CASE("a cap of a quarter of the award, cents dropped")
{
    auto plan = empty_plan(12);
    add_monthly(plan, "contract", "100");
    Expense rent;
    rent.basis = AmountBasis::month;
    rent.amount = money("50");
    add(plan, "rent", rent);
    auto& grant = add_source(plan, "grant", money("1,000.01"), Date{2026, 7, 1});
    Cap cap;
    cap.name = "Contracts";
    cap.share = Ratio{1, 4}; // 250.0025
    Scope contracts;
    contracts.kind = ComponentKind::contract;
    cap.scopes = {contracts};
    grant.pools[0].caps = {cap};
    auto const outcome = solved(plan);
    CHECK(paid(outcome, "grant", "contract") == money("250"));
    CHECK(paid(outcome, "grant", "rent") == money("600"));
}

TEST_CASE("a cap a fiscal year holds in each year by itself")
{
    auto plan = empty_plan(24);
    add_monthly(plan, "contract", "100");
    auto& grant = add_source(plan, "grant", money("10,000"), Date{2026, 7, 1});
    Cap cap;
    cap.name = "Contracts";
    cap.amount = money("350");
    cap.period = CapPeriod::fiscal_year;
    grant.pools[0].caps = {cap};
    auto const outcome = solved(plan);
    CHECK(outcome.allocation.covered == money("700"));
    CHECK(dollars_gap(outcome, 0) == Dollars{0, 0, 0, 50,  100, 100, 100, 100, 100, 100, 100, 100,
                                             0, 0, 0, 50, 100, 100, 100, 100, 100, 100, 100, 100});
}

TEST_CASE("the policy decides whether the whole service or its essentials last longest")
{
    auto plan = empty_plan(3);
    add_monthly(plan, "essential", "100");
    add_monthly(plan, "nice", "100").priority = Priority::deferrable;
    add_source(plan, "grant", money("300"), Date{2026, 7, 1});
    auto const whole = solved(plan);
    CHECK(dollars_gap(whole, 0) == Dollars{0, 0, 100});
    CHECK(dollars_gap(whole, 1) == Dollars{0, 100, 100});
    plan.coverage = CoveragePolicy::protect_essentials;
    auto const essentials = solved(plan);
    CHECK(dollars_gap(essentials, 0) == Dollars{0, 0, 0});
    CHECK(dollars_gap(essentials, 1) == Dollars{100, 100, 100});
}

TEST_CASE("what is denied is not paid, whatever is allowed; what isn't allowed is not paid where anything is")
{
    auto plan = empty_plan(1);
    add_once(plan, "a", "100", Month{2026, 7});
    add_once(plan, "b", "100", Month{2026, 7});
    Expense expense;
    expense.basis = AmountBasis::once;
    expense.amount = money("100");
    add(plan, "c", expense);
    auto& grant = add_source(plan, "grant", money("1,000"), Date{2026, 7, 1});
    Permission no_b;
    no_b.effect = Effect::deny;
    no_b.scope.component = ComponentId{"b"};
    grant.pools[0].permissions = {no_b};
    auto const denied = solved(plan);
    CHECK(paid(denied, "grant", "a") == money("100"));
    CHECK(paid(denied, "grant", "b").is_zero());
    CHECK(paid(denied, "grant", "c") == money("100"));
    plan.sources[0].pools[0].permissions.push_back(allow_kind(ComponentKind::contract));
    auto const allowed = solved(plan);
    CHECK(paid(allowed, "grant") == money("100"));
    CHECK(paid(allowed, "grant", "a") == money("100"));
}

TEST_CASE("money that isn't awarded and renewals count only where they are asked for")
{
    auto plan = empty_plan(36);
    add_monthly(plan, "service", "100");
    auto& awarded = add_source(plan, "awarded", money("1,200"), Date{2026, 7, 1});
    awarded.end_date = Date{2027, 6, 30};
    Renewal renewal;
    renewal.probability = Ratio{1, 2};
    renewal.factor = Ratio{1, 2};
    renewal.term_months = 12;
    renewal.times = 2;
    awarded.renewal = renewal;
    auto& likely = add_source(plan, "likely", money("70"), Date{2026, 7, 1});
    likely.standing = Standing::likely;
    likely.probability = Ratio{3, 4};
    auto& possible = add_source(plan, "possible", money("7"), Date{2026, 7, 1});
    possible.standing = Standing::possible;
    possible.probability = Ratio{1, 4};
    CHECK(solved(plan).allocation.covered == money("1,200"));
    // The renewals pay half and a quarter: 600 in the second year, 300 in the third.
    CHECK(solved(plan, Counting::likely).allocation.covered == money("2,170"));
    CHECK(solved(plan, Counting::possible).allocation.covered == money("2,177"));
    plan.sources[0].renewal->probability = Ratio{49, 100};
    CHECK(solved(plan, Counting::likely).allocation.covered == money("1,270"));
}

TEST_CASE("a gap is explained by the sources that may pay and all that they hold")
{
    auto plan = empty_plan(12);
    add_monthly(plan, "contract", "100");
    Expense rent;
    rent.basis = AmountBasis::month;
    rent.amount = money("50");
    add(plan, "rent", rent);
    auto& grant = add_source(plan, "grant", money("500"), Date{2026, 7, 1});
    grant.pools[0].permissions = {allow_kind(ComponentKind::contract)};
    add_source(plan, "city", money("400"), Date{2026, 7, 1});
    auto const outcome = solved(plan);
    // 1,800 of cost against 900; the months are kept whole as long as they can be.
    CHECK(outcome.allocation.total_gap() == money("900"));
    CHECK(outcome.first_fit.covered <= outcome.allocation.covered);
    Money gap;
    for (auto const& shortfall : outcome.shortfalls) gap += shortfall.gap();
    CHECK(gap == money("900"));
    // Five months take 500 of the grant and 250 of the city; the sixth takes the city's last 150.
    CHECK(paid(outcome, "grant") == money("500"));
    CHECK(paid(outcome, "city") == money("400"));
    CHECK(dollars_gap(outcome, 0) == Dollars{0, 0, 0, 0, 0, 0, 100, 100, 100, 100, 100, 100});
}
