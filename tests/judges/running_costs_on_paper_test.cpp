// Vehicles, devices, training, wellness, uniforms and amounts spread over months, worked out by hand.
#include "tests/judges/written_plans.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace judges;

namespace {

Contract a_year(std::string_view amount)
{
    Contract contract;
    contract.amount = money(amount);
    return contract;
}

Vehicles bought(int count, std::string_view price, std::string_view outfitting, int life_years, bool replace)
{
    Vehicles vehicles;
    vehicles.count = count;
    vehicles.acquisition = VehicleAcquisition::buy;
    vehicles.price = money(price);
    vehicles.outfitting = money(outfitting);
    vehicles.life_years = life_years;
    vehicles.replace = replace;
    return vehicles;
}

Devices radios(CountBasis basis, int count, std::string_view price, int life_years)
{
    Devices devices;
    devices.basis = basis;
    devices.count = count;
    devices.unit_price = money(price);
    devices.life_years = life_years;
    return devices;
}

Position people(Ratio fte, int people_now, Ratio turnover)
{
    Position position;
    position.title = "Responder";
    position.fte = std::move(fte);
    position.people_now = people_now;
    position.turnover = std::move(turnover);
    position.pay = money("1");
    return position;
}

std::vector<int> months_that_cost(Costs const& costs, std::string const& component, int months)
{
    std::vector<int> found;
    for (int month = 0; month < months; ++month)
        if (!cost(costs, component, {month, month}).is_zero()) found.push_back(month);
    return found;
}

using Found = std::vector<int>;

} // namespace

TEST_CASE("six cents a year fall where the rounded year to date steps up")
{
    // To date 0.5, 1, 1.5, 2 ... cents; halves go to even: 0 1 2 2 2 3 4 4 4 5 6 6.
    auto plan = empty_plan(12);
    add(plan, "c", a_year("0.06"));
    auto const costs = project(plan);
    std::vector<std::int64_t> const expected{0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0};
    for (int month = 0; month < 12; ++month)
        CHECK(cost(costs, "c", {month, month}).cents() == expected[static_cast<std::size_t>(month)]);
}

TEST_CASE("twelve months are always the year to the cent")
{
    for (std::int64_t cents = 1; cents < 4000; cents += 37) {
        auto plan = empty_plan(24);
        auto contract = a_year("0");
        contract.amount = Money::from_cents(cents * 12345 + 1);
        add(plan, "c", contract);
        auto const costs = project(plan);
        REQUIRE(cost(costs, "c", first_year) == contract.amount);
        REQUIRE(cost(costs, "c", second_year) == contract.amount);
        for (int month = 0; month < 24; ++month) {
            auto const off = cost(costs, "c", {month, month}).cents() * 12 - contract.amount.cents();
            REQUIRE((off >= -12 && off <= 12));
        }
    }
}

TEST_CASE("a cost that starts or ends inside a year costs its months and no others")
{
    auto plan = empty_plan(24);
    auto& component = add(plan, "c", a_year("12,000"));
    component.first_month = Month{2026, 10};
    component.last_month = Month{2027, 9};
    auto const costs = project(plan);
    CHECK(cost(costs, "c", {0, 2}).is_zero());
    CHECK(cost(costs, "c", {3, 14}) == money("12,000"));
    CHECK(cost(costs, "c", {15, 23}).is_zero());
}

TEST_CASE("contracts once and a month")
{
    auto plan = empty_plan(24);
    auto once = a_year("5,000");
    once.basis = AmountBasis::once;
    add(plan, "once", once).first_month = Month{2027, 1};
    auto monthly = a_year("100.01");
    monthly.basis = AmountBasis::month;
    add(plan, "monthly", monthly);
    auto const costs = project(plan);
    CHECK(months_that_cost(costs, "once", 24) == Found{6});
    CHECK(cost(costs, "once") == money("5,000"));
    CHECK(cost(costs, "monthly") == money("2,400.24"));
}

TEST_CASE("mileage is exact at tenths of a cent a mile")
{
    auto plan = empty_plan(24);
    Vehicles vehicles;
    vehicles.count = 2;
    vehicles.miles = 12345;
    vehicles.dollars_per_mile = Ratio{725, 1000};
    vehicles.insurance = money("1,200");
    add(plan, "vans", vehicles);
    // 2 x 12,345 x 0.725 = 17,900.25 and 2 x 1,200.
    CHECK(cost(project(plan), "vans", first_year) == money("20,300.25"));
    CHECK(cost(project(plan), "vans", second_year) == money("20,300.25"));
}

TEST_CASE("leases, fuel and maintenance run a vehicle at a time")
{
    auto plan = empty_plan(12);
    Vehicles vehicles;
    vehicles.count = 3;
    vehicles.acquisition = VehicleAcquisition::lease;
    vehicles.lease = money("650");
    vehicles.fuel_and_maintenance = money("4,800");
    add(plan, "vans", vehicles);
    CHECK(cost(project(plan), "vans") == money("37,800")); // 3 x (7,800 + 4,800)
}

TEST_CASE("vehicles are bought again each time their life is over, at the price of that year")
{
    auto plan = empty_plan(84);
    auto const growth = add_growth(plan, {{Date{2020, 1, 1}, Ratio{3, 100}}});
    add(plan, "vans", bought(1, "50,000", "10,000", 3, true)).growth = growth;
    add(plan, "once", bought(1, "50,000", "10,000", 3, false));
    add(plan, "late", bought(2, "50,000", "10,000", 3, true)).first_month = Month{2026, 12};
    auto const costs = project(plan);
    CHECK(months_that_cost(costs, "vans", 84) == Found{0, 36, 72});
    CHECK(cost(costs, "vans", {0, 0}) == money("60,000"));
    CHECK(cost(costs, "vans", {36, 36}) == money("65,563.62")); // x 1.092727
    CHECK(cost(costs, "vans", {72, 72}) == money("71,643.14")); // x 1.194052296529
    CHECK(months_that_cost(costs, "once", 84) == Found{0});
    CHECK(months_that_cost(costs, "late", 84) == Found{5, 41, 77});
    CHECK(cost(costs, "late", {41, 41}) == money("120,000"));
}

TEST_CASE("devices are counted per seat, per employee, per vehicle or as given")
{
    auto plan = empty_plan(12);
    Position position;
    position.title = "Responder";
    position.seats = 3;
    position.hours_a_day = 8;
    position.days_a_week = 7;
    position.productive_hours = 1698; // 8,760 / 1,698: six people
    position.pay = money("1");
    add(plan, "post", position);
    Vehicles vans;
    vans.count = 4;
    add(plan, "vans", vans);
    add(plan, "seat", radios(CountBasis::per_seat, 2, "500", 0));
    add(plan, "employee", radios(CountBasis::per_employee, 1, "500", 0));
    add(plan, "vehicle", radios(CountBasis::per_vehicle, 1, "500", 0));
    add(plan, "fixed", radios(CountBasis::fixed, 10, "500", 0));
    auto const costs = project(plan);
    CHECK(cost(costs, "seat") == money("3,000"));
    CHECK(cost(costs, "employee") == money("3,000"));
    CHECK(cost(costs, "vehicle") == money("2,000"));
    CHECK(cost(costs, "fixed") == money("5,000"));
    CHECK(months_that_cost(costs, "seat", 12) == Found{0});
}

TEST_CASE("devices are replaced after their life; owned ones only then; more people need more")
{
    auto plan = empty_plan(60);
    auto first = people(2, 2, 0);
    add(plan, "first", first);
    add(plan, "second", people(3, 0, 0)).first_month = Month{2027, 7}; // month 12
    auto owned = radios(CountBasis::per_employee, 1, "100", 4);
    owned.owned = true;
    add(plan, "owned", owned);
    add(plan, "new", radios(CountBasis::per_employee, 1, "100", 4));
    auto fees = radios(CountBasis::per_employee, 1, "0", 0);
    fees.fee = money("40");
    add(plan, "fees", fees);
    auto const costs = project(plan);
    CHECK(months_that_cost(costs, "new", 60) == Found{0, 12, 48});
    CHECK(cost(costs, "new", {0, 0}) == money("200"));
    CHECK(cost(costs, "new", {12, 12}) == money("300"));
    CHECK(cost(costs, "new", {48, 48}) == money("200"));
    CHECK(months_that_cost(costs, "owned", 60) == Found{12, 48});
    CHECK(cost(costs, "fees", {11, 11}) == money("80"));
    CHECK(cost(costs, "fees", {12, 12}) == money("200"));
}

TEST_CASE("new people and those who replace leavers are trained and given uniforms")
{
    // Four people (3.5 FTE), one there already, a quarter leaves in a year: three hires at the start, one more a year.
    auto plan = empty_plan(24);
    add(plan, "post", people(Ratio{7, 2}, 1, Ratio{1, 4}));
    Training training;
    training.hours_per_hire = 80;
    training.fee_per_hire = money("500");
    training.backfill_rate = money("30"); // a hire: 80 x 30 + 500 = 2,900
    add(plan, "training", training);
    Uniforms uniforms;
    uniforms.first_issue = money("600");
    uniforms.upkeep = money("100");
    add(plan, "uniforms", uniforms);
    auto const costs = project(plan);
    CHECK(cost(costs, "training", {0, 0}) == money("8,941.67")); // 3 x 2,900 + 2,900 / 12
    CHECK(cost(costs, "training", first_year) == money("11,600"));
    CHECK(cost(costs, "training", second_year) == money("2,900"));
    CHECK(cost(costs, "uniforms", first_year) == money("2,800")); // 3 x 600 + 600 + 4 x 100
    CHECK(cost(costs, "uniforms", second_year) == money("1,000"));
}

TEST_CASE("training for everyone, courses, assistance, debriefs and checks")
{
    auto plan = empty_plan(12);
    add(plan, "post", people(4, 4, 0));
    Training training;
    training.hours_per_employee = 16;
    training.fee_per_employee = money("200");
    training.courses = money("1,200");
    training.backfill_rate = money("30");
    add(plan, "training", training);
    Wellness wellness;
    wellness.assistance = money("3.50");
    wellness.debrief_hours = 10;
    wellness.debrief_rate = money("150");
    wellness.yearly_check = money("250");
    add(plan, "wellness", wellness);
    auto const costs = project(plan);
    CHECK(cost(costs, "training") == money("3,920"));  // 4 x (16 x 30 + 200) + 1,200
    CHECK(cost(costs, "wellness") == money("19,168")); // 4 x 3.50 x 12 + 10 x 150 x 12 + 4 x 250
}

TEST_CASE("an amount an encounter follows the program's volumes and grows by the fiscal year")
{
    auto plan = empty_plan(24);
    auto clinic = a_year("85.50");
    clinic.basis = AmountBasis::encounter;
    add(plan, "clinic", clinic).growth = add_growth(plan, {{Date{2020, 1, 1}, Ratio{4, 100}}});
    // Calls alone are no encounters; what the last step leaves out stays.
    plan.programs[0].volumes = {{Month{2026, 7}, Ratio{90}, {}, {}, ""},
                                {Month{2026, 9}, {}, Ratio{40}, {}, "pilot"},
                                {Month{2027, 1}, {}, Ratio{121, 2}, {}, "by day"},
                                {Month{2027, 9}, Ratio{300}, {}, {}, ""}};
    auto const costs = project(plan);
    CHECK(cost(costs, "clinic", {0, 1}).is_zero());
    CHECK(cost(costs, "clinic", {2, 2}) == money("3,420"));       // 40 x 85.50
    CHECK(cost(costs, "clinic", {6, 6}) == money("5,172.75"));    // 60.5 x 85.50
    CHECK(cost(costs, "clinic", {12, 12}) == money("5,379.66"));  // x 1.04
    CHECK(cost(costs, "clinic", {14, 14}) == money("5,379.66"));
}

TEST_CASE("amounts an employee follow the people to employ, by the month or spread over the year")
{
    auto plan = empty_plan(12);
    add(plan, "first", people(Ratio{5, 2}, 0, 0));                            // three people
    add(plan, "second", people(1, 0, 0)).first_month = Month{2027, 1};        // one more from month 6
    Expense phones;
    phones.basis = AmountBasis::employee_month;
    phones.amount = money("45.98");
    add(plan, "phones", phones);
    Expense operating;
    operating.basis = AmountBasis::employee_year;
    operating.amount = money("3,800");
    add(plan, "operating", operating);
    auto const costs = project(plan);
    CHECK(cost(costs, "phones", {5, 5}) == money("137.94")); // 3 x 45.98
    CHECK(cost(costs, "phones", {6, 6}) == money("183.92"));
    CHECK(cost(costs, "operating", {0, 5}) == money("5,700"));   // half of 3 x 3,800
    CHECK(cost(costs, "operating", {6, 11}) == money("7,600"));  // half of 4 x 3,800
}
