// The plan that a scenario means, and which scenario a user means.
#pragma once

#include "budget/plan/plan.hpp"
#include "budget/problem.hpp"

#include <string_view>

namespace budget {

// The plan after the scenario's edits, without scenarios. Errors: those of apply(), with the scenario and the number of the
// edit in their place ("scenario nights, edit 2, component medic"); "edit.unknown-target" where there is no such scenario.
// Doesn't check() the result.
Loaded<Plan> with_scenario(Plan const& plan, ScenarioId const& id);

// By its id, else by its name. Null where there is none, or where several have the name.
Scenario const* find_scenario(Plan const& plan, std::string_view id_or_name);
// Why find_scenario() gave null, with what to write instead.
std::string no_such_scenario(Plan const& plan, std::string_view id_or_name);

} // namespace budget
