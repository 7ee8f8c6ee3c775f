// Positions -> a personnel line and a fringe line each.
#pragma once

#include "budget/costs/growth.hpp"

namespace budget {

// Pay a year: FTE x base x (1 + overtime + differential) x (1 - vacancy), rounded once a line and month. The base of an FTE is
// pay with its step rises, at most the top of the range, x growth. Each month takes its share (month_share) of the yearly
// amount that is in force in it, so twelve months of one size add up to the year; where the size changes inside a fiscal year,
// each of the months before and after is what it would be in a year of that size.
// Fringe: the schedule's parts summed exactly, then spread in the same way; the month is divided among the parts with the
// largest remainder. A wage base limits each FTE's pay of a whole fiscal year. A part that isn't on overtime is a share of pay
// without overtime and differential, below its wage base as well: OJP budgets limit the fringe of overtime to FICA, workers'
// compensation and unemployment (OJP Budget Detail Worksheet, personnel and fringe).
std::vector<Line> staffing_lines(Plan const& plan, Program const& program, Component const& component, Position const& position,
                                 SizeByMonth const& size);

// What an FTE is paid in a fiscal year without overtime and differential.
ExactMoney yearly_base(Plan const& plan, Component const& component, Position const& position, int fiscal_year);

} // namespace budget
