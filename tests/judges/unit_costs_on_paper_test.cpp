// What a call, an encounter and a resident cost, worked out by hand.
#include "budget/insight/unit_costs.hpp"
#include "tests/judges/written_plans.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

namespace {

// A year and a half of a contract of 12,000 a year: 12,000 in FY27 and 6,000 in FY28.
Plan eighteen_months()
{
    auto plan = empty_plan(18);
    Contract contract;
    contract.amount = money("12,000");
    add(plan, "service", contract);
    return plan;
}

} // namespace

TEST_CASE("counts add up over the year, residents are the average of its months, and a partial year counts its own")
{
    auto plan = eighteen_months();
    plan.programs[0].volumes = {{Month{2026, 7}, Ratio{100}, Ratio{67, 2}, Ratio{3000}, "pilot"},
                                {Month{2027, 1}, Ratio{200}, {}, Ratio{5000}, "by day"}};
    auto const years = unit_costs(plan, project(plan));
    REQUIRE(years.size() == 2);
    CHECK(years[0].program == ProgramId{"team"});
    CHECK(years[0].fiscal_year == 2027);
    CHECK(years[0].months == 12);
    CHECK(years[0].cost == money("12,000"));
    CHECK(years[0].calls.count == Ratio{1800}); // 6 x 100 + 6 x 200
    CHECK(years[0].calls.months == 12);
    CHECK(years[0].calls.each == money("6.67"));       // 6.666...
    CHECK(years[0].encounters.count == Ratio{402});    // 12 x 33.5: what the second step leaves out stays
    CHECK(years[0].encounters.each == money("29.85")); // 29.8507...
    CHECK(years[0].residents.count == Ratio{4000});    // (6 x 3,000 + 6 x 5,000) / 12
    CHECK(years[0].residents.each == money("3"));
    CHECK(years[1].fiscal_year == 2028);
    CHECK(years[1].months == 6);
    CHECK(years[1].cost == money("6,000"));
    CHECK(years[1].calls.count == Ratio{1200});
    CHECK(years[1].calls.each == money("5"));
    CHECK(years[1].encounters.count == Ratio{201});
    CHECK(years[1].residents.each == money("1.20"));
}

TEST_CASE("months before the first step count nothing, and cost all the same")
{
    auto plan = eighteen_months();
    plan.programs[0].volumes = {{Month{2026, 10}, Ratio{80}, {}, {}, ""}};
    auto const years = unit_costs(plan, project(plan));
    CHECK(years[0].calls.months == 9);
    CHECK(years[0].calls.count == Ratio{720});
    CHECK(years[0].calls.each == money("16.67")); // 12,000 / 720
    CHECK(years[0].encounters.months == 0);
    CHECK_FALSE(years[0].encounters.each);
    CHECK_FALSE(years[0].residents.each);
    CHECK(years[1].calls.months == 6);
}

TEST_CASE("a step before the plan is in force at its start, and no calls have no cost each")
{
    auto plan = eighteen_months();
    plan.programs[0].volumes = {{Month{2025, 1}, Ratio{0}, {}, Ratio{100}, ""}, {Month{2027, 7}, Ratio{50}, {}, {}, ""}};
    auto const years = unit_costs(plan, project(plan));
    CHECK(years[0].calls.months == 12);
    CHECK(years[0].calls.count.is_zero());
    CHECK_FALSE(years[0].calls.each);
    CHECK(years[0].residents.each == money("120"));
    CHECK(years[1].calls.each == money("20")); // 6,000 / 300
}

TEST_CASE("a program's unit costs are of its own cost, donated cost too; one without volumes has none")
{
    auto plan = eighteen_months();
    plan.programs.push_back({{"other"}, "Other", "", {}});
    Expense donated;
    donated.amount = money("3,600");
    plan.programs[1].components.push_back(plan.programs[0].components[0]);
    plan.programs[1].components[0].id = {"room"};
    plan.programs[1].components[0].detail = donated;
    plan.programs[1].components[0].in_kind = true;
    plan.programs[1].volumes = {{Month{2026, 7}, {}, Ratio{10}, {}, ""}};
    auto const years = unit_costs(plan, project(plan));
    REQUIRE(years.size() == 2);
    CHECK(years[0].program == ProgramId{"other"});
    CHECK(years[0].cost == money("3,600"));
    CHECK(years[0].encounters.each == money("30")); // 3,600 / 120
}

TEST_CASE("the cost of one is rounded half to even")
{
    CHECK(cost_of_one(money("0.05"), Ratio{2}) == money("0.02")); // 0.025
    CHECK(cost_of_one(money("0.15"), Ratio{2}) == money("0.08")); // 0.075
    CHECK(cost_of_one(money("1"), Ratio{3, 2}) == money("0.67"));
    CHECK_FALSE(cost_of_one(money("1"), Ratio{0}));
}
