#include "budget/insight/freed.hpp"

#include <algorithm>

namespace budget {

namespace {

Money paid_by_general_fund(Plan const& plan, Supply const& supply, Allocation const& allocation)
{
    Money sum;
    for (auto const& payment : allocation.payments)
        if (plan.sources[supply.pools[payment.pool].source].origin == Origin::local_general) sum += payment.amount;
    return sum;
}

Money paid_by(std::size_t source, Supply const& supply, Allocation const& allocation)
{
    Money sum;
    for (auto const& payment : allocation.payments)
        if (supply.pools[payment.pool].source == source) sum += payment.amount;
    return sum;
}

// The same plan and order with another supply.
Allocation allocate_with(Outcome const& outcome, Supply const& supply)
{
    std::vector<std::size_t> order;
    for (auto const& rank : outcome.ranking) order.push_back(rank.source);
    auto const solution = allocate(outcome.plan, outcome.costs, supply, order, award_years(outcome.plan, supply));
    return read_allocation(solution.network, solution.flow, outcome.costs);
}

} // namespace

std::vector<Freed> find_freed(Outcome const& outcome)
{
    auto const& plan = outcome.plan;
    auto const general_fund = paid_by_general_fund(plan, outcome.supply, outcome.allocation);
    std::vector<Freed> all;
    for (std::size_t s = 0; s < plan.sources.size(); ++s) {
        Supply without = outcome.supply;
        std::erase_if(without.pools, [&](auto const& pool) { return pool.source == s; });
        bool const counted = without.pools.size() < outcome.supply.pools.size();
        if (!counted || plan.sources[s].origin == Origin::local_general) continue;
        auto const then = allocate_with(outcome, without);
        Freed freed;
        freed.source = s;
        freed.applied = paid_by(s, outcome.supply, outcome.allocation);
        freed.general_fund = paid_by_general_fund(plan, without, then) - general_fund;
        freed.gap = then.total_gap() - outcome.allocation.total_gap();
        freed.others = freed.applied - freed.general_fund - freed.gap;
        all.push_back(freed);
    }
    return all;
}

} // namespace budget
