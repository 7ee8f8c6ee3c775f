// The Cliffs page as values: the list, and the report's blocks about one of them.
// Knows no window: called by the Cliffs page and by tests.
#pragma once

#include "app/gui/content/table.hpp"
#include "budget/totals.hpp"
#include "templates/sheet.hpp"

namespace gui {

// Row keys are indexes in outcome.cliffs.
TableContent cliff_list(budget::Outcome const& outcome, budget::Filter const& filter, budget::Date today);
// What the cliffs report says about this one; empty where the filter leaves it out.
std::vector<templates::Block> cliff_detail(budget::Outcome const& outcome, budget::Filter const& filter,
                                           budget::Date today, std::size_t cliff);

} // namespace gui
