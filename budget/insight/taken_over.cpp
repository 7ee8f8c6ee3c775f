#include "budget/insight/taken_over.hpp"

#include "budget/allocation/coupled.hpp"
#include "budget/insight/changed_outcome.hpp"

#include <algorithm>

namespace budget {

namespace {

bool is_rule(CliffCause const& cause)
{
    using enum CliffCause::Kind;
    return cause.kind == cap_reached || cause.kind == match_lost || cause.kind == retention_begun;
}

} // namespace

std::vector<std::pair<std::size_t, Money>> taken_over(Outcome const& outcome, Cliff const& cliff, Filter const& filter)
{
    std::vector<std::pair<std::size_t, Money>> takers;
    if (std::any_of(cliff.causes.begin(), cliff.causes.end(), is_rule)) return takers;
    int const first = cliff.month - outcome.plan.first_month;
    int const last = first + cliff.loss_months - 1;
    Supply supply = outcome.supply;
    for (auto const& cause : cliff.causes) {
        if (cause.going_on.cents() <= 0) continue;
        PoolSupply more = outcome.supply.pools[cause.pool];
        more.last_day = (outcome.plan.first_month + last).last_day();
        more.ends = true;
        more.money = {{std::max(cliff.month.first_day(), cause.date + 1), more.last_day, cause.going_on, false}};
        supply.pools.push_back(std::move(more));
    }
    auto const solved = allocate(outcome.plan, outcome.costs, supply, sources_in_order(outcome), award_years(outcome.plan, supply));
    auto const other = read_allocation(solved.network, solved.flow, outcome.costs);
    std::vector<Money> more(outcome.plan.sources.size());
    auto const is_its_own = [&](std::size_t pool) {
        return std::any_of(cliff.causes.begin(), cliff.causes.end(), [&](auto const& cause) { return cause.pool == pool; });
    };
    auto const add = [&](Allocation const& allocation, bool now) {
        for (auto const& payment : allocation.payments) {
            int const month = static_cast<int>(payment.month);
            if (payment.pool >= outcome.supply.pools.size() || month < first || month > last) continue;
            if (!filter.takes(outcome.costs.lines[payment.line]) || is_its_own(payment.pool)) continue;
            auto& sum = more[outcome.supply.pools[payment.pool].source];
            if (now) sum += payment.amount;
            else sum -= payment.amount;
        }
    };
    add(outcome.allocation, true);
    add(other, false);
    for (std::size_t s = 0; s < more.size(); ++s)
        if (more[s].cents() > 0) takers.emplace_back(s, more[s]);
    std::stable_sort(takers.begin(), takers.end(), [](auto const& a, auto const& b) { return a.second > b.second; });
    return takers;
}

} // namespace budget
