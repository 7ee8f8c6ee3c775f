// Plan -> lines by month.
#pragma once

#include "budget/costs/line.hpp"

namespace budget {

// The plan must have passed check(). Throws MoneyOverflow where an amount leaves the range of cents.
Costs project(Plan const& plan);

} // namespace budget
