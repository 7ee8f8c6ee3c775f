// The plan against what was paid in closed months: by line, and by source with what it has left. Called by `braid actuals`, and
// part of the reports on costs and funding.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

// The estimates of closed months against what was paid in them.
Table actuals_by_line(budget::Outcome const& outcome, View const& view);
// What each source brings in the plan's time, has paid and lost in closed months, and has left for the months after.
Table actuals_by_source(budget::Outcome const& outcome, View const& view);

Sheet lay_out_actuals(budget::Outcome const& outcome, View const& view);

} // namespace templates
