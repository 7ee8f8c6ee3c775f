// What all commands that report on a plan do: open it, say what is wrong, lay out the sheet, write it.
#pragma once

#include "app/cli/call.hpp"
#include "budget/outcome.hpp"
#include "templates/reports/view.hpp"

namespace cli {

// What a report was asked for that the plan doesn't have (a line, a month, a scenario): thrown by it, printed by main as a
// wrong call.
struct NotInPlan {
    std::string sentence;
};

// The date of --today, or the system's.
budget::Date today(Call const& call);
// Throws NotInPlan where --program names none of the plan's programs; view() does so, too.
void demand_program(Call const& call, budget::Plan const& plan);
templates::View view(Call const& call, budget::Plan const& plan);

// The index of a month in the plan; throws NotInPlan where it is outside.
int month_index(budget::Plan const& plan, budget::Month month);

// The plan file and its outcome, with the scenario that was asked for; throws NotInPlan where the plan has none such.
budget::Loaded<budget::Outcome> open(Call const& call);
// The scenario of that id or name; throws NotInPlan.
budget::Scenario const& scenario_of(budget::Plan const& plan, std::string const& id_or_name);

using LayOut = std::function<templates::Sheet(budget::Outcome const&, templates::View const&)>;
Exit report(Call const& call, LayOut const& lay_out);

} // namespace cli
