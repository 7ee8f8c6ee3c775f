// Match by grant year and shares of spending, with what they hold back. Part of the reports on funding, order and allocation.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

// Nothing where the plan has no such rule.
void append_coupled(Sheet& sheet, budget::Outcome const& outcome, View const& view);

} // namespace templates
