#include "budget/allocation/eligibility.hpp"

#include "budget/plan/scope_match.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

RuleVersion rules_of(Plan const& plan, FundingSource const& source) { return source.rules.value_or(plan.rules); }

bool matches(Scope const& scope, Line const& line, RuleVersion rules)
{
    return means(scope, line, class_under(rules, line));
}

bool is_local(Origin origin) { return origin == Origin::local_general || origin == Origin::local_dedicated; }

Ratio part_below_salary_cap(Pool const& pool, Line const& line, std::size_t month)
{
    if (!pool.salary_cap || line.yearly_pay.empty() || line.yearly_pay[month] <= *pool.salary_cap) return Ratio{1};
    return Ratio{pool.salary_cap->cents(), line.yearly_pay[month].cents()};
}

Eligibility is_permitted(Plan const& plan, FundingSource const& source, Pool const& pool, Line const& line)
{
    auto const rules = rules_of(plan, source);
    bool any_allow = false;
    bool allowed = false;
    std::string allow_reason;
    for (auto const& permission : pool.permissions) {
        if (permission.effect == Effect::allow) {
            any_allow = true;
            allowed = allowed || matches(permission.scope, line, rules);
            if (allow_reason.empty()) allow_reason = permission.reason;
        } else if (matches(permission.scope, line, rules)) {
            return {false, permission.reason.empty() ? "may not pay this" : permission.reason};
        }
    }
    if (any_allow && !allowed)
        return {false, allow_reason.empty() ? "is limited to other costs" : "is limited to other costs: " + allow_reason};
    return {true, {}};
}

Eligibility may_pay(Plan const& plan, FundingSource const& source, Pool const& pool, Line const& line)
{
    if (line.in_kind && source.origin != Origin::in_kind) return {false, "is money, and this cost is donated"};
    if (!line.in_kind && source.origin == Origin::in_kind) return {false, "is in-kind, and this cost must be paid in money"};
    if (pool.obligate_by && line.begins && line.begins->first_day() > *pool.obligate_by)
        return {false, fmt::format("had to be obligated by {}, and this begins in {}", for_people(*pool.obligate_by),
                                   for_people(*line.begins))};
    return is_permitted(plan, source, pool, line);
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
    if (scope.kind == ComponentKind::other) add("costs of the kind other"); // as an object class is called, too
    else if (scope.kind) add(lower(spoken(*scope.kind)));
    if (scope.object_class == ObjectClass::other) add("what is of the object class other"); // as one kind of cost is called, too
    else if (scope.object_class) add(lower(spoken(*scope.object_class)));
    if (scope.program) {
        auto const* program = find(plan, *scope.program);
        what = (what.empty() ? "everything" : what) + " of " + (program ? program->name : scope.program->text);
    }
    return what.empty() ? "everything" : what;
}

} // namespace budget
