#include "budget/costs/devices.hpp"

#include "budget/costs/purchases.hpp"
#include "budget/costs/rules.hpp"

#include <fmt/format.h>

namespace budget {

namespace {

std::vector<std::int64_t> needed(Plan const& plan, Component const& component, Devices const& devices, Headcount const& heads,
                                 ActiveMonths active)
{
    if (devices.basis == CountBasis::fixed) return counts_by_month(plan, component, devices.count, devices.steps);
    auto const& driver = devices.basis == CountBasis::per_seat       ? heads.seats
                         : devices.basis == CountBasis::per_employee ? heads.people
                                                                     : heads.vehicles;
    std::vector<std::int64_t> need(driver.size());
    for (int at = active.first; at <= active.last; ++at)
        need[static_cast<std::size_t>(at)] = devices.count * driver[static_cast<std::size_t>(at)];
    return need;
}

} // namespace

std::vector<Line> device_lines(Plan const& plan, Program const& program, Component const& component, Devices const& devices,
                               Headcount const& heads)
{
    auto const active = active_months(plan, component);
    auto const need = needed(plan, component, devices, heads, active);
    auto const counts = range_in_words(need, active);
    auto const growth = [&](int year) { return growth_factor(plan, component.growth, year); };

    std::vector<Line> lines;
    if (!devices.unit_price.is_zero()) {
        auto& line = lines.emplace_back(start_line(plan, program, component, "purchase", "purchase",
                                                   class_by_price(plan.rules, devices.unit_price)));
        line.unit_price = devices.unit_price;
        line.basis = fmt::format("{} × {}", counts, dollars(devices.unit_price));
        if (devices.life_years == 0) line.recurrence = Recurrence::one_time;
        auto const buys = units_bought(need, active, devices.life_years * 12, devices.owned);
        for (std::size_t month = 0; month < buys.size(); ++month)
            if (buys[month] > 0)
                line.months[month] = round(devices.unit_price * buys[month] *
                                           growth(plan.calendar().year_of(plan.first_month + static_cast<int>(month))));
    }
    if (!devices.fee.is_zero()) {
        auto& line = lines.emplace_back(start_line(plan, program, component, "fee", "fees", ObjectClass::other));
        bool const monthly = devices.fee_basis == AmountBasis::month;
        line.basis = fmt::format("{} × {} a {}", counts, dollars(devices.fee), monthly ? "month" : "year");
        Ratio const a_year{monthly ? 12 : 1};
        add_yearly(line.months, plan, active, [&](int month, int year) {
            return devices.fee * a_year * Ratio{need[static_cast<std::size_t>(month)]} * growth(year);
        });
    }
    return lines;
}

} // namespace budget
