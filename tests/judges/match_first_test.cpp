// Match where money is short: which line it goes to, and what may be claimed of the money that is missing. By hand.
#include "tests/judges/coupled_rules.hpp"
#include "tests/judges/written_plans.hpp"

#include "budget/evaluate.hpp"
#include "budget/insight/remedies.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

namespace {

Component& add_cost(Plan& plan, std::string const& id, Money a_month)
{
    Contract contract;
    contract.amount = a_month;
    contract.basis = AmountBasis::month;
    return add(plan, id, contract);
}

// A federal award that asks for a fifth of match from the plan's first month on, and may pay one cost only.
void add_grant(Plan& plan, Money amount, std::string const& cost)
{
    auto& grant = add_source(plan, "grant", amount, plan.first_month.first_day());
    grant.origin = Origin::federal_discretionary;
    grant.flexibility = Flexibility::low;
    grant.match = Match{plan.first_month.first_day(), true, {{1, Ratio{1, 5}}}, {}, ""};
    grant.pools[0].permissions = {{Effect::allow, {{}, {}, {}, ComponentId{cost}, ""}, ""}};
}

FundingSource& add_city(Plan& plan)
{
    auto& city = add_source(plan, "city", money("1,000.00"), plan.first_month.first_day());
    city.origin = Origin::local_general;
    city.flexibility = Flexibility::high;
    return city;
}

Outcome judged(Plan const& plan)
{
    auto outcome = evaluate(plan);
    for (auto const& problem : outcome.problems)
        if (problem.severity == Severity::error) FAIL(to_line(problem));
    CHECK(outcome.certificate.feasible);
    CHECK(outcome.certificate.optimal);
    return outcome;
}

} // namespace

// One month: food $1,000, which the award may pay four fifths of, and rent $1,000, which only the city may pay. Of its $1,000 the city
// matches $200 of food, and the other $800 pay rent: $1,800. In plan order the whole $1,000 would go to rent, and nothing be drawn.
TEST_CASE("match goes before what only ties with it, whichever stands first in the plan")
{
    for (bool const rent_first : {true, false}) {
        auto plan = empty_plan(1);
        if (rent_first) add_cost(plan, "rent", money("1,000.00"));
        add_cost(plan, "food", money("1,000.00"));
        if (!rent_first) add_cost(plan, "rent", money("1,000.00"));
        add_grant(plan, money("20,000.00"), "food");
        add_city(plan);
        auto const outcome = judged(plan);
        judge_rules(outcome);
        CHECK(outcome.allocation.covered == money("1,800.00"));
        CHECK(outcome.ranking.at(0).applied == money("800.00"));
        CHECK(outcome.coverage_bound == money("2,000.00"));
        // Less than the unpaid $200 could do: $50 more of match would draw $200.
        std::vector<std::size_t> cells;
        for (auto const& shortfall : outcome.shortfalls) cells.insert(cells.end(), shortfall.cells.begin(), shortfall.cells.end());
        CHECK(outcome.match.at(0).undrawn.is_zero() == least_new_money(outcome, cells).proved);
    }
}

// Twelve months of staff $4,000 and rent $1,000; the award's $38,400 pay staff beside a fifth of match, the city has $1,000 a month. Month
// by month the city pays rent, too, and what it has left in six of the months, $800 each, would have matched the rest of the award.
TEST_CASE("new money is called the least only where no match could make it less")
{
    auto plan = empty_plan(12);
    add_cost(plan, "staff", money("4,000.00"));
    auto& rent = add_cost(plan, "rent", money("1,000.00"));
    rent.priority = Priority::important;
    plan.programs[0].components[0].priority = Priority::essential;
    add_grant(plan, money("38,400.00"), "staff");
    auto& city = add_city(plan);
    city.pools[0].carries_over = false;
    city.pools[0].releases[0].every = Every::month;
    auto const outcome = judged(plan);
    judge_rules(outcome);
    REQUIRE(outcome.coverage_bound > outcome.allocation.covered);
    std::vector<std::size_t> cells;
    for (auto const& shortfall : outcome.shortfalls) cells.insert(cells.end(), shortfall.cells.begin(), shortfall.cells.end());
    CHECK_FALSE(least_new_money(outcome, cells).proved);
}
