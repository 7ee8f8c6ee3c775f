#include "budget/costs/vehicles.hpp"

#include "budget/costs/rules.hpp"

#include <fmt/format.h>

namespace budget {

std::vector<Line> vehicle_lines(Plan const& plan, Program const& program, Component const& component, Vehicles const& vehicles)
{
    auto const active = active_months(plan, component);
    Ratio const count{vehicles.count};
    auto const grown = [&](ExactMoney const& amount, int year) { return amount * growth_factor(plan, component.growth, year); };

    std::vector<Line> lines;
    auto const add_line = [&](char const* suffix, char const* name, ObjectClass object_class) -> Line& {
        auto& line = lines.emplace_back(start_line(plan, program, component, suffix, name, object_class));
        if (lines.size() == 1) line.vehicles = vehicles.count;
        return line;
    };
    auto const add_running = [&](char const* suffix, char const* name, ObjectClass object_class, ExactMoney const& each_a_year,
                                 std::string basis) {
        if (each_a_year.is_zero()) return;
        auto& line = add_line(suffix, name, object_class);
        line.basis = std::move(basis);
        add_yearly(line.months, plan, active, [&](int year) { return grown(each_a_year * count, year); });
    };

    if (vehicles.acquisition == VehicleAcquisition::buy) {
        Money const unit = vehicles.price + vehicles.outfitting;
        auto& line = add_line("purchase", "purchase", class_by_price(plan.rules, unit));
        line.unit_price = unit;
        line.basis = fmt::format("{} × {}", vehicles.count, short_dollars(unit));
        if (!vehicles.replace) line.recurrence = Recurrence::one_time;
        int const life = vehicles.replace ? vehicles.life_years * 12 : 0;
        for (int at = active.first; at <= active.last; at += life) {
            int const year = plan.calendar().year_of(plan.first_month + at);
            line.months[static_cast<std::size_t>(at)] = round(grown(unit * count, year));
            if (life <= 0) break;
        }
    }
    if (vehicles.acquisition == VehicleAcquisition::lease)
        add_running("lease", "lease", ObjectClass::other, vehicles.lease * Ratio{12},
                    fmt::format("{} × {} a month", vehicles.count, dollars(vehicles.lease)));
    add_running("mileage", "mileage", ObjectClass::travel,
                ExactMoney::from_cents(vehicles.dollars_per_mile * Ratio{100} * vehicles.miles),
                fmt::format("{} × {} miles × ${} a mile", vehicles.count, plain_text(vehicles.miles),
                            plain_text(vehicles.dollars_per_mile)));
    add_running("running", "fuel and maintenance", ObjectClass::other, vehicles.fuel_and_maintenance,
                fmt::format("{} × {} a year", vehicles.count, short_dollars(vehicles.fuel_and_maintenance)));
    add_running("insurance", "insurance", ObjectClass::other, vehicles.insurance,
                fmt::format("{} × {} a year", vehicles.count, short_dollars(vehicles.insurance)));
    return lines;
}

} // namespace budget
