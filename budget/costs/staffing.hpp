// Positions -> a personnel line and a fringe line each.
#pragma once

#include "budget/costs/growth.hpp"

namespace budget {

// Pay a year: FTE x pay x growth x steps x (1 + overtime + differential) x (1 - vacancy); spread over months, rounded once a
// line and month. Fringe: the schedule's parts summed exactly, then spread; the month is divided among the parts with the
// largest remainder. A wage base limits each FTE's pay of a whole fiscal year.
std::vector<Line> staffing_lines(Plan const& plan, Program const& program, Component const& component, Position const& position);

} // namespace budget
