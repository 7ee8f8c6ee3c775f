// Who in a plan names whom: the optional ids among the fields (growth, fringe, the program and component of a scope). Used to
// rename a thing everywhere, to refuse removing one that is named, and to find names of nothing.
#pragma once

#include "budget/plan/walk.hpp"

#include <set>

namespace budget {

// Calls visit(path, field, id) for each reference that is given; AnyPlan: Plan or Plan const.
template <class AnyPlan, class Visit> void walk_references(AnyPlan& plan, Visit&& visit)
{
    walk(plan, [&](std::string const& path, auto& thing) {
        visit_fields(thing, [&](Field const& field, auto& value) {
            if constexpr (requires { value->text; })
                if (value) visit(path, field, *value);
        });
    });
}

// The paths of the fields that name it: "component responder, growth".
template <class ThingId> std::vector<std::string> referrers(Plan const& plan, ThingId const& id)
{
    std::vector<std::string> paths;
    walk_references(plan, [&](std::string const& path, Field const& field, auto const& named) {
        if constexpr (std::same_as<std::remove_cvref_t<decltype(named)>, ThingId>)
            if (named == id) paths.push_back(path + ", " + field.written);
    });
    return paths;
}

// The ids of one kind that are named anywhere.
template <class ThingId> std::set<ThingId> named_ids(Plan const& plan)
{
    std::set<ThingId> ids;
    walk_references(plan, [&](std::string const&, Field const&, auto const& named) {
        if constexpr (std::same_as<std::remove_cvref_t<decltype(named)>, ThingId>) ids.insert(named);
    });
    return ids;
}

template <class ThingId> void rename_references(Plan& plan, ThingId const& from, ThingId const& to)
{
    walk_references(plan, [&](std::string const&, Field const&, auto& named) {
        if constexpr (std::same_as<std::remove_cvref_t<decltype(named)>, ThingId>)
            if (named == from) named = to;
    });
}

} // namespace budget
