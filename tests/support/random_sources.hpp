// The money side of random_plan(): sources whose pools have every shape that a plan can say.
#pragma once

#include "budget/plan/plan.hpp"
#include "tests/support/draws.hpp"

namespace tests {

// The programs must be there already; permissions and caps name them and their components.
void add_random_sources(Draws& draw, budget::Plan& plan, int count);

} // namespace tests
