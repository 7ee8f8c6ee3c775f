// Match is cost of the award's own term (2 CFR 200.306(b)(4), 200.403(h)): what is spent before the award begins, or after it has ended, is
// no match for it. By hand.
#include "tests/judges/coupled_plans.hpp"
#include "tests/judges/coupled_rules.hpp"

#include "budget/allocation/match_months.hpp"
#include "budget/insight/award_budget.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

// Eighteen months of $1,000. The award begins in January 2027, the seventh; the city's $6,000 pay the six before.
TEST_CASE("what is spent before the award begins is no match")
{
    auto plan = empty_plan(18);
    add_monthly(plan, "rent", money("1,000.00"));
    add_award(plan, "award", money("20,000.00"), Ratio{1, 5});
    add_local(plan, "city", money("6,000.00"));
    auto& award = plan.sources[0];
    auto& city = plan.sources[1];
    award.match->from = Date{2027, 1, 1};
    award.pools[0].releases[0].date = Date{2027, 1, 1};

    SECTION("nobody spends beside it")
    {
        auto const outcome = solved(plan);
        judge_rules(outcome);
        CHECK(outcome.allocation.covered == money("6,000.00"));
        REQUIRE(outcome.match.size() == 1);
        CHECK(match_months(outcome.plan, outcome.supply, outcome.match[0].year).first == 6);
        CHECK(match_months(outcome.plan, outcome.supply, outcome.match[0].year).last == 17);
        // Of the $12,000 of its own months its part would be four fifths.
        CHECK(outcome.match[0].undrawn == money("9,600.00"));
        CHECK(outcome.match[0].missing == money("2,400.00"));
    }
    SECTION("a fifth is spent beside it")
    {
        city.pools[0].releases[0].amount = money("8,400.00"); // 6,000 before, and a fifth of 12,000
        auto const outcome = solved(plan);
        judge_rules(outcome);
        CHECK(outcome.allocation.total_gap().is_zero());
        auto const form = award_budget(outcome, award.id);
        REQUIRE(form.value);
        CHECK(form.value->first_month == 6);
        CHECK(form.value->years == 1);
        Money match;
        for (auto const& charge : form.value->charges)
            if (charge.match) {
                CHECK(charge.month >= 6);
                match += charge.amount;
            }
        CHECK(match == money("2,400.00"));
    }
    SECTION("the award's own money comes before the match's start, and what is spent beside it counts from then on")
    {
        award.pools[0].releases[0].date = Date{2026, 7, 1};
        auto const outcome = solved(plan);
        judge_rules(outcome);
        REQUIRE(outcome.match.size() == 1);
        CHECK(match_months(outcome.plan, outcome.supply, outcome.match[0].year).first == 0);
        // Of the $18,000 the award's part is four fifths, $14,400, and the city has more than the fifth that is missing.
        CHECK(outcome.allocation.total_gap().is_zero());
    }
    SECTION("the match began before the plan")
    {
        award.match->from = Date{2026, 1, 1};
        award.pools[0].releases[0].date = Date{2026, 1, 1};
        auto const outcome = solved(plan);
        REQUIRE(outcome.match.size() == 2);
        CHECK(match_months(outcome.plan, outcome.supply, outcome.match[0].year).first == 0);
        CHECK(match_months(outcome.plan, outcome.supply, outcome.match[0].year).last == 5);
        CHECK(match_months(outcome.plan, outcome.supply, outcome.match[1].year).first == 6);
        CHECK(match_months(outcome.plan, outcome.supply, outcome.match[1].year).last == 17);
    }
}

// Twelve months of $1,000. The award ends in December 2026, the sixth, and the city's money comes in January.
TEST_CASE("what is spent after the award has ended is no match")
{
    auto plan = empty_plan(12);
    add_monthly(plan, "rent", money("1,000.00"));
    auto& award = add_award(plan, "award", money("20,000.00"), Ratio{1, 2});
    award.pools[0].spend_by = Date{2026, 12, 31};
    add_local(plan, "city", money("9,000.00")).pools[0].releases[0].date = Date{2027, 1, 1};
    auto const outcome = solved(plan);
    judge_rules(outcome);
    CHECK(outcome.allocation.covered == money("6,000.00"));
    REQUIRE(outcome.match.size() == 1);
    CHECK(outcome.match[0].ledger.draw.is_zero());
    CHECK(match_months(outcome.plan, outcome.supply, outcome.match[0].year).last == 5);
}

// A term of two years and a plan of four: no grant year begins in the last two.
TEST_CASE("no grant year begins after the award's end")
{
    auto plan = empty_plan(48);
    add_monthly(plan, "rent", money("1,000.00"));
    auto& award = add_award(plan, "award", money("20,000.00"), Ratio{1, 2});
    award.pools[0].spend_by = Date{2028, 6, 30};
    add_local(plan, "city", money("48,000.00"));
    auto const outcome = solved(plan);
    judge_rules(outcome);
    REQUIRE(outcome.match.size() == 2);
    CHECK(match_months(outcome.plan, outcome.supply, outcome.match[1].year).last == 23);
}

// Of 30 days in September 2026 a year from the 30th has one. Of 31 in August a year from the 16th has sixteen, one from the 17th fifteen. The
// award's last part month is its last year's, not a third one's.
TEST_CASE("a month that two grant years share is that one's which has most of its days")
{
    CHECK(grant_year_month(Date{2026, 10, 1}) == Month{2026, 10});
    CHECK(grant_year_month(Date{2026, 9, 30}) == Month{2026, 10});
    CHECK(grant_year_month(Date{2026, 8, 16}) == Month{2026, 8});
    CHECK(grant_year_month(Date{2026, 8, 17}) == Month{2026, 9});
    CHECK(grant_year_month(Date{2027, 2, 15}) == Month{2027, 2}); // fourteen days of either: the year that begins
    auto plan = empty_plan(36); // from July 2026
    add_monthly(plan, "rent", money("1,000.00"));
    auto& award = add_award(plan, "award", money("20,000.00"), Ratio{1, 2});
    award.match->from = award.pools[0].releases[0].date = Date{2026, 9, 30};
    award.pools[0].spend_by = Date{2028, 9, 29};
    add_local(plan, "city", money("36,000.00"));
    auto const sept = solved(plan);
    REQUIRE(sept.match.size() == 2);
    CHECK(sept.match[0].year.last_month == 14); // through September 2027
    CHECK(sept.match[1].year.first_month == 15);
    CHECK(sept.match[1].year.last_month == 26); // through September 2028
    plan.sources[0].match->from = plan.sources[0].pools[0].releases[0].date = Date{2026, 8, 10};
    plan.sources[0].pools[0].spend_by = Date{2028, 8, 9};
    auto const august = solved(plan);
    REQUIRE(august.match.size() == 2);
    CHECK(august.match[0].year.last_month == 12); // through July 2027
    CHECK(august.match[1].year.last_month == 25); // through August 2028, of which it has nine days
}
