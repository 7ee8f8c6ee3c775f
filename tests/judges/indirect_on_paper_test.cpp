// Classes, the MTDC base and indirect cost, worked out by hand from 2 CFR 200.1 and 200.414.
#include "budget/plan/check.hpp"
#include "tests/judges/written_plans.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

namespace {

Vehicles bought(std::string_view price, std::string_view outfitting)
{
    Vehicles vehicles;
    vehicles.count = 1;
    vehicles.acquisition = VehicleAcquisition::buy;
    vehicles.price = money(price);
    vehicles.outfitting = money(outfitting);
    vehicles.life_years = 10;
    return vehicles;
}

Devices devices(std::string_view price)
{
    Devices made;
    made.count = 1;
    made.unit_price = money(price);
    return made;
}

Contract contract(ContractKind kind, std::string_view a_year)
{
    Contract made;
    made.kind = kind;
    made.amount = money(a_year);
    return made;
}

Expense monthly(std::string_view amount, bool outside)
{
    Expense made;
    made.basis = AmountBasis::month;
    made.amount = money(amount);
    made.outside_mtdc = outside;
    return made;
}

// Pay 24,000 and fringe 6,000 a year, a vehicle of exactly 10,000, one of a cent less, rent of 800 a month, a subaward
// of 60,000 a year and a contract of 24,000 a year.
Plan three_years(RuleVersion rules, Indirect const& indirect)
{
    auto plan = empty_plan(36);
    plan.rules = rules;
    Position position;
    position.title = "Responder";
    position.fte = 1;
    position.pay = money("24,000");
    FringePart part;
    part.name = "All";
    part.rate = Ratio{1, 4};
    position.fringe = add_fringe(plan, {part});
    add(plan, "post", position);
    add(plan, "equipment", bought("9,000", "1,000"));
    add(plan, "supplies", bought("9,000", "999.99"));
    add(plan, "rent", monthly("800", true));
    add(plan, "subaward", contract(ContractKind::subaward, "60,000"));
    add(plan, "contract", contract(ContractKind::contract, "24,000"));
    add(plan, "indirect", indirect);
    return plan;
}

} // namespace

TEST_CASE("ten thousand dollars make equipment, a cent less makes supplies")
{
    auto const costs = project(three_years(RuleVersion::from_october_2024, {Ratio{15, 100}, IndirectBase::mtdc}));
    CHECK(cost(costs, "equipment", {}, ObjectClass::equipment) == money("10,000"));
    CHECK(base(costs, "equipment").is_zero());
    CHECK(cost(costs, "supplies", {}, ObjectClass::supplies) == money("9,999.99"));
    CHECK(base(costs, "supplies") == money("9,999.99"));
}

TEST_CASE("before October 2024 five thousand dollars made equipment")
{
    for (auto const rules : {RuleVersion::before_october_2024, RuleVersion::from_october_2024}) {
        auto plan = empty_plan(12);
        plan.rules = rules;
        add(plan, "at", devices("5,000"));
        add(plan, "below", devices("4,999.99"));
        add(plan, "above", devices("10,000"));
        auto const costs = project(plan);
        bool const before = rules == RuleVersion::before_october_2024;
        CHECK(cost(costs, "at", {}, before ? ObjectClass::equipment : ObjectClass::supplies) == money("5,000"));
        CHECK(base(costs, "at") == (before ? Money{} : money("5,000")));
        CHECK(cost(costs, "below", {}, ObjectClass::supplies) == money("4,999.99"));
        CHECK(cost(costs, "above", {}, ObjectClass::equipment) == money("10,000"));
    }
}

TEST_CASE("the first $50,000 of a subaward are in the base, once and as they are spent; a contract is whole")
{
    auto const costs = project(three_years(RuleVersion::from_october_2024, {Ratio{15, 100}, IndirectBase::mtdc}));
    CHECK(cost(costs, "subaward") == money("180,000"));
    CHECK(base(costs, "subaward", first_year) == money("50,000"));
    CHECK(base(costs, "subaward", {9, 9}) == money("5,000"));
    CHECK(base(costs, "subaward", {10, 35}).is_zero());
    CHECK(base(costs, "contract") == money("72,000"));
    CHECK(base(costs, "rent").is_zero());
    CHECK(base(costs, "indirect").is_zero());

    auto const before = project(three_years(RuleVersion::before_october_2024, {Ratio{1, 10}, IndirectBase::mtdc}));
    CHECK(base(before, "subaward") == money("25,000"));
    CHECK(base(before, "subaward", {0, 4}) == money("25,000"));
}

TEST_CASE("the de minimis rate of 15 % of MTDC")
{
    auto const costs = project(three_years(RuleVersion::from_october_2024, {Ratio{15, 100}, IndirectBase::mtdc}));
    // 24,000 + 6,000 + 9,999.99 + 50,000 + 24,000 = 113,999.99; then 54,000 a year.
    CHECK(cost(costs, "indirect", first_year, ObjectClass::indirect) == money("17,100"));
    CHECK(cost(costs, "indirect", second_year) == money("8,100"));
    CHECK(cost(costs, "indirect", third_year) == money("8,100"));
    CHECK(cost(costs, "indirect", {0, 0}) == money("2,925")); // 15 % of 19,499.99
    CHECK(cost(costs, "indirect", {11, 11}) == money("675")); // the subaward has left the base
}

TEST_CASE("indirect on total direct cost, and on salaries and fringe")
{
    auto const total = project(three_years(RuleVersion::from_october_2024, {Ratio{1, 10}, IndirectBase::total_direct}));
    // 24,000 + 6,000 + 10,000 + 9,999.99 + 9,600 + 60,000 + 24,000 = 143,599.99
    CHECK(cost(total, "indirect", first_year) == money("14,360"));
    CHECK(cost(total, "indirect", second_year) == money("12,360")); // 123,600

    Indirect const on_pay{Ratio{1, 5}, IndirectBase::salaries_and_fringe};
    auto const pay = project(three_years(RuleVersion::from_october_2024, on_pay));
    CHECK(cost(pay, "indirect", first_year) == money("6,000"));
    CHECK(cost(pay, "indirect", {7, 7}) == money("500"));
}

TEST_CASE("a share of direct cost is of the program's other direct cost, and itself bears indirect cost")
{
    auto plan = three_years(RuleVersion::from_october_2024, {Ratio{15, 100}, IndirectBase::mtdc});
    Expense evaluation;
    evaluation.kind = ComponentKind::evaluation;
    evaluation.basis = AmountBasis::share_of_direct;
    evaluation.share = Ratio{5, 100};
    add(plan, "evaluation", evaluation);
    auto const costs = project(plan);
    CHECK(cost(costs, "evaluation", {0, 0}) == money("1,515")); // of 30,299.99
    CHECK(cost(costs, "evaluation", {1, 1}) == money("515"));   // of 10,300
    CHECK(cost(costs, "evaluation", second_year) == money("6,180"));
    CHECK(cost(costs, "indirect", second_year) == money("9,027")); // 15 % of 54,000 + 6,180
}

TEST_CASE("a fiscal year's indirect cost is the rate of that year's base, rounded once")
{
    // 8.33 a month is 99.96 a year: 10 % are 9.996, so 10.00 in each year; by month 0.83, by both years together 19.99.
    auto plan = empty_plan(24);
    add(plan, "cost", monthly("8.33", false));
    add(plan, "indirect", Indirect{Ratio{1, 10}, IndirectBase::total_direct});
    auto const costs = project(plan);
    CHECK(cost(costs, "indirect", first_year) == money("10"));
    CHECK(cost(costs, "indirect", second_year) == money("10"));
    CHECK(cost(costs, "indirect", {0, 0}) == money("0.83"));
    CHECK(cost(costs, "indirect", {1, 1}) == money("0.84")); // 1.666 to date
}

TEST_CASE("leased vehicles are rent and stay out of the base")
{
    auto plan = empty_plan(12);
    Vehicles vehicles;
    vehicles.count = 1;
    vehicles.acquisition = VehicleAcquisition::lease;
    vehicles.lease = money("500");
    vehicles.insurance = money("1,200");
    add(plan, "vans", vehicles);
    CHECK(base(project(plan), "vans") == money("1,200"));
}

TEST_CASE("no more of a line is in the base than it costs")
{
    auto const costs = project(three_years(RuleVersion::before_october_2024, {Ratio{1, 10}, IndirectBase::mtdc}));
    for (auto const& line : costs.lines) {
        REQUIRE(line.months.size() == 36);
        REQUIRE(line.in_mtdc.size() == 36);
        for (std::size_t month = 0; month < 36; ++month) {
            CHECK(line.in_mtdc[month] >= Money{});
            CHECK(line.in_mtdc[month] <= line.months[month]);
        }
    }
}

TEST_CASE("office space is rent and outside the base whatever its flag says; the same amount as another expense is in it")
{
    auto plan = empty_plan(12);
    auto space = monthly("800", false);
    space.kind = ComponentKind::office_space;
    add(plan, "office", space);
    space.outside_mtdc = true;
    add(plan, "desk", space);
    add(plan, "power", monthly("200", false));
    add(plan, "indirect", Indirect{Ratio{15, 100}, IndirectBase::mtdc, IndirectKind::de_minimis});
    auto const costs = project(plan);
    CHECK(cost(costs, "office") == money("9,600"));
    CHECK(base(costs, "office").is_zero());
    CHECK(base(costs, "desk").is_zero());
    CHECK(base(costs, "power") == money("2,400"));
    CHECK(cost(costs, "indirect") == money("360")); // 15 % of 2,400
}

TEST_CASE("start-up is one-time cost, whatever its component says, and in the base")
{
    auto plan = empty_plan(12);
    auto opening = monthly("1,000", false);
    opening.kind = ComponentKind::start_up;
    auto& component = add(plan, "opening", opening);
    component.last_month = Month{2026, 9};
    component.recurrence = Recurrence::recurring;
    auto const costs = project(plan);
    REQUIRE(costs.lines.size() == 1);
    CHECK(costs.lines[0].recurrence == Recurrence::one_time);
    CHECK(cost(costs, "opening") == money("3,000"));
    CHECK(base(costs, "opening") == money("3,000"));
}

TEST_CASE("what earlier years put into MTDC of a subaward is gone from its first $50,000")
{
    // 180,000 over three years, 60,000 each: 5,000 a month.
    auto plan = empty_plan(36);
    auto subaward = contract(ContractKind::subaward, "60,000");
    subaward.mtdc_used = money("20,000");
    add(plan, "some", subaward);
    subaward.mtdc_used = money("50,000");
    add(plan, "all", subaward);
    subaward.mtdc_used = {};
    add(plan, "none", subaward);
    auto const costs = project(plan);
    CHECK(cost(costs, "some") == money("180,000"));
    CHECK(base(costs, "some", {0, 5}) == money("30,000"));
    CHECK(base(costs, "some") == money("30,000"));
    CHECK(base(costs, "all").is_zero());
    CHECK(base(costs, "none", first_year) == money("50,000"));
    CHECK(base(costs, "none", {12, 35}).is_zero()); // once, not once a year

    plan.rules = RuleVersion::before_october_2024;
    auto const before = project(plan);
    CHECK(base(before, "some") == money("5,000")); // of 25,000
    CHECK(base(before, "all").is_zero());          // more than ever counts
    CHECK(base(before, "none") == money("25,000"));
}

TEST_CASE("de minimis is 15 % of a base with $50,000 of the subaward, and before October 2024 10 % of one with $25,000")
{
    auto plan = three_years(RuleVersion::from_october_2024, {Ratio{15, 100}, IndirectBase::mtdc, IndirectKind::de_minimis});
    CHECK_FALSE(has_errors(check(plan)));
    auto const costs = project(plan);
    CHECK(cost(costs, "indirect", first_year) == money("17,100")); // of 113,999.99, as above
    CHECK(costs.lines.back().basis == "15.0 % of Modified total direct cost, de minimis");

    plan.rules = RuleVersion::before_october_2024;
    CHECK(has_errors(check(plan)));
    std::get<Indirect>(plan.programs[0].components.back().detail).rate = Ratio{1, 10};
    CHECK_FALSE(has_errors(check(plan)));
    // Both vehicles are equipment now: 24,000 + 6,000 + 25,000 + 24,000 = 79,000.
    CHECK(cost(project(plan), "indirect", first_year) == money("7,900"));
    CHECK(cost(project(plan), "indirect", second_year) == money("5,400"));
}

TEST_CASE("a negotiated rate is on its own base and says its agreement")
{
    Indirect const negotiated{Ratio{38, 100}, IndirectBase::salaries_and_fringe, IndirectKind::negotiated, "of 3 May 2025, HHS",
                              Month{2028, 6}};
    auto const plan = three_years(RuleVersion::from_october_2024, negotiated);
    auto const costs = project(plan);
    CHECK(cost(costs, "indirect", first_year) == money("11,400")); // 38 % of 30,000
    CHECK(costs.lines.back().basis == "38.0 % of Salaries and fringe, negotiated (of 3 May 2025, HHS)");
    bool told = false;
    for (auto const& problem : check(plan))
        if (problem.code == "plan.rate-is-a-guess") told = problem.text.find("from Jul 2028 on") != std::string::npos;
    CHECK(told);
}
