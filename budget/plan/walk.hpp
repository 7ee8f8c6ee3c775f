// Visits everything in a plan that has fields (fields.hpp), in the order of the file, each with its path: "source arpa, pool
// main"; of a scenario only itself, not what its edits hold. Not a tree of its own and no place for rules: check, edit and
// the tests say what to do with each thing.
#pragma once

#include "budget/plan/fields.hpp"

#include <string>

namespace budget {

inline std::string path_of(AssumptionId const& id) { return "assumption " + id.text; }
inline std::string path_of(FringeScheduleId const& id) { return "fringe schedule " + id.text; }
inline std::string path_of(ProgramId const& id) { return "program " + id.text; }
inline std::string path_of(ComponentId const& id) { return "component " + id.text; }
inline std::string path_of(SourceId const& id) { return "source " + id.text; }
inline std::string path_of(ScenarioId const& id) { return "scenario " + id.text; }
inline std::string path_of(SourceId const& source, PoolId const& pool)
{
    return path_of(source) + ", pool " + pool.text;
}
// The n-th of its kind, counted from 1 for people: "source arpa, pool main, release 2".
inline std::string nth(std::string const& parent, char const* kind, std::size_t index)
{
    return parent + ", " + kind + " " + std::to_string(index + 1);
}

template <class List, class Visit>
void walk_each(List& list, std::string const& parent, char const* kind, Visit&& visit)
{
    for (std::size_t i = 0; i < list.size(); ++i) visit(nth(parent, kind, i), list[i]);
}

template <class AnyComponent, class Visit> void walk_component(AnyComponent& component, Visit&& visit)
{
    auto const path = path_of(component.id);
    visit(path, component);
    std::visit(
        [&](auto& detail) {
            visit(path, detail);
            if constexpr (requires { detail.steps; }) walk_each(detail.steps, path, "step", visit);
        },
        component.detail);
    walk_each(component.citations, path, "figure", visit);
}

template <class AnySource, class Visit> void walk_source(AnySource& source, Visit&& visit)
{
    auto const path = path_of(source.id);
    visit(path, source);
    walk_each(source.citations, path, "figure", visit);
    if (source.renewal) visit(path + ", renewal", *source.renewal);
    if (source.match) {
        visit(path + ", match", *source.match);
        walk_each(source.match->shares, path + ", match", "share", visit);
        walk_each(source.match->accepts, path + ", match", "accepts", visit);
    }
    if (source.retention) {
        visit(path + ", retention", *source.retention);
        walk_each(source.retention->scopes, path + ", retention", "lines", visit);
    }
    for (auto& pool : source.pools) {
        auto const pool_path = path_of(source.id, pool.id);
        visit(pool_path, pool);
        walk_each(pool.releases, pool_path, "release", visit);
        walk_each(pool.fees, pool_path, "fees", visit);
        walk_each(pool.permissions, pool_path, "permission", visit);
        for (std::size_t i = 0; i < pool.caps.size(); ++i) {
            auto const cap_path = nth(pool_path, "cap", i);
            visit(cap_path, pool.caps[i]);
            walk_each(pool.caps[i].scopes, cap_path, "lines", visit);
        }
    }
}

// AnyPlan: Plan or Plan const. A component and its detail are visited one after the other under the same path.
template <class AnyPlan, class Visit> void walk(AnyPlan& plan, Visit&& visit)
{
    visit(std::string{"plan"}, plan);
    for (auto& assumption : plan.assumptions) {
        auto const path = path_of(assumption.id);
        visit(path, assumption);
        walk_each(assumption.values, path, "value", visit);
        walk_each(assumption.citations, path, "figure", visit);
    }
    for (auto& schedule : plan.fringe_schedules) {
        auto const path = path_of(schedule.id);
        visit(path, schedule);
        walk_each(schedule.parts, path, "part", visit);
        walk_each(schedule.citations, path, "figure", visit);
    }
    for (auto& program : plan.programs) {
        auto const path = path_of(program.id);
        visit(path, program);
        walk_each(program.volumes, path, "volume", visit);
        walk_each(program.citations, path, "figure", visit);
        for (auto& component : program.components) walk_component(component, visit);
    }
    for (auto& source : plan.sources) walk_source(source, visit);
    visit(std::string{"actuals"}, plan.actuals);
    walk_each(plan.actuals.payments, "actuals", "paid", visit);
    for (auto& scenario : plan.scenarios) visit(path_of(scenario.id), scenario);
}

} // namespace budget
