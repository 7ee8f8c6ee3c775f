#include "budget/costs/vehicles.hpp"

#include "budget/costs/purchases.hpp"
#include "budget/costs/rules.hpp"

#include <fmt/format.h>

namespace budget {

std::vector<Line> vehicle_lines(Plan const& plan, Program const& program, Component const& component, Vehicles const& vehicles)
{
    auto const active = active_months(plan, component);
    auto const counts = counts_by_month(plan, component, vehicles.count, vehicles.steps);
    auto const count = range_in_words(counts, active);
    auto const grown = [&](ExactMoney const& amount, int year) { return amount * growth_factor(plan, component.growth, year); };

    std::vector<Line> lines;
    auto const add_line = [&](char const* suffix, char const* name, ObjectClass object_class) -> Line& {
        auto& line = lines.emplace_back(start_line(plan, program, component, suffix, name, object_class));
        line.vehicles = counts;
        return line;
    };
    auto const add_running = [&](char const* suffix, char const* name, ObjectClass object_class, ExactMoney const& each_a_year,
                                 std::string basis) {
        if (each_a_year.is_zero()) return;
        auto& line = add_line(suffix, name, object_class);
        line.basis = std::move(basis);
        add_yearly(line.months, plan, active, [&](int month, int year) {
            return grown(each_a_year * Ratio{counts[static_cast<std::size_t>(month)]}, year);
        });
    };

    if (vehicles.acquisition == VehicleAcquisition::buy) {
        Money const unit = vehicles.price + vehicles.outfitting;
        auto& line = add_line("purchase", "purchase", class_by_price(plan.rules, unit));
        line.unit_price = unit;
        line.basis = fmt::format("{} × {}", count, short_dollars(unit));
        if (!vehicles.replace) line.recurrence = Recurrence::one_time;
        auto const buys = units_bought(counts, active, vehicles.replace ? vehicles.life_years * 12 : 0, false);
        for (std::size_t month = 0; month < buys.size(); ++month)
            if (buys[month] > 0)
                line.months[month] = round(grown(unit * Ratio{buys[month]}, plan.calendar().year_of(plan.first_month + static_cast<int>(month))));
    }
    if (vehicles.acquisition == VehicleAcquisition::lease)
        add_running("lease", "lease", ObjectClass::other, vehicles.lease * Ratio{12},
                    fmt::format("{} × {} a month", count, dollars(vehicles.lease)));
    add_running("mileage", "mileage", ObjectClass::travel,
                ExactMoney::from_cents(vehicles.dollars_per_mile * Ratio{100} * vehicles.miles),
                fmt::format("{} × {} miles × ${} a mile", count, plain_text(vehicles.miles),
                            plain_text(vehicles.dollars_per_mile)));
    add_running("running", "fuel and maintenance", ObjectClass::other, vehicles.fuel_and_maintenance,
                fmt::format("{} × {} a year", count, short_dollars(vehicles.fuel_and_maintenance)));
    add_running("insurance", "insurance", ObjectClass::other, vehicles.insurance,
                fmt::format("{} × {} a year", count, short_dollars(vehicles.insurance)));
    return lines;
}

} // namespace budget
