// Finds what an edit's target means in a plan. Called by apply(), describe() and field_value().
#pragma once

#include "budget/plan/edit.hpp"
#include "budget/plan/fields.hpp"

#include <algorithm>
#include <type_traits>

namespace budget {

// Null where there is none.
template <class List, class ThingId> auto find_by_id(List& list, ThingId const& id) -> decltype(list.data())
{
    auto const found = std::find_if(list.begin(), list.end(), [&](auto const& thing) { return thing.id == id; });
    return found == list.end() ? nullptr : &*found;
}

template <class AnyPlan> auto& list_of(AnyPlan& plan, ProgramId const&) { return plan.programs; }
template <class AnyPlan> auto& list_of(AnyPlan& plan, FringeScheduleId const&) { return plan.fringe_schedules; }
template <class AnyPlan> auto& list_of(AnyPlan& plan, AssumptionId const&) { return plan.assumptions; }
template <class AnyPlan> auto& list_of(AnyPlan& plan, SourceId const&) { return plan.sources; }
template <class AnyPlan> auto& list_of(AnyPlan& plan, ScenarioId const&) { return plan.scenarios; }

template <class AnyPlan> auto find_component(AnyPlan& plan, ComponentId const& id)
    -> decltype(plan.programs[0].components.data())
{
    for (auto& program : plan.programs)
        if (auto* component = find_by_id(program.components, id)) return component;
    return nullptr;
}

// Calls visit(thing) for the struct that the target names, and for a component's detail after it. False where there is none.
template <class AnyPlan, class Visit> bool at_target(AnyPlan& plan, Target const& target, Visit&& visit)
{
    return std::visit(
        [&](auto const& id) {
            using Wanted = std::remove_cvref_t<decltype(id)>;
            if constexpr (std::same_as<Wanted, ThePlan>) {
                visit(plan);
                return true;
            } else if constexpr (std::same_as<Wanted, ComponentId>) {
                auto* component = find_component(plan, id);
                if (!component) return false;
                visit(*component);
                std::visit(visit, component->detail);
                return true;
            } else if constexpr (std::same_as<Wanted, PoolOf>) {
                auto* source = find_by_id(plan.sources, id.source);
                auto* pool = source ? find_by_id(source->pools, id.pool) : nullptr;
                if (pool) visit(*pool);
                return pool != nullptr;
            } else {
                auto* thing = find_by_id(list_of(plan, id), id);
                if (thing) visit(*thing);
                return thing != nullptr;
            }
        },
        target);
}

} // namespace budget
