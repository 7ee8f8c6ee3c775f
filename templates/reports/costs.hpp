// What the plan costs, line by line and by object class, over time. Called by `braid costs`.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

Sheet lay_out_costs(budget::Outcome const& outcome, View const& view);

} // namespace templates
