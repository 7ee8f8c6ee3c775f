#include "budget/plan/figure_change.hpp"

#include "budget/plan/edit.hpp"
#include "budget/plan/field_text.hpp"
#include "budget/plan/suggestion.hpp"
#include "budget/plan/target_path.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

namespace {

Loaded<Plan> refused(std::string code, std::string path, std::string text, std::string remedy)
{
    return {std::nullopt, {{Severity::error, std::move(code), std::move(text), std::move(remedy), {{}, 0, std::move(path)}}}};
}

// All that a change can name; scenarios are lists of changes themselves.
std::vector<std::string> paths_in(Plan const& plan)
{
    std::vector<std::string> paths;
    walk(plan, [&](std::string const& path, auto const& thing) {
        if constexpr (!std::same_as<std::remove_cvref_t<decltype(thing)>, Scenario>)
            if (paths.empty() || paths.back() != path) paths.push_back(path);
    });
    return paths;
}

// Of a part of a thing, such as a step or a dated value.
Loaded<Plan> with_part_changed(Plan plan, FigureChange const& change)
{
    bool found = false;
    std::string wanted; // what the field takes, where the text is no value for it
    std::vector<std::string> names;
    walk(plan, [&](std::string const& path, auto& thing) {
        if (path != change.path) return;
        visit_fields(thing, [&](Field const& field, auto& value) {
            names.emplace_back(field.written);
            if (change.field != field.written) return;
            found = true;
            if (!read_field(change.text, value)) wanted = expected(value);
        });
    });
    if (!found)
        return refused("edit.unknown-field", change.path, fmt::format("There is no field \"{}\" there.", change.field),
                       suggest(change.field, names, ""));
    if (!wanted.empty())
        return refused("edit.bad-value", change.path + ", " + change.field,
                       fmt::format("\"{}\" is no value for \"{}\".", change.text, change.field), fmt::format("Write {}.", wanted));
    return {std::move(plan), {}};
}

Loaded<Plan> with_change(Plan const& plan, FigureChange const& change)
{
    auto const paths = paths_in(plan);
    if (std::find(paths.begin(), paths.end(), change.path) == paths.end())
        return refused("edit.unknown-target", change.path, "It isn't in the plan.", suggest(change.path, paths, ""));
    Target target;
    if (read_field(change.path, target)) return apply(plan, SetField{target, change.field, change.text});
    return with_part_changed(plan, change);
}

} // namespace

std::optional<FigureChange> read_figure_change(std::string_view words)
{
    auto const equals = words.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    auto const named = words.substr(0, equals);
    auto const space = named.rfind(' ');
    if (space == std::string_view::npos || space == 0 || space + 1 == named.size()) return std::nullopt;
    return FigureChange{std::string{named.substr(0, space)}, std::string{named.substr(space + 1)}, std::string{words.substr(equals + 1)}};
}

Loaded<Plan> with_changes(Plan const& plan, std::span<FigureChange const> changes)
{
    Loaded<Plan> changed{plan, {}};
    for (auto const& change : changes) {
        changed = with_change(*changed.value, change);
        if (!changed.value) break;
    }
    return changed;
}

} // namespace budget
