// Editing while a scenario is shown: the edit goes into the scenario's list, not into the plan. And the edits that lead from one
// plan to another, for changes that come as a whole plan. Pure; called by the session, which shows one scenario at a time.
#pragma once

#include "budget/plan/edit.hpp"

#include <optional>
#include <span>
#include <vector>

namespace budget {

// The same edit as one that a scenario can hold; nothing where it is about scenarios or actuals.
std::optional<PlanEdit> as_plan_edit(Edit const& edit);

// The plan whose scenario has the edits at its end. An earlier edit of the same thing that no longer makes a difference is
// dropped, and so is a new one that leads back to the plan: a scenario lists what differs, not what was typed. Refused as
// apply() refuses.
Loaded<Plan> edit_scenario(Plan const& plan, ScenarioId const& id, std::span<PlanEdit const> edits);

// Edits that make `after` of `before`, both without regard to scenarios. Nothing where no list of edits does: actuals, or
// another order of programs.
std::optional<std::vector<PlanEdit>> edits_between(Plan const& before, Plan const& after);

} // namespace budget
