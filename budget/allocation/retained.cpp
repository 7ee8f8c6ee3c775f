#include "budget/allocation/retained.hpp"

#include "budget/allocation/eligibility.hpp"

#include <algorithm>

namespace budget {

namespace {

// All positions with their fringe where the funder names nothing else.
bool is_meant(Retention const& retention, Line const& line, RuleVersion rules)
{
    if (retention.scopes.empty()) return line.kind == ComponentKind::position;
    return std::any_of(retention.scopes.begin(), retention.scopes.end(),
                       [&](Scope const& scope) { return matches(scope, line, rules); });
}

} // namespace

std::vector<Retained> find_retained(Plan const& plan, Costs const& costs, Supply const& supply)
{
    std::vector<Retained> found;
    for (std::size_t s = 0; s < plan.sources.size(); ++s) {
        auto const& source = plan.sources[s];
        if (!source.retention) continue;
        std::optional<Date> last_day;
        bool ends = true;
        for (auto const& pool : supply.pools) {
            if (pool.source != s || pool.money.empty()) continue;
            last_day = last_day ? std::max(*last_day, pool.last_day) : pool.last_day;
            ends = ends && pool.ends;
        }
        if (!last_day || !ends) continue;
        Retained retained;
        retained.source = s;
        retained.first = *last_day + 1;
        retained.last = add_months(retained.first, source.retention->months) - 1;
        for (auto const& line : costs.lines) {
            bool const paid_by_award = std::any_of(source.pools.begin(), source.pools.end(), [&](Pool const& pool) {
                return may_pay(plan, source, pool, line).allowed;
            });
            retained.lines.push_back(paid_by_award && is_meant(*source.retention, line, rules_of(plan, source)) ? 1 : 0);
        }
        found.push_back(std::move(retained));
    }
    return found;
}

} // namespace budget
