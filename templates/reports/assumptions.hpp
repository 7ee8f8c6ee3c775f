// The figures that move a plan's cost, ranked by how much; and what one change of figures does to the plan. Called by
// `braid assumptions`.
#pragma once

#include "budget/insight/sensitivity.hpp"
#include "templates/reports/view.hpp"

namespace templates {

Sheet lay_out_assumptions(budget::Outcome const& outcome, budget::Sensitivity const& sensitivity, View const& view);

// The plan before and after changes of its figures, side by side and in words.
Sheet lay_out_what_if(budget::Outcome before, budget::Outcome after, View const& view);

} // namespace templates
