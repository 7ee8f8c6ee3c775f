// The Costs page as values: programs and their components with what is entered and the amounts by fiscal year.
// Knows no window: called by the Costs page and by tests.
#pragma once

#include "app/gui/content/entry.hpp"
#include "budget/totals.hpp"

namespace gui {

// What a row of the table is about: a component, a program, or the total (neither).
struct CostRow {
    std::optional<budget::ComponentId> component;
    std::optional<budget::ProgramId> program; // of the component, too
};
CostRow cost_row(budget::Plan const& plan, std::string const& key);
std::string key_of(budget::ComponentId const& component);
std::string key_of(budget::ProgramId const& program);

// `outcome`: whose amounts are shown; null where the plan can't be calculated. `stale`: they are of an earlier state.
TableContent cost_table(budget::Plan const& plan, budget::Outcome const* outcome, budget::Filter const& filter,
                        bool stale);

// The field that a cell of a component's row edits; nothing where the cell can't be edited.
std::optional<Entry> cost_cell(budget::Plan const& plan, budget::ComponentId const& component,
                               std::string const& column);
// What was typed into such a cell without the unit that the cell shows after the number: "4 FTE" is "4".
std::string without_unit(budget::Plan const& plan, budget::ComponentId const& component, std::string const& column,
                         std::string text);

// How FTE comes about: "8,760 h ÷ 1,698 h = 5.16 FTE, 6 people"; empty for what isn't a position.
std::string staffing_text(budget::Outcome const& outcome, budget::ComponentId const& component);

// A new component of the kind, with an id and a name that are free in the plan.
budget::Component new_component(budget::Plan const& plan, budget::ComponentKind kind);
// A copy with a free id and name.
budget::Component copy_of(budget::Plan const& plan, budget::Component const& component);

} // namespace gui
