// What each program does and what a call, an encounter and a resident cost, by fiscal year; beside it what others published, as a
// range with its sources. Called by `braid volumes`.
#pragma once

#include "templates/reports/view.hpp"

namespace templates {

Sheet lay_out_volumes(budget::Outcome const& outcome, View const& view);

} // namespace templates
