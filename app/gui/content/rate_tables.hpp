// Fringe schedules and assumptions as tables: what each says in a few words, and how many figures use it. Their parts and values
// are lists (record_list.hpp). Knows no window; called by the Costs page and by tests.
#pragma once

#include "app/gui/content/entry.hpp"

namespace gui {

// Row keys are ids.
TableContent schedule_table(budget::Plan const& plan);
TableContent assumption_table(budget::Plan const& plan);
// The field that a cell edits; nothing where it can't be edited.
std::optional<Entry> thing_cell(budget::Plan const& plan, budget::Target const& target, std::string const& column);

// With a free id; a schedule without parts, because no part can be known before its rate is, an assumption with one value.
budget::FringeSchedule new_schedule(budget::Plan const& plan);
budget::Assumption new_assumption(budget::Plan const& plan);

} // namespace gui
