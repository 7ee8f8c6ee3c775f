// Who pays one line in one month, why, and for each other pool why not. Called by `braid explain`.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

// `line`: an index in outcome.costs.lines; `month`: one in the plan's months.
Sheet lay_out_explanation(budget::Outcome const& outcome, View const& view, std::size_t line, std::size_t month);

} // namespace templates
