#include "budget/allocation/eligibility.hpp"

#include "budget/plan/scope_match.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

bool matches(Scope const& scope, Line const& line) { return means(scope, line); }

Eligibility may_pay(Pool const& pool, Line const& line)
{
    bool any_allow = false;
    bool allowed = false;
    std::string allow_reason;
    for (auto const& permission : pool.permissions) {
        if (permission.effect == Effect::allow) {
            any_allow = true;
            allowed = allowed || matches(permission.scope, line);
            if (allow_reason.empty()) allow_reason = permission.reason;
        } else if (matches(permission.scope, line)) {
            return {false, permission.reason.empty() ? "may not pay this" : permission.reason};
        }
    }
    if (any_allow && !allowed)
        return {false, allow_reason.empty() ? "is limited to other costs" : "is limited to other costs: " + allow_reason};
    return {true, {}};
}

std::string in_words(Plan const& plan, Scope const& scope)
{
    std::string what;
    auto const add = [&](std::string const& part) { what += (what.empty() ? "" : ", ") + part; };
    auto const lower = [](std::string text) {
        if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
        return text;
    };
    if (scope.component) {
        auto const* component = find(plan, *scope.component);
        add(component ? component->name : scope.component->text);
    }
    if (!scope.title.empty()) add("positions titled " + scope.title);
    if (scope.kind) add(lower(spoken(*scope.kind)));
    if (scope.object_class) add(lower(spoken(*scope.object_class)));
    if (scope.program) {
        auto const* program = find(plan, *scope.program);
        what = (what.empty() ? "everything" : what) + " of " + (program ? program->name : scope.program->text);
    }
    return what.empty() ? "everything" : what;
}

} // namespace budget
