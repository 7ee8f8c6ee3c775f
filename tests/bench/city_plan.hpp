// A city's plan by chance with a fixed seed: 5 programs, 150 lines, 60 months, 15 sources, about five sixths of its cost covered.
// The size for which the whole calculation must fit into a frame of the window.
#pragma once

#include "budget/plan/plan.hpp"

namespace bench {

budget::Plan city_plan();

} // namespace bench
