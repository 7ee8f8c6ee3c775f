#include "importers/fresh_ids.hpp"

#include "budget/plan/edit.hpp"
#include "budget/plan/scenario_names.hpp"

namespace importers {

using namespace budget;

FreshIds::FreshIds(Plan const& plan) : plan_{plan}
{
    for (auto const& program : plan.programs) {
        taken_.insert("program " + program.id.text);
        for (auto const& component : program.components) taken_.insert("component " + component.id.text);
    }
    for (auto const& source : plan.sources) taken_.insert("source " + source.id.text);
}

std::string FreshIds::give(std::string const& kind, std::string const& first)
{
    auto const scenario_gives = [&](std::string const& id) {
        if (plan_.scenarios.empty()) return false;
        if (kind == "component") return !scenario_that_gives(plan_, ComponentId{id}).empty();
        if (kind == "program") return !scenario_that_gives(plan_, ProgramId{id}).empty();
        return !scenario_that_gives(plan_, SourceId{id}).empty();
    };
    auto id = first;
    auto& number = next_[kind + " " + first];
    while (taken_.contains(kind + " " + id) || scenario_gives(id)) {
        number = std::max(number + 1, 2);
        id = first + "-" + std::to_string(number);
    }
    taken_.insert(kind + " " + id);
    return id;
}

// An empty plan's free id is the name as an id.
ComponentId FreshIds::component(std::string const& name) { return {give("component", free_component_id(Plan{}, name).text)}; }
ProgramId FreshIds::program(std::string const& name) { return {give("program", free_program_id(Plan{}, name).text)}; }
SourceId FreshIds::source(std::string const& name) { return {give("source", free_source_id(Plan{}, name).text)}; }

} // namespace importers
