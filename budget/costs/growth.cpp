#include "budget/costs/growth.hpp"

#include <algorithm>
#include <stdexcept>

namespace budget {

Ratio growth_factor(Plan const& plan, std::optional<AssumptionId> const& assumption, int fiscal_year)
{
    Ratio factor{1};
    if (!assumption) return factor;
    auto const* growth = find(plan, *assumption);
    if (!growth) return factor;
    auto const calendar = plan.calendar();
    for (int year = calendar.year_of(plan.first_month) + 1; year <= fiscal_year; ++year)
        factor *= Ratio{1} + value_on(*growth, calendar.first(year).first_day());
    return factor;
}

ActiveMonths active_months(Plan const& plan, Component const& component)
{
    ActiveMonths active{0, plan.months - 1};
    if (component.first_month) active.first = std::max(active.first, *component.first_month - plan.first_month);
    if (component.last_month) active.last = std::min(active.last, *component.last_month - plan.first_month);
    return active;
}

void add_yearly(std::vector<Money>& months, Plan const& plan, ActiveMonths active,
                std::function<ExactMoney(int month, int fiscal_year)> const& yearly)
{
    auto const calendar = plan.calendar();
    for (int at = active.first; at <= active.last; ++at) {
        auto const month = plan.first_month + at;
        months[static_cast<std::size_t>(at)] += month_share(yearly(at, calendar.year_of(month)), calendar.month_of_year(month));
    }
}

void add_yearly(std::vector<Money>& months, Plan const& plan, ActiveMonths active,
                std::function<ExactMoney(int fiscal_year)> const& yearly)
{
    std::optional<int> known;
    ExactMoney amount;
    add_yearly(months, plan, active, [&](int, int fiscal_year) -> ExactMoney {
        if (known != fiscal_year) {
            amount = yearly(fiscal_year);
            known = fiscal_year;
        }
        return amount;
    });
}

Component const& component_of(Program const& program, Line const& line)
{
    for (auto const& component : program.components)
        if (component.id == line.component) return component;
    throw std::logic_error("a line of no component");
}

Line start_line(Plan const& plan, Program const& program, Component const& component, std::string const& suffix,
                std::string const& name, ObjectClass object_class)
{
    Line line;
    line.id = suffix.empty() ? component.id.text : component.id.text + "." + suffix;
    line.name = name.empty() ? component.name : component.name + ": " + name;
    line.program = program.id;
    line.component = component.id;
    line.kind = kind_of(component);
    line.object_class = object_class;
    line.priority = component.priority;
    line.recurrence = component.recurrence;
    line.in_kind = component.in_kind;
    line.begins = component.first_month;
    line.months.resize(static_cast<std::size_t>(plan.months));
    return line;
}

} // namespace budget
