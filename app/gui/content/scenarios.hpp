// The Scenarios page as values: the list with each one's figures beside the plan's, new and copied scenarios, and the years
// of the comparison chart. Knows no window: called by the Scenarios page, toolbar, menus and tests.
#pragma once

#include "app/gui/content/table.hpp"
#include "budget/plan/edit.hpp"
#include "budget/totals.hpp"
#include "templates/sheet.hpp"

namespace gui {

// Its name; its id where it has none.
std::string name_of(budget::Scenario const& scenario);

// Rows: the plan itself (key "the plan"), then the scenarios by id; name and note can be edited. `outcomes`: of the plan and of
// each scenario in the same order; empty while they are calculated. One with errors has none of the figures. Figures are of the
// costs that the filter shows.
TableContent scenario_list(budget::Plan const& document, std::vector<budget::Outcome> const& outcomes,
                           budget::Filter const& filter = {});

// A name that no scenario has yet: "Raise", "Raise (2)".
std::string free_scenario_name(budget::Plan const& document, std::string const& wanted);
budget::Scenario new_scenario(budget::Plan const& document, std::string const& name, std::string const& note,
                              std::vector<budget::PlanEdit> edits);

// The selected scenario beside the plan, its words first; all of them where none is selected. Says so where there is nothing to
// compare, or not yet; and, where one program is filtered, that it is about all of them.
std::vector<templates::Block> comparison_blocks(std::vector<budget::Outcome> const& outcomes,
                                                std::optional<budget::ScenarioId> const& scenario, bool waiting,
                                                budget::Filter const& filter = {});

// One group of columns a fiscal year, in it one a side (the plan first, then the scenarios).
struct ComparedColumn {
    budget::Money covered;
    budget::Money gap;
};
struct ComparedYears {
    std::vector<std::string> sides;
    std::vector<std::string> years;
    std::vector<std::vector<ComparedColumn>> columns; // [year][side]
    std::vector<std::optional<budget::ScenarioId>> ids = {}; // of the sides; none of the plan itself
};
ComparedYears compared_years(std::vector<budget::Outcome> const& outcomes, budget::Filter const& filter = {});
// In words: "FY27: The plan itself, $900.00 of $1,000.00 covered; Raise, … . …"
std::string told(ComparedYears const& compared);

} // namespace gui
