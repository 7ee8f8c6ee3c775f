// Where a list of small records stands in a plan: of which thing, and which of its lists. Finds it in a plan, whatever its
// records are. Not here: what can be done with such a list (record_list.hpp), which calls this.
#pragma once

#include "budget/plan/edit_target.hpp"

#include <string_view>

namespace gui {

struct ListAt {
    budget::Target of;
    std::string list;       // "steps", "citations", "releases", "cap-lines", "payments", …
    std::size_t within = 0; // of "cap-lines": which cap of the pool
    friend bool operator==(ListAt const&, ListAt const&) = default;
};

// Calls visit(list) with the vector that is meant; false where there is none. "payments" are those of the whole plan, whatever
// `of` says.
template <class AnyPlan, class Visit> bool visit_list(AnyPlan& plan, ListAt const& at, Visit&& visit)
{
    if (at.list == "payments") {
        visit(plan.actuals.payments);
        return true;
    }
    bool found = false;
    auto const offer = [&](std::string_view name, auto& list) {
        if (found || at.list != name) return;
        found = true;
        visit(list);
    };
    budget::at_target(plan, at.of, [&](auto& thing) {
        if constexpr (requires { thing.citations; }) offer("citations", thing.citations);
        if constexpr (requires { thing.steps; }) offer("steps", thing.steps);
        if constexpr (requires { thing.volumes; }) offer("volumes", thing.volumes);
        if constexpr (requires { thing.parts; }) offer("parts", thing.parts);
        if constexpr (requires { thing.values; }) offer("values", thing.values);
        if constexpr (requires { thing.releases; }) {
            offer("releases", thing.releases);
            offer("fees", thing.fees);
            offer("permissions", thing.permissions);
            offer("caps", thing.caps);
            if (at.within < thing.caps.size()) offer("cap-lines", thing.caps[at.within].scopes);
        }
        if constexpr (requires { thing.retention; }) {
            if (thing.match) {
                offer("match-shares", thing.match->shares);
                offer("match-origins", thing.match->accepts);
            }
            if (thing.retention) offer("retention-lines", thing.retention->scopes);
        }
    });
    return found;
}

} // namespace gui
