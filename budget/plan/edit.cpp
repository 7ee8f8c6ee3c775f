#include "budget/plan/edit.hpp"

#include "budget/plan/edit_target.hpp"
#include "budget/plan/field_text.hpp"
#include "budget/plan/scenario_names.hpp"
#include "budget/plan/sound_text.hpp"
#include "budget/plan/suggestion.hpp"

#include <fmt/format.h>

#include <set>

namespace budget {

namespace {

// Applies edits to a copy; the first refusal ends it.
class Application
{
public:
    explicit Application(Plan const& plan) : plan_{plan} {}

    bool is_refused() const { return refusal_.has_value(); }

    Loaded<Plan> result() &&
    {
        if (refusal_) return {std::nullopt, {*refusal_}};
        return {std::move(plan_), {}};
    }

    void operator()(SetField const& set)
    {
        auto const path = path_of(set.target);
        if (check_text(set.text).fault != TextFault::none)
            return refuse("edit.bad-value", path, "The text holds characters that a plan can't hold.",
                          "Remove control characters, and use UTF-8.");
        if (set.field == "id") return std::visit([&](auto const& id) { rename(id, set.text); }, set.target);
        std::vector<std::string> names;
        bool found = false;
        bool const there = at_target(plan_, set.target, [&](auto& thing) {
            visit_fields(thing, [&](Field const& field, auto& value) {
                names.emplace_back(field.written);
                if (set.field != field.written) return;
                found = true;
                take(set, path, field, value);
            });
        });
        if (!there) return refuse_unknown(path);
        if (!found)
            refuse("edit.unknown-field", path, fmt::format("There is no field \"{}\" there.", set.field),
                   suggest(set.field, names, "Name a field of the plan."));
    }

    void operator()(SetActuals const& set) { plan_.actuals = set.actuals; }

    template <class Thing> void operator()(Put<Thing> const& put)
    {
        if (!ids_are_new(put.thing)) return;
        if constexpr (std::same_as<Thing, FundingSource>)
            if (loses_named_pool(put.thing)) return;
        place(list_of(plan_, put.thing.id), put.thing, put.at);
    }
    void operator()(PutComponent const& put)
    {
        auto* program = find_by_id(plan_.programs, put.program);
        if (!program) return refuse_unknown(budget::path_of(put.program));
        if (!is_id(put.component.id.text)) return refuse_id(put.component.id.text, budget::path_of(put.program));
        auto const* home = program_of(plan_, put.component.id);
        if (home && home->id != put.program) return refuse_duplicate(budget::path_of(put.component.id));
        if (!home && is_given_by_scenario(put.component.id)) return;
        place(program->components, put.component, put.at);
    }

    template <class ThingId> void operator()(Remove<ThingId> const& remove)
    {
        auto& list = list_of(plan_, remove.id);
        auto const* thing = find_by_id(list, remove.id);
        if (!thing) return refuse_unknown(budget::path_of(remove.id));
        if constexpr (std::same_as<ThingId, ProgramId>)
            for (auto const& component : thing->components)
                if (is_in_use(component.id)) return;
        if (is_in_use(remove.id)) return;
        std::erase_if(list, [&](auto const& other) { return other.id == remove.id; });
    }
    void operator()(Remove<ComponentId> const& remove)
    {
        auto const* home = program_of(plan_, remove.id);
        if (!home) return refuse_unknown(budget::path_of(remove.id));
        if (is_in_use(remove.id)) return;
        auto& components = find_by_id(plan_.programs, home->id)->components;
        std::erase_if(components, [&](auto const& other) { return other.id == remove.id; });
    }

    template <class ThingId> void operator()(Move<ThingId> const& move)
    {
        if (!shift(list_of(plan_, move.id), move.id, move.to)) refuse_unknown(budget::path_of(move.id));
    }
    void operator()(Move<ComponentId> const& move)
    {
        for (auto& program : plan_.programs)
            if (shift(program.components, move.id, move.to)) return;
        refuse_unknown(budget::path_of(move.id));
    }

private:
    // Made once for each kind of value, not for each field.
    template <class Value> void take(SetField const& set, std::string const& path, Field const& field, Value& value)
    {
        auto next = value;
        // What can't be written back exactly, such as a fraction of very many digits, isn't taken either.
        auto again = value;
        if (read_field(set.text, next) && read_field(field_text(field, next), again) && again == next)
            value = std::move(next);
        else
            refuse("edit.bad-value", path + ", " + set.field,
                   fmt::format("\"{}\" is no value for \"{}\".", set.text, set.field),
                   fmt::format("Write {}.", expected(value)));
    }
    void refuse(std::string code, std::string path, std::string text, std::string remedy)
    {
        if (!refusal_)
            refusal_ =
                Problem{Severity::error, std::move(code), std::move(text), std::move(remedy), {{}, 0, std::move(path)}};
    }
    void refuse_unknown(std::string const& path)
    {
        refuse("edit.unknown-target", path, "It isn't in the plan.", "Check its id; it may have been removed.");
    }
    void refuse_duplicate(std::string const& path)
    {
        refuse("edit.duplicate-id", path, "The plan has this id already.", "Choose another id.");
    }
    void refuse_id(std::string const& text, std::string const& path)
    {
        refuse("edit.bad-value", path, fmt::format("\"{}\" is no id.", text),
               fmt::format("Write {}.", expected(SourceId{})));
    }

    template <class ThingId> bool is_in_use(ThingId const& id)
    {
        auto paths = referrers(plan_, id);
        auto const in_scenarios = scenario_referrers(plan_, id);
        paths.insert(paths.end(), in_scenarios.begin(), in_scenarios.end());
        return refuse_named(budget::path_of(id), paths);
    }
    // True where anybody names it.
    bool refuse_named(std::string const& path, std::vector<std::string> const& paths)
    {
        if (!paths.empty())
            refuse("edit.in-use", path, fmt::format("It is named by {}.", paths.front()),
                   paths.size() == 1 ? "Change that first."
                                     : fmt::format("Change that and {} more first.", paths.size() - 1));
        return !paths.empty();
    }
    bool loses_named_pool(FundingSource const& source)
    {
        auto const* old = find(plan_, source.id);
        if (!old) return false;
        for (auto const& pool : old->pools) {
            if (find_by_id(source.pools, pool.id)) continue;
            auto const path = budget::path_of(source.id, pool.id);
            if (refuse_named(path, scenario_referrers(plan_, PoolOf{source.id, pool.id}))) return true;
        }
        return false;
    }
    // An id that is new to the plan, but not to a scenario, would make that scenario change the new thing.
    template <class Named> bool is_given_by_scenario(Named const& id)
    {
        auto const giver = scenario_that_gives(plan_, id);
        if (!giver.empty())
            refuse("edit.duplicate-id", path_of(Target{id}), fmt::format("The id is given to a new thing by {}.", giver),
                   "Choose another id.");
        return !giver.empty();
    }

    // Inside the thing that is put, and against the rest of the plan.
    template <class Thing> bool ids_are_new(Thing const& thing)
    {
        auto const path = budget::path_of(thing.id);
        if (!is_id(thing.id.text)) return refuse_id(thing.id.text, path), false;
        if (!find(plan_, thing.id) && is_given_by_scenario(thing.id)) return false;
        if constexpr (std::same_as<Thing, FundingSource>) return all_differ(thing.pools, path);
        if constexpr (std::same_as<Thing, Program>) {
            if (!all_differ(thing.components, path)) return false;
            for (auto const& component : thing.components)
                if (auto const* home = program_of(plan_, component.id); home && home->id != thing.id)
                    return refuse_duplicate(budget::path_of(component.id)), false;
                else if (!home && is_given_by_scenario(component.id))
                    return false;
            if (auto const* old = find(plan_, thing.id))
                for (auto const& component : old->components)
                    if (!find_by_id(thing.components, component.id) && is_in_use(component.id)) return false;
        }
        return true;
    }
    template <class Part> bool all_differ(std::vector<Part> const& parts, std::string const& path)
    {
        std::set<std::string> seen;
        for (auto const& part : parts) {
            if (!is_id(part.id.text)) return refuse_id(part.id.text, path), false;
            if (!seen.insert(part.id.text).second)
                return refuse("edit.duplicate-id", path, fmt::format("\"{}\" stands in it twice.", part.id.text),
                              "Choose another id."),
                       false;
        }
        return true;
    }

    template <class Thing>
    static void place(std::vector<Thing>& list, Thing const& thing, std::optional<std::size_t> at)
    {
        if (auto* old = find_by_id(list, thing.id))
            *old = thing;
        else
            list.insert(list.begin() + static_cast<std::ptrdiff_t>(std::min(at.value_or(list.size()), list.size())),
                        thing);
    }

    template <class Thing, class ThingId> static bool shift(std::vector<Thing>& list, ThingId const& id, std::size_t to)
    {
        auto const* found = find_by_id(list, id);
        if (!found) return false;
        auto thing = *found;
        list.erase(list.begin() + (found - list.data()));
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(std::min(to, list.size())), std::move(thing));
        return true;
    }

    void rename(ThePlan const&, std::string const&)
    {
        refuse("edit.unknown-field", "plan", "A plan has no id.", "Change its name.");
    }
    void rename(PoolOf const& target, std::string const& text)
    {
        auto* source = find_by_id(plan_.sources, target.source);
        auto* pool = source ? find_by_id(source->pools, target.pool) : nullptr;
        auto const path = budget::path_of(target.source, target.pool);
        if (!pool) return refuse_unknown(path);
        if (!is_id(text)) return refuse_id(text, path + ", id");
        PoolId const to{text};
        if (to == target.pool) return;
        if (find_by_id(source->pools, to)) return refuse_duplicate(budget::path_of(target.source, to));
        if (is_given_by_scenario(PoolOf{target.source, to})) return;
        pool->id = to;
        rename_in_scenarios(plan_, target, PoolOf{target.source, to});
    }
    // Whoever names it follows.
    template <class ThingId> void rename(ThingId const& from, std::string const& text)
    {
        auto const path = budget::path_of(from);
        if (!find(plan_, from)) return refuse_unknown(path);
        if (!is_id(text)) return refuse_id(text, path + ", id");
        ThingId const to{text};
        if (to == from) return;
        if (find(plan_, to)) return refuse_duplicate(budget::path_of(to));
        if (is_given_by_scenario(to)) return;
        if constexpr (std::same_as<ThingId, ComponentId>)
            find_component(plan_, from)->id = to;
        else
            find_by_id(list_of(plan_, from), from)->id = to;
        rename_references(plan_, from, to);
        rename_in_scenarios(plan_, from, to);
    }

    Plan plan_;
    std::optional<Problem> refusal_;
};

} // namespace

Edit as_edit(PlanEdit const& edit)
{
    return std::visit([](auto const& change) { return Edit{change}; }, edit);
}

Loaded<Plan> apply(Plan const& plan, Edit const& edit)
{
    Application application{plan};
    std::visit(application, edit);
    return std::move(application).result();
}

Loaded<Plan> apply_all(Plan const& plan, std::span<PlanEdit const> edits)
{
    Application application{plan};
    std::size_t at = 0;
    while (at < edits.size() && !application.is_refused()) std::visit(application, edits[at++]);
    auto result = std::move(application).result();
    for (auto& problem : result.problems)
        problem.place.path = fmt::format("edit {}, {}", at, problem.place.path);
    return result;
}

std::optional<std::string> field_value(Plan const& plan, Target const& target, std::string const& field)
{
    std::optional<std::string> text;
    at_target(plan, target, [&](auto const& thing) {
        visit_fields(thing, [&](Field const& known, auto const& value) {
            if (field == known.written) text = field_text(known, value);
        });
    });
    return text;
}

} // namespace budget
