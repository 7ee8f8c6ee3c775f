// The decisions that cannot wait, as a table: decide by, what, at stake, a year.
// Knows no window: called by the Overview page and by tests.
#pragma once

#include "app/gui/content/table.hpp"
#include "budget/totals.hpp"

namespace gui {

// Row keys are indexes in outcome.cliffs. Due within 30 days of today or past: the date is in red.
TableContent decision_table(budget::Outcome const& outcome, budget::Filter const& filter, budget::Date today);

} // namespace gui
