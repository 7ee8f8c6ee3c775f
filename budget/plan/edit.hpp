// Applying edits: pure functions from plan to plan, and what each edit does in words. The edits of the plan itself are in
// plan_edit.hpp; here those of scenarios come beside them.
#pragma once

#include "budget/plan/plan.hpp"
#include "budget/problem.hpp"

#include <span>
#include <string>
#include <variant>

namespace budget {

// All actuals at once: what an import of a ledger gives. No scenario changes what was paid.
struct SetActuals {
    Actuals actuals;
    friend bool operator==(SetActuals const&, SetActuals const&) = default;
};

using Edit = std::variant<SetField, SetActuals, Put<Program>, PutComponent, Put<FringeSchedule>, Put<Assumption>,
                          Put<FundingSource>, Put<Scenario>, Remove<ProgramId>, Remove<ComponentId>,
                          Remove<FringeScheduleId>, Remove<AssumptionId>, Remove<SourceId>, Remove<ScenarioId>,
                          Move<ComponentId>, Move<SourceId>, Move<ScenarioId>>;

Edit as_edit(PlanEdit const& edit);

// The changed plan; or no plan and one error that says what was refused ("edit.unknown-target", "edit.unknown-field",
// "edit.bad-value", "edit.duplicate-id", "edit.in-use"). A thing that others refer to can't be removed, and an edit of a
// scenario refers to whatever it names: so no scenario loses an edit in silence. A thing that gets another id keeps it in
// the scenarios, too. An id that a scenario gives to a new thing is taken. Doesn't check() the result.
Loaded<Plan> apply(Plan const& plan, Edit const& edit);
// One after the other; the first refusal ends it, and its place begins with the edit's number: "edit 3, component responder".
Loaded<Plan> apply_all(Plan const& plan, std::span<PlanEdit const> edits);

// For undo menus, before it is applied: "Change pay of Responder", "Add source Opioid settlement", "Remove radios".
std::string describe(Plan const& before, Edit const& edit);

// The exact text of a field as SetField takes it; nothing where target or field is unknown.
std::optional<std::string> field_value(Plan const& plan, Target const& target, std::string const& field);

// An id that is free in the plan and its scenarios for a new thing of that name: "Opioid settlement" gives
// "opioid-settlement", "…-2", …
ComponentId free_component_id(Plan const& plan, std::string const& name);
SourceId free_source_id(Plan const& plan, std::string const& name);
ProgramId free_program_id(Plan const& plan, std::string const& name);
ScenarioId free_scenario_id(Plan const& plan, std::string const& name);

} // namespace budget
