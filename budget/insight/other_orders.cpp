#include "budget/insight/other_orders.hpp"

#include "budget/allocation/coupled.hpp"

#include <algorithm>

namespace budget {

namespace {

OtherOrder try_order(Outcome const& outcome, Plan const& plan, bool without_pins)
{
    OtherOrder other;
    other.policy = plan.order;
    other.without_pins = without_pins;
    for (auto const& one : rank(plan, outcome.costs, outcome.supply)) other.order.push_back(one.source);
    auto const solved = allocate(plan, outcome.costs, outcome.supply, other.order, award_years(plan, outcome.supply));
    other.same_coverage = solved.flow.covered == outcome.flow.covered;
    other.applied.resize(plan.sources.size());
    auto const allocation = read_allocation(solved.network, solved.flow, outcome.costs);
    other.covered = allocation.covered;
    for (auto const& payment : allocation.payments) other.applied[outcome.supply.pools[payment.pool].source] += payment.amount;
    for (std::size_t s = 0; s < plan.sources.size(); ++s) other.left.push_back(outcome.supply.total(s) - other.applied[s]);
    return other;
}

} // namespace

std::vector<OtherOrder> other_orders(Outcome const& outcome)
{
    std::vector<OtherOrder> others;
    Plan plan = outcome.plan;
    plan.order = plan.order == OrderPolicy::restricted_first ? OrderPolicy::soonest_to_end_first : OrderPolicy::restricted_first;
    others.push_back(try_order(outcome, plan, false));
    bool const pinned = std::any_of(plan.sources.begin(), plan.sources.end(), [](auto const& source) { return source.pinned.has_value(); });
    if (!pinned) return others;
    plan.order = outcome.plan.order;
    for (auto& source : plan.sources) source.pinned.reset();
    others.push_back(try_order(outcome, plan, true));
    return others;
}

} // namespace budget
