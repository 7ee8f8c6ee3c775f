// Edits of a plan as data: what a user's action, an import and a scenario all speak. Whole things are put (replacing the one of
// the same id, or added) and removed; a single value is set by its field's written name (fields.hpp). Not here: what
// applying one does (edit.hpp), and the edits of scenarios themselves, which no scenario can hold.
#pragma once

#include "budget/plan/assumption.hpp"
#include "budget/plan/fringe_schedule.hpp"
#include "budget/plan/funding_source.hpp"
#include "budget/plan/program.hpp"

#include <cstddef>
#include <optional>
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
using Target =
    std::variant<ThePlan, ProgramId, ComponentId, FringeScheduleId, AssumptionId, SourceId, PoolOf, ScenarioId>;

// One field to the value that `text` writes, in the form of plan files. A component's own fields and those of its detail
// are both its fields.
struct SetField {
    Target target;
    std::string field;
    std::string text;
    friend bool operator==(SetField const&, SetField const&) = default;
};
// `at`: the place in its list, from 0, where it is new; the end where absent. A thing that is there keeps its place.
template <class Thing> struct Put {
    Thing thing;
    std::optional<std::size_t> at = {};
    friend bool operator==(Put const&, Put const&) = default;
};
struct PutComponent {
    ProgramId program;
    Component component;
    std::optional<std::size_t> at = {};
    friend bool operator==(PutComponent const&, PutComponent const&) = default;
};
template <class ThingId> struct Remove {
    ThingId id;
    friend bool operator==(Remove const&, Remove const&) = default;
};
// To place `to` of its list, from 0.
template <class ThingId> struct Move {
    ThingId id;
    std::size_t to = 0;
    friend bool operator==(Move const&, Move const&) = default;
};

using PlanEdit = std::variant<SetField, Put<Program>, PutComponent, Put<FringeSchedule>, Put<Assumption>,
                              Put<FundingSource>, Remove<ProgramId>, Remove<ComponentId>, Remove<FringeScheduleId>,
                              Remove<AssumptionId>, Remove<SourceId>, Move<ComponentId>, Move<SourceId>>;

} // namespace budget
