// What closes the gap, and how much of it is growth of cost: what follows the cliffs in `braid cliffs`. It allocates the plan
// dozens of times, so the window lays it out apart.
#pragma once

#include "budget/insight/cost_growth.hpp"
#include "budget/insight/remedies.hpp"
#include "templates/reports/view.hpp"

namespace templates {

// Remedies are those of the whole plan; of a program shown alone, only its own shortfalls are listed.
void append_remedies(Sheet& sheet, budget::Outcome const& outcome, budget::Remedies const& remedies, View const& view);
void append_growth(Sheet& sheet, budget::Outcome const& outcome, std::vector<budget::GrowthYear> const& growth, View const& view);

// The cliffs with all that closes them.
Sheet lay_out_cliffs_and_remedies(budget::Outcome const& outcome, View const& view);

} // namespace templates
