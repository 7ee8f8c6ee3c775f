// From hours to people and what they are paid, worked out by hand from published figures: M-1 to M-13 of the facts on program
// budgets, and the Seattle worksheet of the facts on funding rules, 3.1.
#include "tests/judges/written_plans.hpp"

#include "budget/exact_money.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

namespace {

// 2,080 paid hours less 382: 200 of leave, 104 of holidays, 78 of training.
Position built_up(int seats, Ratio hours_a_day, int days_a_week)
{
    Position position;
    position.title = "Responder";
    position.seats = seats;
    position.hours_a_day = std::move(hours_a_day);
    position.days_a_week = days_a_week;
    position.leave_hours = 200;
    position.holiday_hours = 104;
    position.training_hours = 78;
    position.pay = money("40,000");
    return position;
}

Staffing staffing_of(Position const& position)
{
    auto plan = empty_plan(12);
    add(plan, "post", position);
    return project(plan).staffing.at(0);
}

Position paid_post(Ratio fte, std::string_view pay)
{
    Position position;
    position.title = "Responder";
    position.fte = std::move(fte);
    position.pay = money(pay);
    return position;
}

FringePart part(FringeBasis basis, Ratio rate, bool on_overtime)
{
    FringePart made;
    made.name = "Part";
    made.basis = basis;
    made.rate = std::move(rate);
    made.on_overtime = on_overtime;
    if (basis == FringeBasis::share_up_to_base) made.wage_base = money("184,500");
    return made;
}

Money fringe(Position position, FringePart const& of, Months months = first_year)
{
    auto plan = empty_plan(24);
    position.fringe = add_fringe(plan, {of});
    add(plan, "post", position).growth = add_growth(plan, {{Date{2020, 1, 1}, Ratio{3, 100}}});
    return cost(project(plan), "post", months, ObjectClass::fringe);
}

constexpr auto up_to_base = FringeBasis::share_up_to_base;
constexpr auto of_pay = FringeBasis::share_of_pay;

} // namespace

TEST_CASE("2,080 hours less 382 of leave, holidays and training are 1,698, and an eight-hour post on seven days takes 2,920 of them")
{
    auto const staffing = staffing_of(built_up(1, 8, 7));
    CHECK(staffing.productive_hours == Ratio{1698});
    CHECK(staffing.size.coverage_hours[0] == Ratio{2920});
    CHECK(staffing.size.fte[0] == Ratio{2920, 1698});
    CHECK(staffing.size.people[0] == 2);
    CHECK(staffing.leave == LeaveCounted::relief_factor);
}

TEST_CASE("a crew of two takes the published FTE at 1,698 hours")
{
    auto const crew = [](int hours, int days) { return decimal_text(staffing_of(built_up(2, hours, days)).size.fte[0], 1); };
    CHECK(crew(24, 7) == "10.3"); // 2 x 8,760 / 1,698 = 10.318
    CHECK(crew(16, 7) == "6.9");  // 2 x 5,840 / 1,698 = 6.879
    CHECK(crew(12, 7) == "5.2");  // 2 x 4,380 / 1,698 = 5.159
    CHECK(crew(8, 5) == "2.4");   // 2 x 2,080 / 1,698 = 2.4499
}

TEST_CASE("paid hours are those of the shift pattern")
{
    auto position = built_up(1, 24, 7);
    position.paid_hours = 2184; // twelve-hour shifts, 42 hours a week (M-7)
    CHECK(staffing_of(position).productive_hours == Ratio{2184 - 382});
    position.paid_hours = 2912; // 24-hour shifts, 56 hours a week
    CHECK(staffing_of(position).size.fte[0] == Ratio{8760, 2530});
}

TEST_CASE("the field share leaves 36 of 40 hours for duty")
{
    // 1,698 x 0.9 = 1,528.2; 4,380 / 1,528.2 = 2.866
    auto position = built_up(1, 12, 7);
    position.field_share = Ratio{36, 40};
    auto const staffing = staffing_of(position);
    CHECK(staffing.productive_hours == Ratio{15282, 10});
    CHECK(staffing.size.fte[0] == Ratio{43800, 15282});
    CHECK(staffing.size.people[0] == 3);
}

TEST_CASE("each shift of a seat is paid its overlap")
{
    auto const hours = [](Ratio hours_a_day, int days, Ratio shift, Ratio overlap, int seats = 1) {
        auto position = built_up(seats, std::move(hours_a_day), days);
        position.shift_hours = std::move(shift);
        position.overlap_hours = std::move(overlap);
        return staffing_of(position).size.coverage_hours[0];
    };
    CHECK(hours(24, 7, 12, Ratio{1, 4}) == Ratio{89425, 10});          // two shifts: 24.5 x 365
    CHECK(hours(16, 7, 10, Ratio{1, 2}) == Ratio{6205});               // the second shift is shorter, its overlap isn't: 17 x 365
    CHECK(hours(8, 5, 8, Ratio{1, 2}) == Ratio{2210});                 // 8.5 x 260
    CHECK(hours(24, 7, 8, Ratio{1, 4}, 2) == Ratio{180675, 10});         // three shifts: 2 x 24.75 x 365
    CHECK(hours(24, 7, 12, 0) == Ratio{8760});                         // a shift without overlap changes nothing
}

TEST_CASE("leave is counted in one place, which is said")
{
    auto plan = empty_plan(12);
    FringePart leave;
    leave.name = "Leave";
    leave.rate = Ratio{1, 10};
    leave.paid_leave = true;
    auto const with = add_fringe(plan, {leave});
    auto const counted = [&](Position position, bool in_fringe) {
        plan.programs[0].components.clear();
        if (in_fringe) position.fringe = with;
        add(plan, "post", position);
        return project(plan).staffing.at(0).leave;
    };
    auto const relief = built_up(1, 8, 5);
    auto only_training = relief;
    only_training.leave_hours = only_training.holiday_hours = 0;
    auto given = only_training;
    given.training_hours = 0;
    given.productive_hours = 1698;
    auto full = given;
    full.productive_hours = 2080;
    CHECK(counted(relief, false) == LeaveCounted::relief_factor);
    CHECK(counted(given, false) == LeaveCounted::relief_factor);
    CHECK(counted(given, true) == LeaveCounted::relief_factor_and_fringe);
    CHECK(counted(only_training, true) == LeaveCounted::fringe);
    CHECK(counted(full, true) == LeaveCounted::fringe);
    CHECK(counted(full, false) == LeaveCounted::nowhere);
    CHECK(counted(paid_post(1, "40,000"), false) == LeaveCounted::paid_year);
    CHECK(counted(paid_post(1, "40,000"), true) == LeaveCounted::fringe);
}

TEST_CASE("the Seattle worksheet's $29,794 and $11,137 in whole dollars")
{
    // $57.2957275 x 2,080 x 25 % = $29,793.7783; in whole dollars $29,794, and 37.38 % of those are $11,136.9972. A plan's pay has
    // cents, so the worksheet's own rate is worked out here with the same exact numbers.
    auto const dollar = money("1");
    auto const pay = round_to(ExactMoney::from_cents(Ratio{572957275, 100000} * Ratio{2080} * Ratio{1, 4}), dollar);
    CHECK(pay == money("29,794"));
    CHECK(round_to(pay * Ratio{3738, 10000}, dollar) == money("11,137"));

    // The nearest that a plan can say: the year's $119,175.11 for a quarter of an FTE. 29,793.7775 and 37.38 % = 11,136.914.
    auto plan = empty_plan(12);
    auto position = paid_post(Ratio{1, 4}, "119,175.11");
    position.fringe = add_fringe(plan, {part(of_pay, Ratio{3738, 10000}, true)});
    add(plan, "post", position);
    auto const costs = project(plan);
    auto const its_pay = cost(costs, "post", {}, ObjectClass::personnel);
    auto const its_fringe = cost(costs, "post", {}, ObjectClass::fringe);
    CHECK(its_pay == money("29,793.78"));
    CHECK(its_fringe == money("11,136.91"));
    CHECK(round_to(its_pay, dollar) == money("29,794"));
    CHECK(round_to(its_fringe, dollar) == money("11,137"));
}

TEST_CASE("FICA stops at the wage base in the year in which pay crosses it")
{
    // 6.2 % up to 184,500: of 180,000, then of 185,400 only the base.
    auto const fica = part(up_to_base, Ratio{62, 1000}, true);
    CHECK(fringe(paid_post(1, "180,000"), fica) == money("11,160"));
    CHECK(fringe(paid_post(1, "180,000"), fica, second_year) == money("11,439"));
}

TEST_CASE("fringe that isn't on overtime is a share of pay without overtime and differential, below its base as well")
{
    auto position = paid_post(1, "180,000");
    position.overtime = Ratio{1, 10};
    position.differential = Ratio{1, 20}; // 207,000 in all
    CHECK(fringe(position, part(of_pay, Ratio{1, 10}, true)) == money("20,700"));
    CHECK(fringe(position, part(of_pay, Ratio{1, 10}, false)) == money("18,000"));
    CHECK(fringe(position, part(up_to_base, Ratio{62, 1000}, true)) == money("11,439"));  // the base
    CHECK(fringe(position, part(up_to_base, Ratio{62, 1000}, false)) == money("11,160")); // 180,000
}

TEST_CASE("step rises end at the top of the range, which grows as pay does")
{
    // 50,000, 52,500, then 55,125 but for the top of 54,000; x 1.03 a year: 50,000, 54,075, 57,288.60, 59,007.258.
    auto plan = empty_plan(48);
    auto position = paid_post(1, "50,000");
    position.step_rise = Ratio{1, 20};
    position.top_pay = money("54,000");
    auto const growth = add_growth(plan, {{Date{2020, 1, 1}, Ratio{3, 100}}});
    add(plan, "post", position).growth = growth;
    position.pay = money("25");
    position.pay_basis = PayBasis::hour;
    position.top_pay = money("26");
    add(plan, "hourly", position);
    auto const costs = project(plan);
    CHECK(cost(costs, "post", first_year) == money("50,000"));
    CHECK(cost(costs, "post", second_year) == money("54,075"));
    CHECK(cost(costs, "post", third_year) == money("57,288.60"));
    CHECK(cost(costs, "post", {36, 47}) == money("59,007.26"));
    CHECK(cost(costs, "hourly", first_year) == money("52,000"));
    CHECK(cost(costs, "hourly", second_year) == money("54,080")); // 26 x 2,080, not 26.25
    CHECK(cost(costs, "hourly", third_year) == money("54,080"));
}
