// What a program does and what is driven by it, by chance: volumes, amounts an encounter and an employee, kinds of expenses and
// of indirect rates, what of a subaward is in MTDC already. In ranges that check() allows. Called by random_plan().
#pragma once

#include "budget/plan/plan.hpp"
#include "tests/support/draws.hpp"

namespace tests {

void add_random_volumes(Draws& draw, budget::Plan& plan);

} // namespace tests
