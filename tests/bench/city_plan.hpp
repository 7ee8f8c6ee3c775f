// A city's plan by chance with a fixed seed: 5 programs, 150 lines, 60 months, 15 sources, about five sixths of its cost covered.
// The size for which the whole calculation must fit into a frame of the window; others can be asked for.
#pragma once

#include "budget/plan/plan.hpp"

namespace bench {

struct CitySize {
    int programs = 5;
    int positions = 9; // a program; each has a line of pay and one of fringe
    int others = 12;   // other costs a program, of a line each
    int sources = 15;
    int months = 60;
    int pools = 1;     // a source
};
// 50 programs, 1,000 lines, 100 sources, 120 months.
inline constexpr CitySize large_city{50, 6, 8, 100, 120};
// The most that budget/plan/limits.hpp lets in: 100 programs, 5,000 components, 30 months of each, 100 pools.
inline constexpr CitySize at_limits{100, 20, 30, 50, 30, 2};

budget::Plan city_plan(CitySize const& size = {});

} // namespace bench
