// Money that will be lost, on plans small enough to work out on paper: each case says how its amounts come about.
#include "tests/judges/written_plans.hpp"

#include "budget/evaluate.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

namespace {

Date const july{2026, 7, 1};
Date const december{2026, 12, 31};

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
    return outcome;
}

void check_lapse(Lapse const& lapse, Date last_day, Lapse::End end, Lapse::Reason reason, std::string_view amount)
{
    CHECK(plain_text(lapse.last_day) == plain_text(last_day));
    CHECK(static_cast<int>(lapse.end) == static_cast<int>(end));
    CHECK(static_cast<int>(lapse.reason) == static_cast<int>(reason));
    CHECK(plain_text(lapse.amount) == plain_text(money(amount)));
}

using End = Lapse::End;
using Why = Lapse::Reason;

} // namespace

TEST_CASE("what a fiscal year leaves is lost with it, in the plan's last year, too")
{
    // $12,500 a year for $1,000 a month: $500 more than there is to pay, twice. The second year ends on the plan's last day.
    auto plan = empty_plan(24);
    add_monthly(plan, "service", "1,000");
    auto& fund = add_source(plan, "fund", money("12,500"), july);
    fund.pools[0].releases[0].every = Every::year;
    fund.pools[0].releases[0].until = Date{2028, 6, 30};
    fund.pools[0].carries_over = false;
    auto const lapses = solved(plan).lapses;
    REQUIRE(lapses.size() == 2);
    check_lapse(lapses[0], Date{2027, 6, 30}, End::fiscal_year, Why::more_than_costs, "500");
    check_lapse(lapses[1], Date{2028, 6, 30}, End::fiscal_year, Why::more_than_costs, "500");
    CHECK(lapses[1].is_lost());
}

TEST_CASE("money without an end that is left when the plan ends is not lost")
{
    auto plan = empty_plan(6);
    add_monthly(plan, "service", "1,000");
    add_source(plan, "fund", money("10,000"), july);
    auto const lapses = solved(plan).lapses;
    REQUIRE(lapses.size() == 1);
    check_lapse(lapses[0], december, End::plan_end, Why::more_than_costs, "4,000"); // 10,000 - 6 x 1,000
    CHECK_FALSE(lapses[0].is_lost());
}

TEST_CASE("what others pay is told apart from what is more than there is to pay")
{
    // Six months cost $6,000. The county's $4,200 come first, so the grant pays $1,800 of its $7,200: of the $5,400 that are left
    // $4,200 would have had something to pay, and $1,200 are more than all of it.
    auto plan = empty_plan(12);
    plan.months = 6;
    add_monthly(plan, "service", "1,000");
    add_source(plan, "county", money("4,200"), july).pinned = 1;
    auto& grant = add_source(plan, "grant", money("7,200"), july);
    grant.pinned = 2;
    grant.pools[0].spend_by = december;
    auto const lapses = solved(plan).lapses;
    REQUIRE(lapses.size() == 2);
    check_lapse(lapses[0], december, End::spend_by, Why::nothing_left, "4,200");
    check_lapse(lapses[1], december, End::spend_by, Why::more_than_costs, "1,200");
}

TEST_CASE("a cap that is used up keeps the money from costs that stay open")
{
    // By December contracts cost $600 and rent $300. The cap lets $250 through: $350 of contracts stay open, and $1,000 are $100
    // more than the $900.
    auto plan = empty_plan(12);
    add_monthly(plan, "contract", "100");
    Expense rent;
    rent.basis = AmountBasis::month;
    rent.amount = money("50");
    add(plan, "rent", rent);
    auto& grant = add_source(plan, "grant", money("1,000"), july);
    grant.pools[0].spend_by = december;
    Cap cap;
    cap.name = "Contracts";
    cap.amount = money("250");
    Scope contracts;
    contracts.kind = ComponentKind::contract;
    cap.scopes = {contracts};
    grant.pools[0].caps = {cap};
    auto const lapses = solved(plan).lapses;
    REQUIRE(lapses.size() == 2);
    check_lapse(lapses[0], december, End::spend_by, Why::cap_reached, "350");
    CHECK(lapses[0].rule == "cap \"Contracts\"");
    check_lapse(lapses[1], december, End::spend_by, Why::more_than_costs, "100");
}

TEST_CASE("a cap on everything, and pay above a salary cap")
{
    auto plan = empty_plan(6);
    Position chief;
    chief.title = "Chief";
    chief.fte = 1;
    chief.pay = money("120,000");
    add(plan, "chief", chief);
    auto& grant = add_source(plan, "grant", money("100,000"), july);
    grant.pools[0].spend_by = december;
    grant.pools[0].salary_cap = money("90,000");
    // $7,500 of $10,000 a month: $15,000 stand above the cap, and $100,000 are $40,000 more than six months' pay.
    auto lapses = solved(plan).lapses;
    REQUIRE(lapses.size() == 2);
    check_lapse(lapses[0], december, End::spend_by, Why::cap_reached, "15,000");
    CHECK(lapses[0].rule == "salary cap");
    check_lapse(lapses[1], december, End::spend_by, Why::more_than_costs, "40,000");

    plan.sources[0].pools[0].salary_cap.reset();
    Cap cap;
    cap.name = "Half";
    cap.amount = money("50,000");
    plan.sources[0].pools[0].caps = {cap};
    lapses = solved(plan).lapses; // $10,000 of pay stay open, and again $40,000 are too much
    REQUIRE(lapses.size() == 2);
    check_lapse(lapses[0], december, End::spend_by, Why::cap_reached, "10,000");
    CHECK(lapses[0].rule == "cap on everything");
    check_lapse(lapses[1], december, End::spend_by, Why::more_than_costs, "40,000");
}

TEST_CASE("costs that begin after obligate-by are said to")
{
    // A costs $300 by December and is paid. B, $100 a month from October, begins after the day: $300 would have had a use, and
    // $400 none.
    auto plan = empty_plan(12);
    add_monthly(plan, "a", "50");
    add_monthly(plan, "b", "100").first_month = Month{2026, 10};
    auto& grant = add_source(plan, "grant", money("1,000"), july);
    grant.pools[0].obligate_by = Date{2026, 7, 31};
    grant.pools[0].spend_by = december;
    auto const lapses = solved(plan).lapses;
    REQUIRE(lapses.size() == 2);
    check_lapse(lapses[0], december, End::spend_by, Why::obligate_by, "300");
    check_lapse(lapses[1], december, End::spend_by, Why::more_than_costs, "400");
}

TEST_CASE("money that may pay nothing in the plan says so")
{
    auto plan = empty_plan(12);
    add_monthly(plan, "service", "100").last_month = Month{2026, 9};
    auto& grant = add_source(plan, "grant", money("500"), Date{2026, 10, 1});
    grant.end_date = december;
    auto const lapses = solved(plan).lapses;
    REQUIRE(lapses.size() == 1);
    check_lapse(lapses[0], december, End::source_end, Why::nothing_to_pay, "500");
}

TEST_CASE("only costs since the money was last used up count")
{
    // $100 a month. July's $1,000 take the first $100 and leave a gap that later money can't pay. Of the $500 from August on,
    // October to December use $90.
    auto plan = empty_plan(12);
    auto& start = add_monthly(plan, "start", "1,000");
    start.last_month = Month{2026, 7};
    add_monthly(plan, "upkeep", "30").first_month = Month{2026, 10};
    auto& grant = add_source(plan, "grant", money("100"), july);
    grant.pools[0].releases[0].every = Every::month;
    grant.pools[0].releases[0].until = december;
    grant.pools[0].spend_by = december;
    auto const outcome = solved(plan);
    REQUIRE(outcome.lapses.size() == 1);
    check_lapse(outcome.lapses[0], december, End::spend_by, Why::more_than_costs, "410");
}

TEST_CASE("the day on which the funder ends an award is the last")
{
    auto plan = empty_plan(12);
    add_monthly(plan, "service", "100");
    auto& grant = add_source(plan, "grant", money("1,000"), july);
    grant.end_date = Date{2027, 6, 30};
    grant.ended_early = Date{2026, 9, 30};
    auto const lapses = solved(plan).lapses;
    REQUIRE(lapses.size() == 1);
    check_lapse(lapses[0], Date{2026, 9, 30}, End::ended_early, Why::more_than_costs, "700"); // 1,000 - 3 x 100
}

TEST_CASE("each term of a renewed award ends by itself, also on the plan's last day")
{
    for (int const months : {12, 6}) {
        auto plan = empty_plan(months);
        add_monthly(plan, "service", "100");
        auto& grant = add_source(plan, "grant", money("500"), july);
        grant.pools[0].spend_by = Date{2026, 9, 30};
        grant.end_date = Date{2026, 9, 30};
        grant.renewal = Renewal{Ratio{1, 2}, Ratio{1}, 3, 1, 0};
        auto const lapses = solved(plan, Counting::possible).lapses;
        REQUIRE(lapses.size() == 2);
        check_lapse(lapses[0], Date{2026, 9, 30}, End::spend_by, Why::more_than_costs, "200"); // 500 - 3 x 100
        check_lapse(lapses[1], december, End::renewed_term, Why::more_than_costs, "200");
        CHECK(lapses[1].is_lost());
    }
}

TEST_CASE("a reimbursement that comes after liquidate-by is lost, though it was applied")
{
    // 60 days after 30 November is 29 January, in time; 60 days after 31 December is 1 March, and the last day is 31 January.
    auto plan = empty_plan(12);
    add_monthly(plan, "service", "100");
    auto& grant = add_source(plan, "grant", money("600"), july);
    grant.draw = Draw::reimbursement;
    grant.lag_days = 60;
    grant.pools[0].spend_by = december;
    grant.pools[0].liquidate_by = Date{2027, 1, 31};
    auto const outcome = solved(plan);
    REQUIRE(outcome.lapses.size() == 1);
    check_lapse(outcome.lapses[0], Date{2027, 1, 31}, End::liquidate_by, Why::drawn_too_late, "100");
    CHECK(outcome.lapses[0].was_applied());
    CHECK(outcome.lapses[0].is_lost());
}

TEST_CASE("what can't be drawn for want of match comes first")
{
    // A fifth of all cost must be borne by others: $1 of match for $4. The fund's $300 bring $1,200 of the award. With match in
    // plenty it would draw four fifths of the $6,000, $4,800: $3,600 are lost for want of match. The rest of the $8,800 left, $5,200,
    // is more than the award's share: the fund's $300 are of the $1,200 that others must bear.
    auto plan = empty_plan(6);
    add_monthly(plan, "service", "1,000");
    auto& fund = add_source(plan, "fund", money("300"), july);
    fund.pinned = 1;
    fund.origin = Origin::local_general;
    auto& award = add_source(plan, "award", money("10,000"), july);
    award.pinned = 2;
    award.origin = Origin::federal_discretionary;
    award.pools[0].spend_by = december;
    award.match.emplace();
    award.match->from = july;
    award.match->shares = {{1, Ratio{1, 5}}};
    auto const out = solved(plan);
    REQUIRE(out.match.size() == 1);
    CHECK(out.match[0].undrawn == money("3,600"));
    auto const& lapses = out.lapses;
    REQUIRE(lapses.size() == 2);
    check_lapse(lapses[0], december, End::spend_by, Why::no_match, "3,600");
    check_lapse(lapses[1], december, End::spend_by, Why::more_than_costs, "5,200");

    // $2,000 of the fund are match in plenty, and leave $4,000 to the award: $800 that they bear more than their share, and $5,200.
    plan.sources[0].pools[0].releases[0].amount = money("2,000");
    auto const more = solved(plan).lapses;
    REQUIRE(more.size() == 2);
    check_lapse(more[0], december, End::spend_by, Why::nothing_left, "800");
    check_lapse(more[1], december, End::spend_by, Why::more_than_costs, "5,200");
}

namespace {

// $50 a month.
void add_travel(Plan& plan)
{
    Expense travel;
    travel.basis = AmountBasis::month;
    travel.amount = money("50");
    travel.object_class = ObjectClass::travel;
    add(plan, "travel", travel);
}

// At most this share of what the pool spends.
Cap travel_cap(Ratio const& share)
{
    Cap cap;
    cap.name = "Travel";
    cap.share = share;
    cap.share_of = ShareOf::spent;
    Scope class_of_travel;
    class_of_travel.object_class = ObjectClass::travel;
    cap.scopes = {class_of_travel};
    return cap;
}

} // namespace

TEST_CASE("a share of what is spent that isn't used up keeps no money; what is more than an award's share does")
{
    // Others bear half. All costs $6,300 by December. The fund's $1,800 bring as much of the award's $4,000, and with match in plenty
    // it would be half of all, $3,150: $1,350 are lost for want of match, and $850 are more than its share. Travel is $300 in all, and
    // its cap is half of what the award spends.
    auto plan = empty_plan(6);
    add_monthly(plan, "service", "1,000");
    add_travel(plan);
    auto& fund = add_source(plan, "fund", money("1,800"), july);
    fund.pinned = 1;
    fund.origin = Origin::local_general;
    auto& award = add_source(plan, "award", money("4,000"), july);
    award.pinned = 2;
    award.origin = Origin::federal_discretionary;
    award.pools[0].spend_by = december;
    award.match.emplace();
    award.match->from = july;
    award.match->shares = {{1, Ratio{1, 2}}};
    award.pools[0].caps = {travel_cap(Ratio{1, 2})};
    auto const lapses = solved(plan).lapses;
    REQUIRE(lapses.size() == 2);
    check_lapse(lapses[0], december, End::spend_by, Why::no_match, "1,350");
    check_lapse(lapses[1], december, End::spend_by, Why::more_than_costs, "850");
}

TEST_CASE("a cap on a share of what is spent")
{
    // At most a fifth of what the grant pays may be travel. Service costs $600 by December, so $150 of the $300 of travel: 150 of 750.
    // $150 of travel stay open, and $1,000 are $100 more than $900.
    auto plan = empty_plan(12);
    add_monthly(plan, "service", "100");
    add_travel(plan);
    auto& grant = add_source(plan, "grant", money("1,000"), july);
    grant.pools[0].spend_by = december;
    grant.pools[0].caps = {travel_cap(Ratio{1, 5})};
    auto const lapses = solved(plan).lapses;
    REQUIRE(lapses.size() == 2);
    check_lapse(lapses[0], december, End::spend_by, Why::cap_reached, "150");
    CHECK(lapses[0].rule == "cap \"Travel\"");
    check_lapse(lapses[1], december, End::spend_by, Why::more_than_costs, "100");
}
