#include "budget/plan/edit_scenario.hpp"

#include "budget/plan/edit_target.hpp"
#include "budget/plan/field_text.hpp"
#include "budget/plan/target_path.hpp"

namespace budget {

namespace {

template <class T, class Variant> constexpr bool is_one_of = false;
template <class T, class... Types> constexpr bool is_one_of<T, std::variant<Types...>> = (std::same_as<T, Types> || ...);

// What an edit is about, so that one can be seen to replace another.
struct Subject {
    std::string operator()(SetField const& set) const { return path_of(set.target) + ", field " + set.field; }
    std::string operator()(PutComponent const& put) const { return path_of(put.component.id); }
    template <class Thing> std::string operator()(Put<Thing> const& put) const { return path_of(put.thing.id); }
    template <class ThingId> std::string operator()(Remove<ThingId> const& remove) const { return path_of(remove.id); }
    template <class ThingId> std::string operator()(Move<ThingId> const& move) const { return path_of(move.id) + ", place"; }
};

bool replaces(PlanEdit const& later, PlanEdit const& earlier)
{
    auto const about = std::visit(Subject{}, later);
    auto const before = std::visit(Subject{}, earlier);
    return before == about || before.starts_with(about + ", ");
}


class Between
{
public:
    Between(Plan const& before, Plan const& after) : before_{before}, after_{after} {}

    std::vector<PlanEdit> edits() &&
    {
        set_plan_fields();
        for (auto const& program : before_.programs)
            for (auto const& component : program.components)
                if (auto const* home = program_of(after_, component.id); !home || home->id != program.id)
                    edits_.emplace_back(Remove<ComponentId>{component.id});
        put(before_.assumptions, after_.assumptions);
        put(before_.fringe_schedules, after_.fringe_schedules);
        put_programs();
        put(before_.sources, after_.sources);
        move(before_.sources, after_.sources);
        remove(before_.sources, after_.sources);
        remove(before_.programs, after_.programs);
        remove(before_.fringe_schedules, after_.fringe_schedules);
        remove(before_.assumptions, after_.assumptions);
        return std::move(edits_);
    }

private:
    void set_plan_fields()
    {
        std::vector<std::string> were;
        visit_fields(before_, [&](Field const& field, auto const& value) { were.push_back(field_text(field, value)); });
        std::size_t at = 0;
        visit_fields(after_, [&](Field const& field, auto const& value) {
            auto const text = field_text(field, value);
            if (text != were[at++]) edits_.emplace_back(SetField{ThePlan{}, field.written, text});
        });
    }

    template <class Things> void put(Things const& before, Things const& after)
    {
        for (std::size_t at = 0; at < after.size(); ++at) {
            auto const* old = find_by_id(before, after[at].id);
            if (!old || !(*old == after[at])) edits_.emplace_back(Put<typename Things::value_type>{after[at], at});
        }
    }

    void put_programs()
    {
        for (std::size_t at = 0; at < after_.programs.size(); ++at) {
            auto const& program = after_.programs[at];
            auto const* old = find_by_id(before_.programs, program.id);
            if (old && *old == program) continue;
            auto same = program;
            if (old) same.components = old->components;
            if (!old || !(same == *old)) {
                edits_.emplace_back(Put<Program>{program, at});
                continue;
            }
            for (std::size_t place = 0; place < program.components.size(); ++place) {
                auto const& component = program.components[place];
                auto const* was = find_by_id(old->components, component.id);
                if (!was || !(*was == component)) edits_.emplace_back(PutComponent{program.id, component, place});
            }
            move(old->components, program.components);
        }
    }

    // Where the things that stay follow one another differently.
    template <class Things> void move(Things const& before, Things const& after)
    {
        std::vector<typename Things::value_type const*> now;
        for (auto const& thing : before)
            if (find_by_id(after, thing.id)) now.push_back(&thing);
        std::size_t kept = 0;
        bool moved = false;
        for (auto const& thing : after) {
            if (!find_by_id(before, thing.id)) continue;
            moved = moved || now[kept]->id != thing.id;
            ++kept;
        }
        for (std::size_t at = 0; moved && at < after.size(); ++at) {
            using ThingId = std::remove_cvref_t<decltype(after[at].id)>;
            edits_.emplace_back(Move<ThingId>{after[at].id, at});
        }
    }

    template <class Things> void remove(Things const& before, Things const& after)
    {
        for (auto const& thing : before) {
            using ThingId = std::remove_cvref_t<decltype(thing.id)>;
            if (!find_by_id(after, thing.id)) edits_.emplace_back(Remove<ThingId>{thing.id});
        }
    }

    Plan const& before_;
    Plan const& after_;
    std::vector<PlanEdit> edits_;
};

} // namespace

std::optional<PlanEdit> as_plan_edit(Edit const& edit)
{
    return std::visit(
        [](auto const& change) -> std::optional<PlanEdit> {
            using Change = std::remove_cvref_t<decltype(change)>;
            if constexpr (std::same_as<Change, SetField>)
                if (std::holds_alternative<ScenarioId>(change.target)) return std::nullopt;
            if constexpr (is_one_of<Change, PlanEdit>) return PlanEdit{change};
            else return std::nullopt;
        },
        edit);
}

Loaded<Plan> edit_scenario(Plan const& plan, ScenarioId const& id, std::span<PlanEdit const> edits)
{
    auto const* found = find(plan, id);
    if (!found)
        return {std::nullopt,
                {{Severity::error, "edit.unknown-target", "It isn't in the plan.", "Check its id; it may have been removed.",
                  {{}, 0, path_of(id)}}}};
    auto scenario = *found;
    auto base = plan;
    base.scenarios.clear();
    for (auto const& edit : edits) {
        auto list = scenario.edits;
        list.push_back(edit);
        auto const wanted = apply_all(base, list);
        if (!wanted.value) return {std::nullopt, wanted.problems};
        auto const still_the_same = [&](std::size_t without) {
            auto fewer = list;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(without));
            auto const result = apply_all(base, fewer);
            return result.value && *result.value == *wanted.value;
        };
        for (auto at = list.size() - 1; at-- > 0;)
            if (replaces(edit, list[at]) && still_the_same(at)) list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
        if (still_the_same(list.size() - 1)) list.pop_back();
        scenario.edits = std::move(list);
    }
    return apply(plan, Put<Scenario>{std::move(scenario), {}});
}

std::optional<std::vector<PlanEdit>> edits_between(Plan const& before, Plan const& after)
{
    auto from = before;
    auto to = after;
    from.scenarios.clear();
    to.scenarios.clear();
    auto edits = Between{from, to}.edits();
    auto const result = apply_all(from, edits);
    if (!result.value || !(*result.value == to)) return std::nullopt;
    return edits;
}

} // namespace budget
