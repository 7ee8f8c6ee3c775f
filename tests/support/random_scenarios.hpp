// Scenarios by chance for random_plan(): edits of every kind, each of which the plan takes, so that check() finds no error in
// what they make of it.
#pragma once

#include "budget/plan/plan.hpp"
#include "tests/support/draws.hpp"

namespace tests {

void add_random_scenarios(Draws& draw, budget::Plan& plan, int count);

} // namespace tests
