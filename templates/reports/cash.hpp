// Cash by month, quarter or year: paid out, received, and the float that flexible money carries; by source what is outstanding
// at the plan's end and what is drawn too late. Called by `braid cash`.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

Sheet lay_out_cash(budget::Outcome const& outcome, View const& view);

} // namespace templates
