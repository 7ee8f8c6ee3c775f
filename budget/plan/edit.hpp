// What a user's action, an import and a scenario all speak: an Edit is data, applying one is a pure function, and every edit
// can say in words what it does. Whole things are put (replacing the one of the same id, or added) and removed; a single
// value is set by its field's written name (fields.hpp).
#pragma once

#include "budget/plan/plan.hpp"
#include "budget/problem.hpp"

#include <string>
#include <variant>

namespace budget {

struct ThePlan {
    friend bool operator==(ThePlan const&, ThePlan const&) = default;
};
struct PoolOf {
    SourceId source;
    PoolId pool;
    friend bool operator==(PoolOf const&, PoolOf const&) = default;
};
using Target = std::variant<ThePlan, ProgramId, ComponentId, FringeScheduleId, AssumptionId, SourceId, PoolOf>;

// One field to the value that `text` writes, in the form of plan files. A component's own fields and those of its detail
// are both its fields.
struct SetField {
    Target target;
    std::string field;
    std::string text;
};
// `at`: the place in its list, from 0, where it is new; the end where absent. A thing that is there keeps its place.
template <class Thing> struct Put {
    Thing thing;
    std::optional<std::size_t> at = {};
};
struct PutComponent {
    ProgramId program;
    Component component;
    std::optional<std::size_t> at = {};
};
template <class ThingId> struct Remove {
    ThingId id;
};
// To place `to` of its list, from 0.
template <class ThingId> struct Move {
    ThingId id;
    std::size_t to = 0;
};

using Edit = std::variant<SetField, Put<Program>, PutComponent, Put<FringeSchedule>, Put<Assumption>,
                          Put<FundingSource>, Remove<ProgramId>, Remove<ComponentId>, Remove<FringeScheduleId>,
                          Remove<AssumptionId>, Remove<SourceId>, Move<ComponentId>, Move<SourceId>>;

// The changed plan; or no plan and one error that says what was refused ("edit.unknown-target", "edit.unknown-field",
// "edit.bad-value", "edit.duplicate-id", "edit.in-use"). A thing that others refer to can't be removed. Doesn't check() the result.
Loaded<Plan> apply(Plan const& plan, Edit const& edit);

// For undo menus, before it is applied: "Change pay of Responder", "Add source Opioid settlement", "Remove radios".
std::string describe(Plan const& before, Edit const& edit);

// The exact text of a field as SetField takes it; nothing where target or field is unknown.
std::optional<std::string> field_value(Plan const& plan, Target const& target, std::string const& field);

// An id that is free in the plan for a new thing of that name: "Opioid settlement" gives "opioid-settlement", "…-2", …
ComponentId free_component_id(Plan const& plan, std::string const& name);
SourceId free_source_id(Plan const& plan, std::string const& name);
ProgramId free_program_id(Plan const& plan, std::string const& name);

} // namespace budget
