// Payments of closed months for a plan that has none: by chance, or those that an outcome itself allots.
#pragma once

#include "tests/support/draws.hpp"

#include "budget/outcome.hpp"

namespace tests {

// Some first months are closed; payments for any line, by any source or by nobody named, refunds among them. Passes check().
void add_random_actuals(Draws& draw, budget::Plan& plan);

// What the outcome's sources pay in the plan's first months, as if the ledger said the same.
budget::Actuals actuals_of(budget::Outcome const& outcome, int months);

} // namespace tests
