// What holds for the dated steps of any component. For check_*.cpp only.
#pragma once

#include "budget/plan/check_report.hpp"

#include <fmt/format.h>

namespace budget {

inline void warn_of_no_change(std::string const& path, Report& report)
{
    report.warning("plan.step-changes-nothing", path, "The step changes nothing.", "Say what is different from then on, or remove it.");
}

// In order, inside the component's own months; a doubt where a step is outside the plan's.
template <class Step>
void check_step_months(Plan const& plan, Component const& component, std::vector<Step> const& steps, Report& report)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto const path = nth(path_of(component.id), "step", i);
        auto const from = steps[i].from;
        if (i > 0 && from <= steps[i - 1].from)
            report.error("plan.dates-reversed", path, fmt::format("{} doesn't come after the step before it.", for_people(from)),
                         "Put the steps in the order of their months, each month once.");
        else if ((component.first_month && from < *component.first_month) || (component.last_month && from > *component.last_month))
            report.error("plan.step-outside", path, fmt::format("In {} the component isn't there.", for_people(from)),
                         "Choose a month from its first to its last.");
        else if (from > plan.last_month() || (!component.first_month && from < plan.first_month))
            report.warning("plan.outside-plan", path,
                           from > plan.last_month() ? "It comes after the plan, so it changes nothing."
                                                    : "It comes before the plan, so what it changes is never seen.",
                           "Change its month, or remove it.");
    }
}

// Of a thing counted one by one.
inline void check_count_steps(Plan const& plan, Component const& component, int count, std::vector<CountStep> const& steps, Report& report)
{
    check_step_months(plan, component, steps, report);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].count == count) warn_of_no_change(nth(path_of(component.id), "step", i), report);
        count = steps[i].count;
    }
}

} // namespace budget
