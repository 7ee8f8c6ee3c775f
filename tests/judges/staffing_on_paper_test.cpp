// Pay and fringe worked out by hand.
#include "tests/judges/written_plans.hpp"

#include "budget/exact_money.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

namespace {

Position on_duty(int seats, int hours_a_day, int days_a_week, int productive_hours)
{
    Position position;
    position.title = "Responder";
    position.seats = seats;
    position.hours_a_day = hours_a_day;
    position.days_a_week = days_a_week;
    position.productive_hours = productive_hours;
    position.pay = money("40,000");
    return position;
}

Position paid(Ratio fte, std::string_view pay)
{
    Position position;
    position.title = "Responder";
    position.fte = std::move(fte);
    position.pay = money(pay);
    return position;
}

Staffing staffed(Position const& position)
{
    auto plan = empty_plan(12);
    add(plan, "post", position);
    auto const costs = project(plan);
    REQUIRE(costs.staffing.size() == 1);
    CHECK(costs.lines.at(costs.staffing[0].pay_line).fte == costs.staffing[0].size.fte);
    return costs.staffing[0];
}

FringePart share(char const* name, Ratio rate)
{
    FringePart part;
    part.name = name;
    part.rate = std::move(rate);
    return part;
}

FringePart up_to(char const* name, Ratio rate, std::string_view base)
{
    auto part = share(name, std::move(rate));
    part.basis = FringeBasis::share_up_to_base;
    part.wage_base = money(base);
    return part;
}

FringePart flat(char const* name, std::string_view amount)
{
    FringePart part;
    part.name = name;
    part.basis = FringeBasis::flat_per_fte_month;
    part.amount = money(amount);
    return part;
}

// The yearly fringe of so many FTE at this pay under one part.
Money fringe(Ratio fte, std::string_view pay, FringePart const& part)
{
    auto plan = empty_plan(12);
    auto position = paid(std::move(fte), pay);
    position.fringe = add_fringe(plan, {part});
    add(plan, "post", position);
    return cost(project(plan), "post", {}, ObjectClass::fringe);
}

} // namespace

TEST_CASE("a seat around the clock takes 8,760 hours a year and six people at 1,698 hours each")
{
    auto const staffing = staffed(on_duty(1, 24, 7, 1698));
    CHECK(staffing.size.coverage_hours[0] == Ratio{8760});
    CHECK(staffing.size.fte[0] == Ratio{8760, 1698}); // 5.159
    CHECK(staffing.size.people[0] == 6);
}

TEST_CASE("an eight-hour post on seven days takes 2,920 hours a year")
{
    auto const staffing = staffed(on_duty(1, 8, 7, 1698));
    CHECK(staffing.size.coverage_hours[0] == Ratio{2920});
    CHECK(staffing.size.fte[0] == Ratio{2920, 1698}); // 1.72
    CHECK(staffing.size.people[0] == 2);
}

TEST_CASE("a weekday crew of two counts 52 weeks")
{
    auto const staffing = staffed(on_duty(2, 8, 5, 1698));
    CHECK(staffing.size.coverage_hours[0] == Ratio{2 * 2080});
    CHECK(staffing.size.fte[0] == Ratio{2 * 2080, 1698}); // 2.45
    CHECK(staffing.size.people[0] == 3);
}

TEST_CASE("a post that fills whole people is not rounded further up")
{
    auto const staffing = staffed(on_duty(1, 8, 5, 2080));
    CHECK(staffing.size.fte[0] == Ratio{1});
    CHECK(staffing.size.people[0] == 1);
}

TEST_CASE("pay runs over FTE, not over people")
{
    auto plan = empty_plan(12);
    add(plan, "post", on_duty(1, 24, 7, 1752)); // exactly 5 FTE
    CHECK(cost(project(plan), "post") == money("200,000"));
    auto half = empty_plan(12);
    add(half, "post", paid(Ratio{7, 2}, "40,000"));
    CHECK(cost(project(half), "post") == money("140,000"));
}

TEST_CASE("pay an hour runs over the paid hours of a year")
{
    auto position = paid(1, "25.50");
    position.pay_basis = PayBasis::hour;
    auto plan = empty_plan(12);
    position.fringe = add_fringe(plan, {share("All", Ratio{3, 10})});
    auto& component = add(plan, "post", position);
    CHECK(cost(project(plan), "post", {}, ObjectClass::personnel) == money("53,040")); // 25.50 x 2,080
    CHECK(project(plan).staffing[0].pay_per_fte == money("53,040"));

    // 5 % vacancy is saved on pay and on fringe: 50,388 and 30 % of that.
    std::get<Position>(component.detail).vacancy = Ratio{1, 20};
    CHECK(cost(project(plan), "post", {}, ObjectClass::personnel) == money("50,388"));
    CHECK(cost(project(plan), "post", {}, ObjectClass::fringe) == money("15,116.40"));

    // Overtime of 10 % and a differential of 5 % are both shares of pay: 53,040 x 1.15.
    std::get<Position>(component.detail).vacancy = 0;
    std::get<Position>(component.detail).overtime = Ratio{1, 10};
    std::get<Position>(component.detail).differential = Ratio{1, 20};
    CHECK(cost(project(plan), "post", {}, ObjectClass::personnel) == money("60,996"));
}

TEST_CASE("fringe up to a wage base stops at the base, for each FTE by itself")
{
    auto const part = up_to("FICA", Ratio{62, 1000}, "50,000");
    CHECK(fringe(1, "40,000", part) == money("2,480"));        // below
    CHECK(fringe(1, "50,000", part) == money("3,100"));        // at the base
    CHECK(fringe(1, "50,000.01", part) == money("3,100"));
    CHECK(fringe(1, "60,000", part) == money("3,100"));        // above
    CHECK(fringe(2, "60,000", part) == money("6,200"));        // two bases
    CHECK(fringe(2, "40,000", part) == money("4,960"));        // 80,000 together, but neither is above
    CHECK(fringe(Ratio{3, 2}, "60,000", part) == money("4,650"));
    CHECK(fringe(3, "40,000", up_to("Unemployment", Ratio{1, 100}, "7,000")) == money("210"));
}

TEST_CASE("months of fringe are differences of the rounded year to date")
{
    // 3,100 a year is 258.33 1/3 a month: 258.33, 516.67, 775.00 to date.
    auto plan = empty_plan(12);
    auto position = paid(1, "60,000");
    position.fringe = add_fringe(plan, {up_to("FICA", Ratio{62, 1000}, "50,000")});
    add(plan, "post", position);
    auto const costs = project(plan);
    CHECK(cost(costs, "post", {0, 0}, ObjectClass::fringe) == money("258.33"));
    CHECK(cost(costs, "post", {1, 1}, ObjectClass::fringe) == money("258.34"));
    CHECK(cost(costs, "post", {2, 2}, ObjectClass::fringe) == money("258.33"));
}

TEST_CASE("a flat amount per FTE and month grows by its own assumption from the second fiscal year on")
{
    auto plan = empty_plan(36);
    auto health = flat("Health", "1,000");
    health.growth = add_growth(plan, {{Date{2020, 1, 1}, Ratio{6, 100}}});
    auto position = paid(2, "60,000");
    position.fringe = add_fringe(plan, {health});
    add(plan, "post", position).growth = add_growth(plan, {{Date{2020, 1, 1}, Ratio{3, 100}}});
    auto const costs = project(plan);
    CHECK(cost(costs, "post", {0, 0}, ObjectClass::fringe) == money("2,000"));
    CHECK(cost(costs, "post", {11, 11}, ObjectClass::fringe) == money("2,000"));
    CHECK(cost(costs, "post", {12, 12}, ObjectClass::fringe) == money("2,120"));
    CHECK(cost(costs, "post", {35, 35}, ObjectClass::fringe) == money("2,247.20"));
    CHECK(cost(costs, "post", first_year, ObjectClass::personnel) == money("120,000"));
    CHECK(cost(costs, "post", third_year, ObjectClass::personnel) == money("127,308")); // x 1.0609
}

TEST_CASE("pay grows by the value in force when each fiscal year begins")
{
    auto plan = empty_plan(36);
    auto const growth = add_growth(plan, {{Date{2026, 7, 1}, Ratio{3, 100}}, {Date{2028, 1, 1}, Ratio{4, 100}}});
    add(plan, "post", paid(1, "60,000")).growth = growth;
    auto stepped = paid(1, "60,000");
    stepped.step_rise = Ratio{2, 100};
    add(plan, "stepped", stepped).growth = growth;
    auto const costs = project(plan);
    CHECK(cost(costs, "post", {11, 11}) == money("5,000"));
    CHECK(cost(costs, "post", {12, 12}) == money("5,150"));
    CHECK(cost(costs, "post", {23, 23}) == money("5,150")); // 4 % is in force from January, but the year began before
    CHECK(cost(costs, "post", {24, 24}) == money("5,356"));
    CHECK(cost(costs, "stepped", {11, 11}) == money("5,000"));
    CHECK(cost(costs, "stepped", {12, 12}) == money("5,253")); // 60,000 x 1.03 x 1.02 / 12
}

TEST_CASE("a plan that starts inside a fiscal year grows at the next year's start")
{
    auto plan = empty_plan(18);
    plan.first_month = Month{2027, 1};
    add(plan, "post", paid(1, "60,000")).growth = add_growth(plan, {{Date{2020, 1, 1}, Ratio{10, 100}}});
    auto const costs = project(plan);
    CHECK(cost(costs, "post", {0, 5}) == money("30,000"));   // January to June 2027
    CHECK(cost(costs, "post", {6, 17}) == money("66,000"));  // fiscal year 2028
}

TEST_CASE("the parts of fringe add up to the line in every month")
{
    auto plan = empty_plan(24);
    auto position = paid(Ratio{8760, 1698}, "43,330.01");
    position.fringe = add_fringe(plan, {up_to("FICA", Ratio{62, 1000}, "40,000"), share("Medicare", Ratio{145, 10000}),
                                        flat("Health", "812.37"), up_to("Unemployment", Ratio{6, 1000}, "7,000")});
    add(plan, "post", position).growth = add_growth(plan, {{Date{2020, 1, 1}, Ratio{33, 1000}}});
    auto const costs = project(plan);
    REQUIRE(costs.staffing.at(0).fringe_line);
    auto const& line = costs.lines.at(*costs.staffing[0].fringe_line);
    REQUIRE(line.parts.size() == 4);
    for (std::size_t month = 0; month < 24; ++month) {
        Money sum;
        for (auto const& part : line.parts) sum += part.months.at(month);
        CHECK(sum == line.months.at(month));
    }
    // A year: 5.159 FTE x (2,480 + 628.285... + 9,748.44 + 42).
    Ratio const fte{8760, 1698};
    auto const year = (Ratio{4333001} * Ratio{145, 10000} + Ratio{248000 + 974844 + 4200}) * fte;
    CHECK(cost(costs, "post", first_year, ObjectClass::fringe) == round(ExactMoney::from_cents(year)));
}
