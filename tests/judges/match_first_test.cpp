// Match where money is short: which line it goes to, and what may be claimed of the money that is missing. By hand.
#include "tests/judges/coupled_plans.hpp"
#include "tests/judges/coupled_rules.hpp"

#include "budget/insight/remedies.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

// One month: food $1,000, which the award may pay four fifths of, and rent $1,000, which only the city may pay. Of its $1,000 the city
// matches $200 of food, and the other $800 pay rent: $1,800. In plan order the whole $1,000 would go to rent, and nothing be drawn.
TEST_CASE("match goes before what only ties with it, whichever stands first in the plan")
{
    for (bool const rent_first : {true, false}) {
        auto plan = empty_plan(1);
        if (rent_first) add_monthly(plan, "rent", money("1,000.00"));
        add_monthly(plan, "food", money("1,000.00"));
        if (!rent_first) add_monthly(plan, "rent", money("1,000.00"));
        add_award(plan, "grant", money("20,000.00"), Ratio{1, 5}).pools[0].permissions = {only("food")};
        add_local(plan, "city", money("1,000.00"));
        auto const outcome = solved(plan);
        judge_rules(outcome);
        CHECK(outcome.allocation.covered == money("1,800.00"));
        CHECK(outcome.ranking.at(0).applied == money("800.00"));
        CHECK(outcome.coverage_bound == money("2,000.00"));
        // The award draws all that it may of food, four fifths; the $200 of rent that are missing no match could make less.
        std::vector<std::size_t> cells;
        for (auto const& shortfall : outcome.shortfalls) cells.insert(cells.end(), shortfall.cells.begin(), shortfall.cells.end());
        CHECK(outcome.match.at(0).undrawn.is_zero());
        CHECK(least_new_money(outcome, cells).total == money("200.00"));
        CHECK(least_new_money(outcome, cells).proved);
    }
}

// Twelve months of staff $4,000 and rent $1,000; the award's $38,400 pay staff beside a fifth of match, the city has $1,000 a month. To keep
// whole months longest, the award pays staff and the city rent in six of them; the city's $6,000 of staff in the other six match the $24,000
// that are drawn: $36,000. With $800 of match and $200 of rent in each month it would be 12 x $4,200 = $50,400, all that there is.
TEST_CASE("new money is called the least only where no match could make it less")
{
    auto plan = empty_plan(12);
    add_monthly(plan, "staff", money("4,000.00"));
    auto& rent = add_monthly(plan, "rent", money("1,000.00"));
    rent.priority = Priority::important;
    plan.programs[0].components[0].priority = Priority::essential;
    add_award(plan, "grant", money("38,400.00"), Ratio{1, 5}).pools[0].permissions = {only("staff")};
    auto& city = add_local(plan, "city", money("1,000.00"));
    city.pools[0].carries_over = false;
    city.pools[0].releases[0].every = Every::month;
    auto const outcome = solved(plan);
    judge_rules(outcome);
    CHECK(outcome.allocation.covered == money("36,000.00"));
    CHECK(outcome.coverage_bound == money("50,400.00"));
    std::vector<std::size_t> cells;
    for (auto const& shortfall : outcome.shortfalls) cells.insert(cells.end(), shortfall.cells.begin(), shortfall.cells.end());
    CHECK_FALSE(least_new_money(outcome, cells).proved);
}

// Two contracts of $12,500 a month for a year. Award A pays the first, beside a fifth of match, and has $75,000; award B the second, beside
// half, and has $41,250; the city has $5,000 a month for both. All $176,250 can be used: A needs $18,750 of match, B $41,250, the city's
// $60,000. Whichever stands first in the plan, November is paid in full, and no more than the last $1,250 stays unused.
TEST_CASE("two awards that share their match both draw it, in any order of the plan's costs")
{
    for (bool const swapped : {false, true}) {
        CAPTURE(swapped);
        auto plan = empty_plan(12);
        add_monthly(plan, swapped ? "peer" : "crisis", money("12,500.00"));
        add_monthly(plan, swapped ? "crisis" : "peer", money("12,500.00"));
        add_award(plan, "a", money("75,000.00"), Ratio{1, 5}).pools[0].permissions = {only("crisis")};
        add_award(plan, "b", money("41,250.00"), Ratio{1, 2}).pools[0].permissions = {only("peer")};
        auto& city = add_local(plan, "city", money("5,000.00"));
        city.pools[0].releases[0].every = Every::month;
        auto const outcome = solved(plan);
        judge_rules(outcome);
        CHECK(outcome.coverage_bound == money("176,250.00"));
        CHECK(outcome.allocation.covered >= money("175,000.00"));
        REQUIRE(outcome.funded_until);
        CHECK(*outcome.funded_until >= Date{2026, 11, 30});
    }
}

// Two years of $60,000 a month. The award has $600,000 from October on and asks for a fifth, the city $31,000 a month, a foundation $75,000.01
// in 2027: all of it is spent, and so is all of the award. In no year is match missing.
TEST_CASE("no match is called missing where the award is drawn in full")
{
    auto plan = empty_plan(24);
    add_monthly(plan, "team", money("60,000.00"));
    auto& award = add_award(plan, "award", money("600,000.00"), Ratio{1, 5});
    award.match->from = award.pools[0].releases[0].date = Date{2026, 10, 1};
    auto& city = add_local(plan, "city", money("31,000.00"));
    city.pools[0].carries_over = false;
    city.pools[0].releases[0].every = Every::month;
    auto& gift = add_local(plan, "gift", money("75,000.01"));
    gift.pools[0].releases[0].date = Date{2027, 1, 15};
    gift.pools[0].spend_by = Date{2027, 12, 31};
    auto const outcome = solved(plan);
    judge_rules(outcome);
    Money drawn;
    for (auto const& year : outcome.match) {
        drawn += year.ledger.draw;
        CHECK(year.undrawn.is_zero());
        CHECK(year.missing.is_zero());
    }
    CHECK(drawn == money("600,000.00"));
}
