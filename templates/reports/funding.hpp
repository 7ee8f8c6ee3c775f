// The planning worksheet's seven columns for every source, what each brings, what is used, left and lost. Called by
// `braid funding`.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

Sheet lay_out_funding(budget::Outcome const& outcome, View const& view);

} // namespace templates
