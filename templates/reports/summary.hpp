// A plan on one screen: what it costs, what is covered, until when, the cliffs and the decisions. Called by `braid summary`.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

Sheet lay_out_summary(budget::Outcome const& outcome, View const& view);

} // namespace templates
