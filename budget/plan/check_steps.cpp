#include "budget/plan/check_steps.hpp"

#include <fmt/format.h>

namespace budget {

void check_step_months(Plan const& plan, Component const& component, std::vector<Month> const& months, Report& report)
{
    for (std::size_t i = 0; i < months.size(); ++i) {
        auto const path = nth(path_of(component.id), "step", i);
        auto const from = months[i];
        bool const there = (!component.first_month || from >= *component.first_month) && (!component.last_month || from <= *component.last_month);
        if (i > 0 && from <= months[i - 1])
            report.error("plan.dates-reversed", path, fmt::format("{} doesn't come after the step before it.", for_people(from)),
                         "Put the steps in the order of their months, each month once.");
        else if (!there)
            report.error("plan.step-outside", path, fmt::format("In {} the component isn't there.", for_people(from)),
                         "Choose a month from its first to its last.");
        else if (from > plan.last_month())
            report.warning("plan.outside-plan", path, "The step comes after the plan, so it changes nothing.", "Change its month, or remove it.");
        else if (from < plan.first_month && !component.first_month)
            report.warning("plan.outside-plan", path, "The step comes before the plan, so the size before it is never seen.",
                           "Change its month, or write its size at the start.");
    }
}

void check_count_steps(Plan const& plan, Component const& component, int count, std::vector<CountStep> const& steps, Report& report)
{
    check_step_months(plan, component, months_of(steps), report);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].count == count) warn_of_no_change(component, i, report);
        count = steps[i].count;
    }
}

void warn_of_no_change(Component const& component, std::size_t step, Report& report)
{
    report.warning("plan.step-changes-nothing", nth(path_of(component.id), "step", step), "The step changes nothing.",
                   "Say what is different from then on, or remove it.");
}

} // namespace budget
