// Positions as people count them: FTE and where they come from, people to employ, pay and fringe with its parts. Called by
// `braid positions`.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

Sheet lay_out_positions(budget::Outcome const& outcome, View const& view);

} // namespace templates
