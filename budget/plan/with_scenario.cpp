#include "budget/plan/with_scenario.hpp"

#include "budget/plan/edit.hpp"
#include "budget/plan/suggestion.hpp"
#include "budget/plan/walk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

Loaded<Plan> with_scenario(Plan const& plan, ScenarioId const& id)
{
    auto const* scenario = find(plan, id);
    if (!scenario)
        return {std::nullopt,
                {{Severity::error, "edit.unknown-target", "It isn't in the plan.", "Check its id; it may have been removed.",
                  {{}, 0, path_of(id)}}}};
    auto base = plan;
    base.scenarios.clear(); // a scenario is a list of edits to the plan, never to another scenario
    auto result = apply_all(base, scenario->edits);
    for (auto& problem : result.problems) problem.place.path = path_of(id) + ", " + problem.place.path;
    return result;
}

Scenario const* find_scenario(Plan const& plan, std::string_view id_or_name)
{
    if (auto const* scenario = find(plan, ScenarioId{std::string{id_or_name}})) return scenario;
    auto const is_called = [&](Scenario const& scenario) { return scenario.name == id_or_name; };
    auto const found = std::find_if(plan.scenarios.begin(), plan.scenarios.end(), is_called);
    if (found == plan.scenarios.end() || std::find_if(found + 1, plan.scenarios.end(), is_called) != plan.scenarios.end())
        return nullptr;
    return &*found;
}

std::string no_such_scenario(Plan const& plan, std::string_view id_or_name)
{
    std::vector<std::string> ids;
    std::vector<std::string> words; // that it may have been a slip of
    bool several = false;
    for (auto const& scenario : plan.scenarios) {
        ids.push_back(scenario.id.text);
        words.push_back(scenario.id.text);
        several = several || scenario.name == id_or_name;
    }
    if (several)
        return fmt::format("The plan has several scenarios called \"{}\". {}", id_or_name, suggest("", ids, ""));
    for (auto const& scenario : plan.scenarios) words.push_back(scenario.name);
    auto remedy = suggest(id_or_name, words, "It has no scenarios.");
    if (!remedy.starts_with("Did you mean")) remedy = suggest("", ids, remedy);
    return fmt::format("The plan has no scenario \"{}\". {}", id_or_name, remedy);
}

} // namespace budget
