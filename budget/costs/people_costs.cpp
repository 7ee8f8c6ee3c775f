#include "budget/costs/people_costs.hpp"

#include <fmt/format.h>

namespace budget {

namespace {

// What drives the line in money of the plan's first fiscal year.
struct DriverCosts {
    ExactMoney per_hire;
    ExactMoney per_employee; // a year
    ExactMoney fixed;        // a year
};

Line driven_line(Plan const& plan, Program const& program, Component const& component, Headcount const& heads,
                 ObjectClass object_class, DriverCosts const& drivers)
{
    Line line = start_line(plan, program, component, "", "", object_class);
    auto const active = active_months(plan, component);
    auto const growth = [&](int year) { return growth_factor(plan, component.growth, year); };
    add_yearly(line.months, plan, active, [&](int at, int year) {
        auto const month = static_cast<std::size_t>(at);
        return (drivers.per_employee * Ratio{heads.people[month]} + drivers.per_hire * heads.replacements_a_year[month] +
                drivers.fixed) *
               growth(year);
    });
    for (int at = active.first; at <= active.last; ++at) {
        auto const month = static_cast<std::size_t>(at);
        if (heads.new_hires[month] > 0)
            line.months[month] += round(drivers.per_hire * Ratio{heads.new_hires[month]} *
                                        growth(plan.calendar().year_of(plan.first_month + at)));
    }
    std::vector<std::string> parts;
    if (!drivers.per_employee.is_zero())
        parts.push_back(fmt::format("{} an employee a year", dollars(round(drivers.per_employee))));
    if (!drivers.per_hire.is_zero()) parts.push_back(fmt::format("{} a new hire", dollars(round(drivers.per_hire))));
    if (!drivers.fixed.is_zero()) parts.push_back(fmt::format("{} a year", dollars(round(drivers.fixed))));
    for (auto const& part : parts) line.basis += (line.basis.empty() ? "" : ", ") + part;
    return line;
}

} // namespace

Line training_line(Plan const& plan, Program const& program, Component const& component, Training const& training, Headcount const& heads)
{
    return driven_line(plan, program, component, heads, ObjectClass::other,
                       {training.backfill_rate * training.hours_per_hire + training.fee_per_hire,
                        training.backfill_rate * training.hours_per_employee + training.fee_per_employee, training.courses});
}

Line wellness_line(Plan const& plan, Program const& program, Component const& component, Wellness const& wellness, Headcount const& heads)
{
    Ratio const a_year{wellness.assistance_basis == AmountBasis::month ? 12 : 1};
    return driven_line(plan, program, component, heads, ObjectClass::other,
                       {{}, wellness.assistance * a_year + wellness.yearly_check,
                        wellness.debrief_rate * wellness.debrief_hours * Ratio{12}});
}

Line uniforms_line(Plan const& plan, Program const& program, Component const& component, Uniforms const& uniforms, Headcount const& heads)
{
    return driven_line(plan, program, component, heads, ObjectClass::supplies, {uniforms.first_issue, uniforms.upkeep, {}});
}

} // namespace budget
