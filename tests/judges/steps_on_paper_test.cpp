// Sizes that change at a month: seats, FTE, spans, vehicles, devices, and what follows them; worked out by hand.
#include "tests/judges/written_plans.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

namespace {

Position by_fte(Ratio fte, std::vector<std::pair<Month, Ratio>> const& steps = {})
{
    Position position;
    position.title = "Responder";
    position.fte = std::move(fte);
    position.pay = money("12,000");
    for (auto const& [from, to] : steps) position.steps.push_back({from, to, {}, {}, {}, ""});
    return position;
}

Position leads(int span, std::string const& supervised)
{
    Position position;
    position.title = "Lead";
    position.span = span;
    position.supervises = supervised;
    position.pay = money("60,000");
    return position;
}

using Counts = std::vector<std::int64_t>;

// What is so in the months named, and nothing in all others.
Counts by_month(int months, std::vector<std::pair<std::size_t, std::int64_t>> const& values)
{
    Counts counts(static_cast<std::size_t>(months));
    for (auto const& [month, value] : values) counts.at(month) = value;
    return counts;
}

Staffing const& staffing_of(Costs const& costs, std::string const& component)
{
    for (auto const& staffing : costs.staffing)
        if (staffing.component.text == component) return staffing;
    throw std::out_of_range(component);
}

Money month(Costs const& costs, std::string const& component, int at) { return cost(costs, component, {at, at}); }

std::vector<int> months_with_cost(Costs const& costs, std::string const& component, int months)
{
    std::vector<int> found;
    for (int at = 0; at < months; ++at)
        if (!month(costs, component, at).is_zero()) found.push_back(at);
    return found;
}
using Found = std::vector<int>;

} // namespace

TEST_CASE("a weekday pilot becomes a day shift and then a service around the clock, month by month")
{
    // A crew of two at 1,698 hours and $30 an hour of duty (50,940 / 1,698). A year of each size:
    // 2 x 2,080 = 4,160 hours, 2.45 FTE, 3 people, 124,800; 2 x 4,380 = 8,760, 5.16, 6, 262,800; 17,520, 10.32, 11, 525,600.
    auto plan = empty_plan(36);
    Position crew;
    crew.title = "Responder";
    crew.seats = 2;
    crew.hours_a_day = 8;
    crew.days_a_week = 5;
    crew.productive_hours = 1698;
    crew.pay = money("50,940");
    crew.people_now = 1;
    crew.steps = {{Month{2027, 1}, {}, {}, Ratio{12}, Ratio{7}, "day shift"}, {Month{2027, 7}, {}, {}, Ratio{24}, {}, "around the clock"}};
    add(plan, "crew", crew);
    Uniforms uniforms;
    uniforms.first_issue = money("600");
    add(plan, "uniforms", uniforms);
    Devices radios;
    radios.basis = CountBasis::per_employee;
    radios.count = 1;
    radios.unit_price = money("1,000");
    add(plan, "radios", radios);
    auto const costs = project(plan);
    auto const& size = staffing_of(costs, "crew").size;
    CHECK(size.fte[0] == Ratio{4160, 1698});
    CHECK(size.fte[5] == Ratio{4160, 1698});
    CHECK(size.fte[6] == Ratio{8760, 1698});
    CHECK(size.fte[11] == Ratio{8760, 1698});
    CHECK(size.fte[12] == Ratio{17520, 1698});
    CHECK(size.fte[35] == Ratio{17520, 1698});
    CHECK(Counts{size.people[0], size.people[6], size.people[12]} == Counts{3, 6, 11});
    CHECK(size.hires == by_month(36, {{0, 2}, {6, 3}, {12, 5}})); // one is there already
    CHECK(month(costs, "crew", 5) == money("10,400"));
    CHECK(month(costs, "crew", 6) == money("21,900"));
    CHECK(month(costs, "crew", 12) == money("43,800"));
    CHECK(cost(costs, "crew", first_year) == money("193,800")); // 62,400 + 131,400
    CHECK(cost(costs, "crew", second_year) == money("525,600"));
    CHECK(months_with_cost(costs, "uniforms", 36) == Found{0, 6, 12});
    CHECK(month(costs, "uniforms", 0) == money("1,200"));
    CHECK(month(costs, "uniforms", 6) == money("1,800"));
    CHECK(month(costs, "uniforms", 12) == money("3,000"));
    CHECK(month(costs, "radios", 0) == money("3,000"));
    CHECK(month(costs, "radios", 6) == money("3,000"));
    CHECK(month(costs, "radios", 12) == money("5,000"));
}

TEST_CASE("months before and after a step inside a year are each those of a year of their size")
{
    // $1.00 a year: to date 8.33, 16.67, 25 cents in three months. $2.00 from October: 50 to date after 3, 66.67 after 4.
    auto plan = empty_plan(12);
    auto position = by_fte(1, {{Month{2026, 10}, Ratio{2}}});
    position.pay = money("1.00");
    add(plan, "post", position);
    auto const costs = project(plan);
    CHECK(month(costs, "post", 0).cents() == 8);
    CHECK(month(costs, "post", 1).cents() == 9);  // 17 - 8
    CHECK(month(costs, "post", 2).cents() == 8);  // 25 - 17
    CHECK(month(costs, "post", 3).cents() == 17); // 67 - 50
    CHECK(month(costs, "post", 4).cents() == 16); // 83 - 67
    CHECK(cost(costs, "post").cents() == 25 + 150);
}

TEST_CASE("people hired are those by whom a position rises; a fall hires nobody and a later rise hires again")
{
    auto plan = empty_plan(24);
    auto position = by_fte(Ratio{7, 2}, {{Month{2026, 10}, Ratio{2}}, {Month{2027, 1}, Ratio{0}}, {Month{2027, 7}, Ratio{5, 2}}});
    position.people_now = 2;
    add(plan, "post", position);
    auto late = by_fte(3);
    late.people_now = 1;
    add(plan, "late", late).first_month = Month{2027, 3};
    auto many_there = by_fte(2, {{Month{2027, 1}, Ratio{3}}});
    many_there.people_now = 5;
    add(plan, "many", many_there);
    auto const costs = project(plan);
    CHECK(staffing_of(costs, "post").size.hires == by_month(24, {{0, 2}, {12, 3}})); // 4 people less 2; 0 -> 3
    CHECK(staffing_of(costs, "late").size.hires == by_month(24, {{8, 2}}));
    CHECK(staffing_of(costs, "many").size.hires == by_month(24, {{6, 1}}));
    CHECK(cost(costs, "post", {6, 11}).is_zero());
}

TEST_CASE("people who are hired and who replace leavers drive onboarding and uniforms by the size of the month")
{
    // Four people, eight from January; a quarter leaves in a year: 1 and 2 replaced at a year's pace. A hire costs 2,400 and 600.
    auto plan = empty_plan(24);
    auto position = by_fte(4, {{Month{2027, 1}, Ratio{8}}});
    position.people_now = 4;
    position.turnover = Ratio{1, 4};
    add(plan, "post", position);
    Training onboarding;
    onboarding.hours_per_hire = 80;
    onboarding.backfill_rate = money("30");
    add(plan, "onboarding", onboarding);
    Uniforms uniforms;
    uniforms.first_issue = money("600");
    uniforms.upkeep = money("120");
    add(plan, "uniforms", uniforms);
    auto const costs = project(plan);
    CHECK(cost(costs, "onboarding", {0, 5}) == money("1,200"));       // half a hire
    CHECK(month(costs, "onboarding", 6) == money("10,000"));          // 4 x 2,400 + 2 x 2,400 / 12
    CHECK(cost(costs, "onboarding", second_year) == money("4,800"));
    CHECK(cost(costs, "uniforms", {0, 5}) == money("540"));           // 4 x 120 / 2 + 600 / 2
    CHECK(month(costs, "uniforms", 6) == money("2,580"));             // 4 x 600 + 8 x 10 + 2 x 50
    CHECK(cost(costs, "uniforms", second_year) == money("2,160"));    // 8 x 120 + 2 x 600
}

TEST_CASE("one lead for up to eight people: two for sixteen, three for seventeen, by month")
{
    auto plan = empty_plan(12);
    add(plan, "leads", leads(8, "Responder")); // before those whom it supervises
    add(plan, "team", by_fte(16, {{Month{2026, 10}, Ratio{33, 2}}, {Month{2027, 2}, Ratio{8}}}));
    auto clerk = by_fte(5);
    clerk.title = "Clerk";
    add(plan, "clerks", clerk).first_month = Month{2027, 1};
    auto everybody = leads(8, "");
    everybody.title = "Manager";
    add(plan, "managers", everybody);
    auto chief = leads(2, "Lead");
    chief.title = "Chief";
    add(plan, "chiefs", chief);
    Devices phones;
    phones.basis = CountBasis::per_employee;
    phones.count = 1;
    phones.unit_price = money("100");
    add(plan, "phones", phones);
    auto const costs = project(plan);
    // The team: 16, from month 3 16.5 FTE and 17 people, from month 7 8. The clerks: 5 from month 6.
    CHECK(staffing_of(costs, "leads").size.people == Counts{2, 2, 2, 3, 3, 3, 3, 1, 1, 1, 1, 1});
    CHECK(staffing_of(costs, "leads").size.fte[3] == Ratio{3});
    CHECK(staffing_of(costs, "leads").size.hires == by_month(12, {{0, 2}, {3, 1}}));
    CHECK(staffing_of(costs, "managers").size.people == Counts{2, 2, 2, 3, 3, 3, 3, 2, 2, 2, 2, 2}); // of 16, 17, 22, 13: leads don't count
    CHECK(staffing_of(costs, "chiefs").size.people == Counts{1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1, 1});
    CHECK(month(costs, "leads", 0) == money("10,000"));
    CHECK(month(costs, "leads", 3) == money("15,000"));
    // People: 16 + 2 + 2 + 1 = 21; 17 + 3 + 3 + 2 = 25; 30 with the clerks. Fewer need no more.
    CHECK(months_with_cost(costs, "phones", 12) == Found{0, 3, 6});
    CHECK(month(costs, "phones", 0) == money("2,100"));
    CHECK(month(costs, "phones", 3) == money("400"));
    CHECK(month(costs, "phones", 6) == money("500"));
}

TEST_CASE("vehicles are added in the month of their step, and each is replaced after its own life as far as it is needed")
{
    auto plan = empty_plan(84);
    Vehicles vans;
    vans.count = 2;
    vans.acquisition = VehicleAcquisition::buy;
    vans.price = money("60,000");
    vans.life_years = 3;
    vans.replace = true;
    vans.steps = {{Month{2027, 7}, 3, "second crew"}};
    add(plan, "vans", vans);
    vans.steps.push_back({Month{2029, 11}, 1, "one crew again"}); // month 40
    add(plan, "fewer", vans);
    vans.replace = false;
    vans.steps = {{Month{2027, 1}, 1, ""}, {Month{2028, 1}, 4, ""}}; // one stands unused for a year, then two more are needed
    add(plan, "again", vans);
    auto const costs = project(plan);
    CHECK(months_with_cost(costs, "vans", 84) == Found{0, 12, 36, 48, 72});
    CHECK(month(costs, "vans", 0) == money("120,000"));
    CHECK(month(costs, "vans", 12) == money("60,000"));
    CHECK(month(costs, "vans", 36) == money("120,000"));
    CHECK(month(costs, "vans", 48) == money("60,000"));
    CHECK(month(costs, "vans", 72) == money("120,000"));
    // Two are new in month 36. In month 40 one is enough: the third isn't replaced in 48, and of the two only one in 72.
    CHECK(months_with_cost(costs, "fewer", 84) == Found{0, 12, 36, 72});
    CHECK(month(costs, "fewer", 72) == money("60,000"));
    CHECK(months_with_cost(costs, "again", 84) == Found{0, 18});
    CHECK(month(costs, "again", 18) == money("120,000"));
}

TEST_CASE("what vehicles cost to run follows their number in the month, and owned ones cost nothing to get")
{
    auto plan = empty_plan(12);
    Vehicles vans;
    vans.count = 2;
    vans.insurance = money("1,200");
    vans.steps = {{Month{2027, 1}, 4, ""}};
    add(plan, "owned", vans);
    vans.insurance = {};
    vans.acquisition = VehicleAcquisition::lease;
    vans.lease = money("500");
    add(plan, "leased", vans);
    Devices terminals;
    terminals.basis = CountBasis::per_vehicle;
    terminals.count = 1;
    terminals.unit_price = money("9,000");
    add(plan, "terminals", terminals);
    auto const costs = project(plan);
    CHECK(cost(costs, "owned") == money("3,600"));   // half of 2,400 and of 4,800
    CHECK(cost(costs, "leased") == money("18,000")); // 6 x 1,000 + 6 x 2,000
    CHECK(month(costs, "terminals", 0) == money("36,000")); // for both groups
    CHECK(month(costs, "terminals", 6) == money("36,000"));
}

TEST_CASE("devices of a fixed count follow their steps, and owned ones are bought when they are replaced or more are needed")
{
    auto plan = empty_plan(60);
    Devices radios;
    radios.count = 4;
    radios.unit_price = money("1,000");
    radios.life_years = 4;
    radios.owned = true;
    radios.fee = money("10");
    radios.steps = {{Month{2027, 7}, 6, "second crew"}, {Month{2028, 7}, 5, ""}};
    add(plan, "radios", radios);
    auto const costs = project(plan);
    CHECK(cost(costs, "radios", {0, 0}, ObjectClass::supplies).is_zero());
    CHECK(cost(costs, "radios", {12, 12}, ObjectClass::supplies) == money("2,000"));
    CHECK(cost(costs, "radios", {48, 48}, ObjectClass::supplies) == money("3,000")); // four are due, two are there, five needed
    CHECK(cost(costs, "radios", {}, ObjectClass::supplies) == money("5,000"));
    CHECK(cost(costs, "radios", first_year, ObjectClass::other) == money("480"));
    CHECK(cost(costs, "radios", second_year, ObjectClass::other) == money("720"));
    CHECK(cost(costs, "radios", third_year, ObjectClass::other) == money("600"));
}

TEST_CASE("a $9,999 radio is supplies and a $10,000 one equipment, on an award from before October 2024 one of $5,000")
{
    auto plan = empty_plan(12);
    for (auto const* price : {"4,999.99", "5,000", "9,999", "10,000"}) {
        Devices radio;
        radio.count = 1;
        radio.unit_price = money(price);
        add(plan, price, radio);
    }
    auto const classes = [&](RuleVersion rules) {
        std::vector<ObjectClass> found;
        for (auto const& line : project(plan).lines) found.push_back(class_under(rules, line));
        return found;
    };
    using enum ObjectClass;
    using Classes = std::vector<ObjectClass>;
    CHECK(classes(RuleVersion::from_october_2024) == Classes{supplies, supplies, supplies, equipment});
    CHECK(classes(RuleVersion::before_october_2024) == Classes{supplies, equipment, equipment, equipment});
    for (auto const& line : project(plan).lines) CHECK(line.object_class == class_under(plan.rules, line));
    plan.rules = RuleVersion::before_october_2024;
    for (auto const& line : project(plan).lines) CHECK(line.object_class == class_under(plan.rules, line));
}
