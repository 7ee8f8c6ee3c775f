// What the edits of scenarios name: used to rename a thing in them, too, to refuse removing one that they name, and to keep
// ids apart that they give to new things. A scenario that gives a thing another id means the new one from there on.
#pragma once

#include "budget/plan/edit_target.hpp"
#include "budget/plan/references.hpp"
#include "budget/plan/target_path.hpp"

namespace budget {

namespace scenario_names {

template <class Value> constexpr bool is_id_type = false;
template <class Of> constexpr bool is_id_type<Id<Of>> = true;

// The ids of things and of what they refer to. Pools are named together with their source.
template <class Visit> void visit_plan(Plan& plan, Visit&& visit)
{
    for (auto& source : plan.sources)
        for (auto& pool : source.pools) {
            PoolOf named{source.id, pool.id};
            visit(named);
            pool.id = named.pool;
        }
    walk(plan, [&](std::string const&, auto& thing) {
        visit_fields(thing, [&](Field const&, auto& value) {
            if constexpr (is_id_type<std::remove_cvref_t<decltype(value)>>)
                visit(value);
            else if constexpr (requires { value->text; })
                if (value) visit(*value);
        });
    });
}

// A plan that holds only what is put; `take` gets it. What `take` changes is put back.
template <class Thing, class Take> void with_plan_of(Put<Thing>& put, Take&& take)
{
    Plan alone;
    auto& list = list_of(alone, put.thing.id);
    list.push_back(std::move(put.thing));
    take(alone);
    put.thing = std::move(list.front());
}
template <class Take> void with_plan_of(PutComponent& put, Take&& take)
{
    Plan alone;
    alone.programs.push_back({put.program, {}, {}, {std::move(put.component)}});
    take(alone);
    put.program = alone.programs.front().id;
    put.component = std::move(alone.programs.front().components.front());
}

// Where the field holds a name (growth, fringe), the text that is set is one.
template <class Visit> void visit_text(SetField& set, Visit&& visit)
{
    if (!std::holds_alternative<ComponentId>(set.target) || set.text.empty()) return;
    auto const look = [&](auto const& fresh) {
        visit_fields(fresh, [&](Field const& field, auto const& value) {
            if constexpr (requires { value->text; })
                if (set.field == field.written) {
                    std::remove_cvref_t<decltype(*value)> named{set.text};
                    visit(named);
                    set.text = named.text;
                }
        });
    };
    look(Component{});
    [&]<class... Kind>(std::variant<Kind...> const&) { (look(Kind{}), ...); }(Detail{});
}

// Calls visit(id) for each id that the edit names, or gives: ids of things, and PoolOf.
template <class Visit> void visit_edit(PlanEdit& edit, Visit&& visit)
{
    std::visit(
        [&](auto& change) {
            using Change = std::remove_cvref_t<decltype(change)>;
            if constexpr (std::same_as<Change, SetField>) {
                if (auto* pool = std::get_if<PoolOf>(&change.target)) visit(pool->source);
                std::visit([&](auto& id) { visit(id); }, change.target);
                visit_text(change, visit);
            } else if constexpr (requires { change.id; }) {
                visit(change.id);
            } else {
                with_plan_of(change, [&](Plan& alone) { visit_plan(alone, visit); });
            }
        },
        edit);
}

template <class Named> bool gives_other_id(PlanEdit const& edit, Named const& id)
{
    auto const* set = std::get_if<SetField>(&edit);
    return set && set->field == "id" && set->target == Target{id};
}

// The same thing under the id that `text` says.
template <class Named> Named renamed(Named const&, std::string const& text) { return Named{text}; }
inline PoolOf renamed(PoolOf const& pool, std::string const& text) { return {pool.source, PoolId{text}}; }

} // namespace scenario_names

// "scenario nights, edit 2"
inline std::string path_of_edit(Scenario const& scenario, std::size_t edit)
{
    return nth(path_of(scenario.id), "edit", edit);
}

// The edits that name it, by their paths. Named: an id of a thing, or PoolOf.
template <class Named> std::vector<std::string> scenario_referrers(Plan const& plan, Named const& id)
{
    std::vector<std::string> paths;
    for (auto scenario : plan.scenarios)
        for (std::size_t e = 0; e < scenario.edits.size(); ++e) {
            bool names = false;
            scenario_names::visit_edit(scenario.edits[e], [&](auto const& named) {
                if constexpr (std::same_as<std::remove_cvref_t<decltype(named)>, Named>) names = names || named == id;
            });
            if (names) paths.push_back(path_of_edit(scenario, e));
            if (scenario_names::gives_other_id(scenario.edits[e], id)) break;
        }
    return paths;
}

template <class Named> void rename_in_scenarios(Plan& plan, Named const& from, Named const& to)
{
    for (auto& scenario : plan.scenarios)
        for (auto& edit : scenario.edits) {
            bool const other_id = scenario_names::gives_other_id(edit, from);
            scenario_names::visit_edit(edit, [&](auto& named) {
                if constexpr (std::same_as<std::remove_cvref_t<decltype(named)>, Named>)
                    if (named == from) named = to;
            });
            if (other_id) break;
        }
}

// The first edit of a scenario that puts a thing of this id, or gives it to one: its path, or "" where none does. Asked about
// an id that isn't in the plan.
template <class Named> std::string scenario_that_gives(Plan const& plan, Named const& id)
{
    for (auto scenario : plan.scenarios)
        for (std::size_t e = 0; e < scenario.edits.size(); ++e) {
            bool gives = false;
            if (auto const* set = std::get_if<SetField>(&scenario.edits[e]); set && set->field == "id") {
                auto const* target = std::get_if<Named>(&set->target);
                gives = target && scenario_names::renamed(*target, set->text) == id;
            } else if (!set) {
                scenario_names::visit_edit(scenario.edits[e], [&](auto const& named) {
                    if constexpr (std::same_as<std::remove_cvref_t<decltype(named)>, Named>) gives = gives || named == id;
                });
            }
            if (gives) return path_of_edit(scenario, e);
        }
    return {};
}

} // namespace budget
