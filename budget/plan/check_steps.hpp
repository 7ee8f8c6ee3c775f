// What holds for the dated steps of any component. For check_*.cpp only.
#pragma once

#include "budget/plan/check_report.hpp"

namespace budget {

// In order, inside the component's own months; a doubt where a step is outside the plan's.
void check_step_months(Plan const& plan, Component const& component, std::vector<Month> const& months, Report& report);
// Of a thing that is counted one by one.
void check_count_steps(Plan const& plan, Component const& component, int count, std::vector<CountStep> const& steps, Report& report);
void warn_of_no_change(Component const& component, std::size_t step, Report& report);

template <class Step> std::vector<Month> months_of(std::vector<Step> const& steps)
{
    std::vector<Month> months;
    for (auto const& step : steps) months.push_back(step.from);
    return months;
}

} // namespace budget
