// The whole calculation: plan in, outcome out. Pure; the same plan gives the same outcome to the cent.
#pragma once

#include "budget/checkpoint.hpp"
#include "budget/outcome.hpp"

namespace budget {

// Where check() finds errors the outcome holds only them. Throws MoneyOverflow where amounts leave the range of cents, and
// what the checkpoint throws.
Outcome evaluate(Plan plan, Counting counting = Counting::committed, Checkpoint const& checkpoint = {});
// The plan with the scenario's edits. Where these can't be applied, or there is no such scenario, the outcome holds only why.
Outcome evaluate(Plan const& base, ScenarioId const& scenario, Counting counting = Counting::committed,
                 Checkpoint const& checkpoint = {});

} // namespace budget
