// Writes a plan as XML that people can read and compare: stable order, one thing a line, only what differs from the default.
#pragma once

#include "budget/plan/plan.hpp"

#include <string>

namespace budget {

// read_plan(write_plan(plan)) gives the same plan, and write_plan of that the same bytes.
std::string write_plan(Plan const& plan);

} // namespace budget
