#include "budget/costs/devices.hpp"

#include "budget/costs/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

namespace {

std::vector<std::int64_t> needed(Devices const& devices, Headcount const& heads, ActiveMonths active, std::size_t months)
{
    std::vector<std::int64_t> need(months);
    for (int at = active.first; at <= active.last; ++at) {
        auto const month = static_cast<std::size_t>(at);
        std::int64_t driver = 1;
        if (devices.basis == CountBasis::per_seat) driver = heads.seats[month];
        if (devices.basis == CountBasis::per_employee) driver = heads.people[month];
        if (devices.basis == CountBasis::per_vehicle) driver = heads.vehicles[month];
        need[month] = devices.count * driver;
    }
    return need;
}

// How many are bought in each month. A cohort is what came in one month; it is due again after each life, as far as needed.
std::vector<std::int64_t> bought(Devices const& devices, std::vector<std::int64_t> const& need, ActiveMonths active)
{
    struct Cohort {
        int month;
        std::int64_t units;
    };
    std::vector<Cohort> cohorts;
    std::vector<std::int64_t> buys(need.size());
    std::int64_t stock = 0;
    for (int at = active.first; at <= active.last; ++at) {
        auto const month = static_cast<std::size_t>(at);
        for (auto& cohort : cohorts) {
            if (devices.life_years == 0 || at - cohort.month != devices.life_years * 12) continue;
            stock -= cohort.units;
            auto const again = std::clamp(need[month] - stock, std::int64_t{0}, cohort.units);
            cohort = {at, again};
            stock += again;
            buys[month] += again;
        }
        if (need[month] > stock) {
            auto const more = need[month] - stock;
            if (!(devices.owned && at == active.first)) buys[month] += more;
            cohorts.push_back({at, more});
            stock = need[month];
        }
    }
    return buys;
}

} // namespace

std::vector<Line> device_lines(Plan const& plan, Program const& program, Component const& component, Devices const& devices,
                               Headcount const& heads)
{
    auto const active = active_months(plan, component);
    auto const need = needed(devices, heads, active, static_cast<std::size_t>(plan.months));
    auto const most = active.first <= active.last ? *std::max_element(need.begin(), need.end()) : 0;
    auto const growth = [&](int year) { return growth_factor(plan, component.growth, year); };

    std::vector<Line> lines;
    if (!devices.unit_price.is_zero()) {
        auto& line = lines.emplace_back(start_line(plan, program, component, "purchase", "purchase",
                                                   class_by_price(plan.rules, devices.unit_price)));
        line.unit_price = devices.unit_price;
        line.basis = fmt::format("{} × {}", most, dollars(devices.unit_price));
        if (devices.life_years == 0) line.recurrence = Recurrence::one_time;
        auto const buys = bought(devices, need, active);
        for (std::size_t month = 0; month < buys.size(); ++month)
            if (buys[month] > 0)
                line.months[month] = round(devices.unit_price * buys[month] *
                                           growth(plan.calendar().year_of(plan.first_month + static_cast<int>(month))));
    }
    if (!devices.fee.is_zero()) {
        auto& line = lines.emplace_back(start_line(plan, program, component, "fee", "fees", ObjectClass::other));
        bool const monthly = devices.fee_basis == AmountBasis::month;
        line.basis = fmt::format("{} × {} a {}", most, dollars(devices.fee), monthly ? "month" : "year");
        Ratio const a_year{monthly ? 12 : 1};
        add_yearly(line.months, plan, active, [&](int month, int year) {
            return devices.fee * a_year * Ratio{need[static_cast<std::size_t>(month)]} * growth(year);
        });
    }
    return lines;
}

} // namespace budget
