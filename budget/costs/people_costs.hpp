// Costs that follow the headcount: training, wellness, uniforms. One line each.
#pragma once

#include "budget/costs/headcount.hpp"

namespace budget {

// New hires cost in the month in which their position's people rise; replacements of people who leave are spread over the year.
Line training_line(Plan const& plan, Program const& program, Component const& component, Training const& training, Headcount const& heads);
Line wellness_line(Plan const& plan, Program const& program, Component const& component, Wellness const& wellness, Headcount const& heads);
Line uniforms_line(Plan const& plan, Program const& program, Component const& component, Uniforms const& uniforms, Headcount const& heads);

} // namespace budget
