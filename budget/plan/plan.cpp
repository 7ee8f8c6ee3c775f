#include "budget/plan/plan.hpp"

#include <algorithm>

namespace budget {

namespace {

template <class Thing, class ThingId> Thing const* find_in(std::vector<Thing> const& things, ThingId const& id)
{
    auto const found = std::find_if(things.begin(), things.end(), [&](Thing const& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

} // namespace

Assumption const* find(Plan const& plan, AssumptionId const& id) { return find_in(plan.assumptions, id); }
FringeSchedule const* find(Plan const& plan, FringeScheduleId const& id) { return find_in(plan.fringe_schedules, id); }
Program const* find(Plan const& plan, ProgramId const& id) { return find_in(plan.programs, id); }
FundingSource const* find(Plan const& plan, SourceId const& id) { return find_in(plan.sources, id); }
Scenario const* find(Plan const& plan, ScenarioId const& id) { return find_in(plan.scenarios, id); }

Component const* find(Plan const& plan, ComponentId const& id)
{
    for (auto const& program : plan.programs)
        if (auto const* component = find_in(program.components, id)) return component;
    return nullptr;
}

Program const* program_of(Plan const& plan, ComponentId const& id)
{
    for (auto const& program : plan.programs)
        if (find_in(program.components, id)) return &program;
    return nullptr;
}

Ratio value_on(Assumption const& assumption, Date day)
{
    Ratio value;
    for (auto const& dated : assumption.values) {
        if (dated.from > day) break;
        value = dated.value;
    }
    return value;
}

namespace {

struct KindOf {
    ComponentKind operator()(Position const&) const { return ComponentKind::position; }
    ComponentKind operator()(Vehicles const&) const { return ComponentKind::vehicles; }
    ComponentKind operator()(Devices const&) const { return ComponentKind::devices; }
    ComponentKind operator()(Training const&) const { return ComponentKind::training; }
    ComponentKind operator()(Wellness const&) const { return ComponentKind::wellness; }
    ComponentKind operator()(Uniforms const&) const { return ComponentKind::uniforms; }
    ComponentKind operator()(Contract const&) const { return ComponentKind::contract; }
    ComponentKind operator()(Expense const& expense) const { return expense.kind; }
    ComponentKind operator()(Indirect const&) const { return ComponentKind::indirect; }
};

} // namespace

bool is_expense(ComponentKind kind)
{
    using enum ComponentKind;
    return kind == evaluation || kind == marketing || kind == client_support || kind == office_space || kind == start_up ||
           kind == other;
}

ComponentKind kind_of(Component const& component) { return std::visit(KindOf{}, component.detail); }

} // namespace budget
