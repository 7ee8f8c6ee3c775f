// What a component or a program costs month by month, with a total for each fiscal year and a line between the months that are
// closed and those that are planned; and how a component's figures come about, step by step. To read. Knows no window; called
// by the Costs page and by tests.
#pragma once

#include "app/gui/content/cost_table.hpp"
#include "budget/outcome.hpp"

namespace gui {

// Of a component: people, each of its lines, their total and what of it nobody pays. Of a program: cost, covered, gap.
// `row` is of the plan of the outcome; empty of another one.
TableContent cost_months(budget::Outcome const& outcome, CostRow const& row);

// "Hours of a seat a year | 365 days × 24 h | 8,760 h", down to FTE and people, for each size of a position; then what each
// line is made of.
TableContent cost_workings(budget::Outcome const& outcome, budget::ComponentId const& component);

} // namespace gui
