// Closed months on plans small enough to work out on paper: fiscal years from July, from July 2026 on.
#include "tests/judges/written_plans.hpp"

#include "budget/evaluate.hpp"
#include "budget/totals.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

namespace {

Contract monthly(std::string const& amount) { return {ContractKind::contract, "", money(amount), AmountBasis::month}; }

void pay(Plan& plan, std::string const& component, std::string const& line, Month month, std::string const& source, std::string const& amount)
{
    Actual paid{ComponentId{component}, line, month, {}, money(amount), ""};
    if (!source.empty()) paid.source = SourceId{source};
    plan.actuals.payments.push_back(paid);
}

Month const july{2026, 7};

// A clinic of $1,000 a month over six months; a grant of $1,500 and a county fund of $10,000, both on the first day.
Plan clinic_plan()
{
    auto plan = empty_plan(6);
    add(plan, "clinic", monthly("1,000"));
    add_source(plan, "grant", money("1,500"), Date{2026, 7, 1}).pinned = 1;
    auto& county = add_source(plan, "county", money("10,000"), Date{2026, 7, 1});
    county.pinned = 2;
    county.origin = Origin::local_general;
    plan.actuals.through = july + 2;
    return plan;
}

} // namespace

TEST_CASE("closed months cost what was paid; an overspent grant is questioned, unnamed money is no gap and no source's")
{
    auto plan = clinic_plan();
    plan.fiscal_year_starts = 9; // FY26 ends in August: the closed months lie in two fiscal years
    pay(plan, "clinic", "", july, "grant", "900");
    pay(plan, "clinic", "", july + 1, "grant", "800");
    pay(plan, "clinic", "", july + 1, "grant", "-50");
    pay(plan, "clinic", "", july + 2, "county", "1,200");
    pay(plan, "clinic", "", july + 2, "", "300");
    auto const out = evaluate(plan);
    REQUIRE_FALSE(has_errors(out.problems));

    auto const& line = out.costs.lines.at(0);
    CHECK(out.costs.closed_months == 3);
    CHECK(line.months == std::vector{money("900"), money("750"), money("1,500"), money("1,000"), money("1,000"), money("1,000")});
    CHECK(line.planned == std::vector(6, money("1,000")));

    // The grant holds 1,500: 900 in July and 600 of August's 750. The county pays 1,200 and three months to come.
    CHECK(out.allocation.cost == money("6,150"));
    CHECK(out.allocation.unnamed == money("300"));
    CHECK(out.allocation.covered == money("6,000"));
    CHECK(out.allocation.total_gap() == money("150"));
    CHECK(out.first_fit.covered == money("6,000"));
    CHECK(out.coverage_bound == money("6,000"));
    CHECK(out.certificate.optimal);
    CHECK(Money::from_cents(out.certificate.covered) == money("5,700"));
    REQUIRE(out.questioned.size() == 1);
    CHECK(out.questioned[0] == QuestionedCost{0, 1, 0, money("750"), money("150"), "it held no more by then"});
    REQUIRE(out.problems.size() >= 1);
    CHECK(out.problems.back().code == "actuals.questioned");
    CHECK(out.problems.back().text ==
          "grant paid $750.00 for clinic in Aug 2026, and could not pay $150.00 of it: it held no more by then.");
    CHECK(out.problems.back().place.path == "actuals, paid 2");
    CHECK_FALSE(out.funded_until.has_value()); // of what is to come all is paid

    // FY26 is July and August, FY27 the other four months.
    auto const years = periods(plan, Step::year);
    REQUIRE(years.size() == 2);
    CHECK(closed_months_of(out, years[0]) == 2);
    CHECK(closed_months_of(out, years[1]) == 1);
    CHECK(paid_by_source(out, years[0]) == std::vector{money("1,500"), money("0"), money("0")});
    CHECK(paid_by_source(out, years[1]) == std::vector{money("0"), money("4,200"), money("300")});
    CHECK(covered_in(out, years[1]) + gap_in(out, years[1]) == cost_in(out, years[1]));
    CHECK(gap_in(out, years[0]) == money("150"));

    // Annual sources aside, of recurring cost the plan can't say what the unnamed 300 were.
    REQUIRE(out.balance.size() == 2);
    CHECK(out.balance[1].unnamed == money("300"));
    CHECK(out.balance[0].unpaid == money("150"));
    CHECK(out.balance[1].unpaid == money("0"));
}

TEST_CASE("a ledger knows no days: a source pays any part of a closed month in which its money pays on a day")
{
    auto plan = clinic_plan();
    plan.sources[0].pools[0].spend_by = Date{2026, 8, 15};
    auto const planned = evaluate([&] {
        auto open = plan;
        open.actuals = {};
        return open;
    }());
    CHECK(planned.network.slices.size() == 7); // August is divided
    pay(plan, "clinic", "", july + 1, "grant", "1,000");
    auto const out = evaluate(plan);
    CHECK(out.network.slices.size() == 6);
    CHECK(out.questioned.empty());
    CHECK(paid_by_source(out, periods(plan, Step::month)[1])[0] == money("1,000"));
    // What is left of the grant was lost in the closed months; its end is no cliff any more.
    REQUIRE(out.lapses.size() >= 1);
    CHECK(out.lapses[0].amount == money("500"));
    CHECK(out.lapses[0].last_day == Date{2026, 8, 15});
    CHECK(out.cliffs.empty());
}

TEST_CASE("money that comes inside a closed month pays all of it")
{
    auto plan = clinic_plan();
    plan.sources[0].pools[0].releases = {{Date{2026, 8, 20}, money("1,000"), Every::once, {}}, {Date{2026, 8, 25}, money("200"), Every::once, {}}};
    pay(plan, "clinic", "", july + 1, "grant", "1,200");
    auto const out = evaluate(plan);
    CHECK(out.questioned.empty());
    CHECK(out.allocation.total_gap().is_zero());
    for (auto const& lapse : out.lapses) CHECK(lapse.source != 0); // nothing of the grant is left
}

TEST_CASE("what a source's rules refuse stays open, with the rule")
{
    auto plan = clinic_plan();
    Permission no_contracts;
    no_contracts.effect = Effect::deny;
    no_contracts.scope.kind = ComponentKind::contract;
    no_contracts.reason = "positions only";
    plan.sources[0].pools[0].permissions = {no_contracts};
    plan.sources[1].pools[0].available_from = Date{2026, 8, 1};
    auto& hope = add_source(plan, "hope", money("500"), Date{2026, 7, 1});
    hope.standing = Standing::possible;
    pay(plan, "clinic", "", july, "grant", "100");
    pay(plan, "clinic", "", july, "county", "200");
    pay(plan, "clinic", "", july, "hope", "50");
    auto const out = evaluate(plan);
    REQUIRE(out.questioned.size() == 3);
    CHECK(out.questioned[0].rule == "its rules refuse it: positions only");
    CHECK(out.questioned[1].rule == "none of its money pays in that month");
    CHECK(out.questioned[2].rule == "it isn't counted: it is possible, not awarded");
    CHECK(out.allocation.gap[0][0] == money("350"));
    CHECK(out.shortfalls.size() >= 1);
    CHECK(evaluate(plan, Counting::possible).questioned.size() == 2);
}

TEST_CASE("a cap counts what was paid, and a salary cap divides all that was paid")
{
    auto plan = empty_plan(2);
    Position medic;
    medic.title = "Medic";
    medic.fte = Ratio{1};
    medic.pay = money("120,000");
    add(plan, "medic", medic);
    auto& grant = add_source(plan, "grant", money("50,000"), Date{2026, 7, 1});
    grant.pools[0].salary_cap = money("90,000");
    add_source(plan, "county", money("50,000"), Date{2026, 7, 1});
    plan.actuals.through = july;
    // Of 10,000 in July the cap leaves three quarters, 7,500, however the two divide it.
    pay(plan, "medic", "", july, "grant", "8,000");
    pay(plan, "medic", "", july, "county", "2,000");
    auto const out = evaluate(plan);
    REQUIRE(out.questioned.size() == 1);
    CHECK(out.questioned[0].questioned == money("500"));
    CHECK(out.questioned[0].rule == "its salary cap leaves out the rest");

    plan.sources[0].pools[0].salary_cap.reset();
    Cap some;
    some.name = "Some";
    some.amount = money("7,000");
    plan.sources[0].pools[0].caps = {some};
    auto const capped = evaluate(plan);
    REQUIRE(capped.questioned.size() == 1);
    CHECK(capped.questioned[0].questioned == money("1,000"));
    CHECK(capped.questioned[0].rule == "one of its caps, or its match, allows no more");
}

TEST_CASE("later months keep the plan's amounts; parts and the memory of subawards follow what was paid")
{
    auto plan = empty_plan(12);
    Position medic;
    medic.title = "Medic";
    medic.fte = Ratio{1};
    medic.pay = money("60,000");
    medic.fringe = add_fringe(plan, {{"FICA", FringeBasis::share_of_pay, Ratio{765, 10000}, {}, {}, {}},
                                     {"Health", FringeBasis::flat_per_fte_month, {}, {}, money("500"), {}}});
    add(plan, "medic", medic);
    add(plan, "clinic", Contract{ContractKind::subaward, "", money("30,000"), AmountBasis::month});
    add(plan, "overhead", Indirect{Ratio{1, 10}, IndirectBase::mtdc, IndirectKind::other});
    auto const planned = project(plan);
    plan.actuals.through = july;
    pay(plan, "medic", "fringe", july, "", "900");
    pay(plan, "clinic", "", july, "", "45,000");
    pay(plan, "overhead", "", july, "", "7,000");
    auto const costs = project(plan);
    REQUIRE(costs.lines.size() == 4);

    CHECK(costs.lines[0].months[0].is_zero()); // nothing was paid
    CHECK(costs.lines[0].months[1] == money("5,000"));
    CHECK(costs.lines[0].planned == planned.lines[0].months);
    // 900 by 382.50 and 500: 390.085 and 509.915, the cent to the larger remainder.
    CHECK(costs.lines[1].parts[0].months[0] == money("390.08"));
    CHECK(costs.lines[1].parts[1].months[0] == money("509.92"));
    for (int month = 1; month < 12; ++month) {
        auto const m = static_cast<std::size_t>(month);
        CHECK(costs.lines[0].months[m] == planned.lines[0].months[m]);
        CHECK(costs.lines[1].months[m] == planned.lines[1].months[m]);
    }
    // Of the first 50,000 July took 45,000, not the 30,000 that were planned.
    CHECK(costs.lines[2].in_mtdc[0] == money("45,000"));
    CHECK(costs.lines[2].in_mtdc[1] == money("5,000"));
    CHECK(costs.lines[2].in_mtdc[2].is_zero());
    // August: 10 % of 5,000 + 882.50 + 5,000 = 1,088.25; planned with 20,000 of the subaward it was 2,588.25.
    CHECK(planned.lines[3].months[1] == money("2,588.25"));
    CHECK(costs.lines[3].months[0] == money("7,000"));
    CHECK(costs.lines[3].months[1] == money("1,088.25"));
}

TEST_CASE("an open month's gap is no cliff before the closed months end, and a stock that ran out is one when it is missed")
{
    // The grant alone may pay the clinic: 1,500 last to the middle of August; the ledger says 700 a month.
    auto plan = clinic_plan();
    plan.sources.pop_back();
    plan.sources[0].pinned.reset();
    plan.actuals.through = july + 1;
    pay(plan, "clinic", "", july, "grant", "750");
    pay(plan, "clinic", "", july + 1, "grant", "800");
    auto const out = evaluate(plan);
    REQUIRE(out.questioned.size() == 1);
    CHECK(out.questioned[0].questioned == money("50"));
    CHECK(out.funded_until == Date{2026, 8, 31});
    REQUIRE(out.cliffs.size() == 1);
    CHECK(out.cliffs[0].month == july + 2);
    CHECK(out.cliffs[0].causes[0].kind == CliffCause::Kind::ran_out);
}

TEST_CASE("local money below a component's baseline is told by how much, where a grant that may not supplant pays for it")
{
    auto plan = empty_plan(12);
    add(plan, "clinic", monthly("1,000")).local_baseline = money("6,000");
    auto& grant = add_source(plan, "grant", money("9,000"), Date{2026, 7, 1});
    grant.pinned = 1;
    grant.non_supplanting = true;
    auto& county = add_source(plan, "county", money("10,000"), Date{2026, 7, 1});
    county.pinned = 2;
    county.origin = Origin::local_general;
    // The grant pays nine months, the county three: 3,000 where 6,000 were.
    auto const out = evaluate(plan);
    REQUIRE(out.supplanting.size() == 1);
    CHECK(out.supplanting[0] == SupplantingWarning{SupplantingWarning::Kind::component_below, 0, {"team"}, 0, 2027, 12, money("3,000"),
                                                   money("6,000"), false});
    CHECK(out.supplanting[0].shortfall() == money("3,000"));

    plan.programs[0].components[0].local_in_baseline = true; // the amount says more than the mark
    CHECK(evaluate(plan).supplanting == out.supplanting);
    plan.programs[0].components[0].local_baseline = money("3,000");
    CHECK(evaluate(plan).supplanting.empty());
    plan.programs[0].components[0].local_baseline.reset();
    REQUIRE(evaluate(plan).supplanting.size() == 1);
    CHECK(evaluate(plan).supplanting[0].kind == SupplantingWarning::Kind::baseline_line);
}
