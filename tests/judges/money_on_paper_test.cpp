// Structural balance, general fund freed, supplanting and cash, worked out on paper: each case says how.
#include "tests/judges/written_plans.hpp"

#include "budget/evaluate.hpp"
#include "budget/insight/freed.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

namespace {

Date const first_of_july{2026, 7, 1};

Component& add_contract(Plan& plan, std::string const& id, std::string_view amount)
{
    Contract contract;
    contract.amount = money(amount);
    contract.basis = AmountBasis::month;
    return add(plan, id, contract);
}

FundingSource& add_monthly_source(Plan& plan, std::string const& id, std::string_view amount, int rank)
{
    auto& source = add_source(plan, id, money(amount), first_of_july);
    source.pools[0].releases[0].every = Every::month;
    source.pools[0].releases[0].until = plan.last_month().last_day();
    source.pinned = rank;
    return source;
}

Outcome worked_out(Plan const& plan)
{
    auto outcome = evaluate(plan);
    for (auto const& problem : outcome.problems)
        if (problem.severity == Severity::error) FAIL(to_line(problem));
    return outcome;
}

std::vector<std::int64_t> in_dollars(std::vector<Money> const& months)
{
    std::vector<std::int64_t> out;
    for (auto const amount : months) out.push_back(amount.cents() / 100);
    return out;
}

using Dollars = std::vector<std::int64_t>;

} // namespace

TEST_CASE("recurring cost stands on annual, multi-year and one-time money, or on none")
{
    // $12,000 a year of service: $7,200 annual, $3,000 multi-year, and a one-time $2,000 that lasts for FY27's $1,800 and $200 of
    // FY28. The purchase of $5,000 is one-time cost that nobody may pay.
    auto plan = empty_plan(24);
    add_contract(plan, "service", "1,000");
    Expense purchase;
    purchase.amount = money("5,000");
    purchase.basis = AmountBasis::once;
    auto& bought = add(plan, "purchase", purchase);
    bought.recurrence = Recurrence::one_time;
    bought.first_month = Month{2026, 8};
    add_monthly_source(plan, "county", "600", 1).type = FundingType::annual;
    add_monthly_source(plan, "award", "250", 2).type = FundingType::multi_year;
    auto& gift = add_source(plan, "gift", money("2,000"), first_of_july);
    gift.type = FundingType::one_time;
    gift.pinned = 3;
    for (auto& source : plan.sources) source.pools[0].permissions = {allow_kind(ComponentKind::contract)};
    auto const outcome = worked_out(plan);
    REQUIRE(outcome.balance.size() == 2);
    BalanceYear const first{2027, 12, money("12,000"), money("7,200"), money("3,000"), money("1,800"), Money{}, money("5,000")};
    BalanceYear const second{2028, 12, money("12,000"), money("7,200"), money("3,000"), money("200"), money("1,600"), Money{}};
    CHECK(outcome.balance[0] == first);
    CHECK(outcome.balance[1] == second);
    CHECK(outcome.balance[0].share_on_limited_money() == Ratio{2, 5});  // 4,800 / 12,000
    CHECK(outcome.balance[1].share_on_limited_money() == Ratio{4, 15}); // 3,200 / 12,000
    CHECK(outcome.balance[1].gap() == money("4,800"));
    CHECK_FALSE(outcome.balance[0].is_balanced());
    plan.sources[0].pools[0].releases[0].amount = money("1,000");
    CHECK(worked_out(plan).balance[0].is_balanced());
}

TEST_CASE("what a source frees is what the general fund and nobody would pay without it")
{
    // $1,000 a month: the grant's $400 and the levy's $100 come first, the general fund pays $500 of its $700. Without the grant the
    // fund pays all $700, and $200 a month stay open. Without the levy the fund pays its $100.
    auto plan = empty_plan(12);
    add_contract(plan, "service", "1,000");
    add_monthly_source(plan, "grant", "400", 1).origin = Origin::federal_discretionary;
    add_monthly_source(plan, "levy", "100", 2).origin = Origin::local_dedicated;
    add_monthly_source(plan, "fund", "700", 3).origin = Origin::local_general;
    auto const freed = find_freed(worked_out(plan));
    REQUIRE(freed.size() == 2);
    CHECK(freed[0].source == 0);
    CHECK(freed[0].applied == money("4,800"));
    CHECK(freed[0].general_fund == money("2,400"));
    CHECK(freed[0].gap == money("2,400"));
    CHECK(freed[0].others == Money{});
    CHECK(freed[1].general_fund == money("1,200"));
    CHECK(freed[1].gap == Money{});
}

TEST_CASE("what other grants would take over is neither freed nor covered by nobody")
{
    auto plan = empty_plan(12);
    add_contract(plan, "service", "1,000");
    for (int const rank : {1, 2}) {
        auto& grant = add_source(plan, "grant-" + std::to_string(rank), money("8,000"), first_of_july);
        grant.pinned = rank;
        grant.origin = Origin::state;
    }
    // The first pays $8,000, the second $4,000. Without the first the second pays all its $8,000: $4,000 more, and $4,000 stay open.
    auto const freed = find_freed(worked_out(plan));
    REQUIRE(freed.size() == 2);
    CHECK(freed[0].applied == money("8,000"));
    CHECK(freed[0].general_fund == Money{});
    CHECK(freed[0].gap == money("4,000"));
    CHECK(freed[0].others == money("4,000"));
}

TEST_CASE("a grant that pays what local money paid, and a program that local money leaves, are warned of")
{
    auto plan = empty_plan(12);
    plan.programs[0].local_baseline = money("7,500");
    add_contract(plan, "service", "1,000").local_in_baseline = true;
    auto& grant = add_monthly_source(plan, "grant", "400", 1);
    grant.origin = Origin::federal_formula;
    grant.non_supplanting = true;
    add_monthly_source(plan, "fund", "500", 2).origin = Origin::local_general;

    // FY27: the grant pays $4,800 of the $12,000; local money pays $6,000, $1,500 less than the baseline.
    auto const warnings = worked_out(plan).supplanting;
    REQUIRE(warnings.size() == 2);
    CHECK(warnings[0] == SupplantingWarning{SupplantingWarning::Kind::baseline_line, 0, {"team"}, 0, 2027, 12, money("4,800"),
                                            money("12,000"), false});
    CHECK(warnings[1] == SupplantingWarning{SupplantingWarning::Kind::below_baseline, 0, {"team"}, {}, 2027, 12, money("6,000"),
                                            money("7,500"), false});
    CHECK(warnings[1].shortfall() == money("1,500"));

    plan.sources[0].supplanting_note = "The council cut all departments by a fifth.";
    auto const explained = worked_out(plan).supplanting;
    REQUIRE(explained.size() == 2);
    CHECK(explained[0].explained);
    CHECK(explained[1].explained);

    plan.programs[0].local_baseline = money("6,000"); // reached
    CHECK(worked_out(plan).supplanting.size() == 1);
    plan.sources[0].non_supplanting = false;
    plan.sources[0].supplanting_note.clear();
    CHECK(worked_out(plan).supplanting.empty());
}

TEST_CASE("the baseline of a part of a fiscal year is its months' twelfths")
{
    // Six months of $7,500 a year are $3,750, and local money pays $3,000. A year later the grant pays nothing: no warning.
    auto plan = empty_plan(18);
    plan.first_month = Month{2027, 1};
    plan.programs[0].local_baseline = money("7,500");
    add_contract(plan, "service", "900");
    auto& grant = add_source(plan, "grant", money("2,400"), Date{2027, 1, 1});
    grant.pinned = 1;
    grant.non_supplanting = true;
    grant.pools[0].spend_by = Date{2027, 6, 30};
    auto& fund = add_source(plan, "fund", money("500"), Date{2027, 1, 1});
    fund.pools[0].releases[0].every = Every::month;
    fund.pools[0].releases[0].until = Date{2028, 6, 30};
    fund.origin = Origin::local_dedicated;
    fund.pinned = 2;
    auto const warnings = worked_out(plan).supplanting;
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].fiscal_year == 2027);
    CHECK(warnings[0].months == 6);
    CHECK(warnings[0].paid == money("3,000"));
    CHECK(warnings[0].against == money("3,750"));
}

TEST_CASE("flexible money carries reimbursements until they come")
{
    // $100 a month, 45 days after the month's end: July's on 14 September, August's on 15 October, September's on 14 November, October's
    // on 15 December; November's and December's come after the plan. The advance of the fund lies idle and carries nobody else.
    auto plan = empty_plan(6);
    add_contract(plan, "service", "100");
    Expense rent;
    rent.basis = AmountBasis::month;
    rent.amount = money("50");
    add(plan, "rent", rent);
    auto& grant = add_source(plan, "grant", money("600"), first_of_july);
    grant.draw = Draw::reimbursement;
    grant.lag_days = 45;
    grant.pools[0].permissions = {allow_kind(ComponentKind::contract)};
    auto& fund = add_source(plan, "fund", money("900"), first_of_july);
    fund.pools[0].permissions = {allow_kind(ComponentKind::other)};
    auto const cash = worked_out(plan).cash;
    CHECK(in_dollars(cash.paid_out) == Dollars{150, 150, 150, 150, 150, 150});
    CHECK(in_dollars(cash.received) == Dollars{900, 0, 100, 100, 100, 100});
    CHECK(in_dollars(cash.carried) == Dollars{100, 200, 200, 200, 200, 200});
    CHECK(cash.peak == money("200"));
    CHECK(cash.peak_month == Month{2026, 8});
    REQUIRE(cash.outstanding.size() == 2);
    CHECK(cash.outstanding[0].date == Date{2027, 1, 14});
    CHECK(cash.outstanding[1].date == Date{2027, 2, 14});
    CHECK(cash.outstanding[0].amount == money("100"));
    REQUIRE(cash.sources.size() == 2);
    CHECK(cash.sources[0].outstanding == money("200"));
    CHECK(cash.too_late.empty());
}

TEST_CASE("what is drawn too late is carried for good")
{
    // 60 days after December's end is 1 March, after the last day to draw: $100 of float stay to the plan's end.
    auto plan = empty_plan(12);
    add_contract(plan, "service", "100").last_month = Month{2026, 12};
    auto& grant = add_source(plan, "grant", money("600"), first_of_july);
    grant.draw = Draw::reimbursement;
    grant.lag_days = 60;
    grant.pools[0].spend_by = Date{2026, 12, 31};
    grant.pools[0].liquidate_by = Date{2027, 1, 31};
    auto const cash = worked_out(plan).cash;
    // 31 Jul + 60 = 29 Sep, 31 Aug + 60 = 30 Oct, 30 Sep + 60 = 29 Nov, 31 Oct + 60 = 30 Dec, 30 Nov + 60 = 29 Jan
    CHECK(in_dollars(cash.received) == Dollars{0, 0, 100, 100, 100, 100, 100, 0, 0, 0, 0, 0});
    CHECK(in_dollars(cash.carried) == Dollars{100, 200, 200, 200, 200, 200, 100, 100, 100, 100, 100, 100});
    REQUIRE(cash.too_late.size() == 1);
    CHECK(cash.too_late[0].date == Date{2027, 3, 1});
    CHECK(cash.too_late[0].amount == money("100"));
    CHECK(cash.sources[0].drawn_too_late == money("100"));
    CHECK(cash.outstanding.empty());
}

TEST_CASE("fees come after the month of the service, as they are earned")
{
    // Eight encounters at $10 earn $80 a month. 31 days after July is 31 August, after August 1 October, after September 31 October.
    auto plan = empty_plan(4);
    add_contract(plan, "service", "60");
    FundingSource medicaid;
    medicaid.id = {"medicaid"};
    medicaid.name = "Medicaid";
    medicaid.origin = Origin::medicaid;
    medicaid.draw = Draw::fee_for_service;
    medicaid.lag_days = 31;
    auto& pool = medicaid.pools.emplace_back();
    pool.id = {"fees"};
    auto& term = pool.fees.emplace_back();
    term.from = Month{2026, 7};
    term.encounters = Ratio{8};
    term.rate = money("10");
    plan.sources.push_back(medicaid);
    auto const cash = worked_out(plan).cash;
    CHECK(in_dollars(cash.paid_out) == Dollars{60, 60, 60, 60});
    CHECK(in_dollars(cash.received) == Dollars{0, 80, 0, 160}); // October gets August's and September's
    CHECK(in_dollars(cash.carried) == Dollars{60, 40, 100, 0}); // 60, 120 - 80, 180 - 80, 240 - 240
    REQUIRE(cash.outstanding.size() == 1);
    CHECK(cash.outstanding[0].date == Date{2026, 12, 1}); // 31 days after October
    CHECK(cash.outstanding[0].amount == money("80"));
}

TEST_CASE("donated costs and money move no cash, and nobody pays a gap")
{
    auto plan = empty_plan(2);
    add_contract(plan, "service", "100");
    add_contract(plan, "space", "40").in_kind = true;
    auto& church = add_source(plan, "church", money("80"), first_of_july);
    church.origin = Origin::in_kind;
    add_source(plan, "fund", money("150"), first_of_july);
    auto const outcome = worked_out(plan);
    CHECK(outcome.allocation.total_gap() == money("50"));
    CHECK(in_dollars(outcome.cash.paid_out) == Dollars{100, 50});
    CHECK(in_dollars(outcome.cash.received) == Dollars{150, 0});
    CHECK(outcome.cash.sources.size() == 1);
    CHECK_FALSE(outcome.cash.peak_month);
}
