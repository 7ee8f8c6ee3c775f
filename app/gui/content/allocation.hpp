// The Allocation page as values: the funding grid (lines down, sources across in application order, sub-total, gap) for a year
// or a month, and what a cell of it means: who pays, why, and why not others. Knows no window: called by the Allocation page
// and by tests.
#pragma once

#include "app/gui/content/table.hpp"
#include "budget/totals.hpp"
#include "templates/sheet.hpp"

namespace gui {

// Row keys are indexes in outcome.costs.lines; headings and totals of programs have others. Column keys of sources are their
// ids, "unnamed" for money that the plan doesn't name. Sources that pay nothing in the period have no column.
TableContent allocation_grid(budget::Outcome const& outcome, budget::Filter const& filter, budget::Period const& period);

// The line of a row; nothing for headings and totals.
std::optional<std::size_t> line_of_row(budget::Outcome const& outcome, std::string const& row);
// The months of the period in which the line costs anything, as indexes in the plan.
std::vector<std::size_t> months_of(budget::Outcome const& outcome, std::size_t line, budget::Period const& period);
// Of these the one that is worth explaining first: where the source pays, or where something is unpaid; else the first.
std::size_t telling_month(budget::Outcome const& outcome, std::size_t line, std::string const& column,
                          std::vector<std::size_t> const& months);

// One sentence about the cell that was clicked ("County match pays $1,200.00 of EMT, night in FY27."), then the explanation of
// the line in that month.
std::vector<templates::Block> cell_detail(budget::Outcome const& outcome, std::size_t line, std::string const& column,
                                          budget::Period const& period, std::size_t month);

} // namespace gui
