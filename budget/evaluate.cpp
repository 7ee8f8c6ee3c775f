#include "budget/evaluate.hpp"

#include "budget/costs/project.hpp"
#include "budget/insight/cliffs.hpp"
#include "budget/plan/check.hpp"
#include "budget/plan/with_scenario.hpp"

#include <algorithm>

namespace budget {

namespace {

std::vector<std::size_t> sources_of(std::vector<Rank> const& ranking)
{
    std::vector<std::size_t> order;
    for (auto const& rank : ranking) order.push_back(rank.source);
    return order;
}

// Award years in which more match would let more be drawn.
std::vector<HeldBack> held_back(Supply const& supply, std::vector<MatchYear> const& match)
{
    std::vector<HeldBack> held;
    for (auto const& each : match) {
        auto const pool = std::find_if(supply.pools.begin(), supply.pools.end(),
                                       [&](PoolSupply const& supply_of) { return supply_of.source == each.year.source; });
        if (each.undrawn.is_zero() || pool == supply.pools.end()) continue;
        held.push_back({static_cast<std::size_t>(pool - supply.pools.begin()), each.year.first_month, each.year.last_month, each.undrawn});
    }
    return held;
}

// The day before the first cost to come that isn't paid in full. What wasn't paid rightly in closed months is a question of its own.
std::optional<Date> find_funded_until(Network const& network, Flow const& flow)
{
    std::optional<Date> first;
    for (std::size_t c = 0; c < network.cells.size(); ++c) {
        if (flow.covered[c] == network.cells[c].demand || network.cells[c].paid_by) continue;
        Date const day = network.slices[static_cast<std::size_t>(network.cells[c].slice)].first;
        if (!first || day < *first) first = day;
    }
    if (first) first = *first - 1;
    return first;
}

} // namespace

Outcome evaluate(Plan given, Counting counting, Checkpoint const& checkpoint)
{
    Outcome out;
    out.plan = std::move(given);
    out.counting = counting;
    out.problems = check(out.plan);
    if (has_errors(out.problems)) return out;

    Plan const& plan = out.plan;
    out.costs = project(plan);                          // line x month, cents
    out.supply = release(plan, counting);               // pool x date, cents
    out.award_years = award_years(plan, out.supply);    // of awards that ask for match
    out.ranking = rank(plan, out.costs, out.supply);    // application order
    auto const order = sources_of(out.ranking);
    auto solution = allocate(plan, out.costs, out.supply, order, out.award_years, checkpoint); // network, flow, certificate
    out.network = std::move(solution.network);
    out.flow = std::move(solution.flow);
    out.certificate = std::move(solution.certificate);
    out.match = std::move(solution.match);
    out.spending_shares = std::move(solution.shares);
    out.allocation = read_allocation(out.network, out.flow, out.costs);
    out.coverage_bound = solution.bound + out.allocation.unnamed;
    out.first_fit = take_first_fit(out.network, out.costs, out.supply);
    fill_in_amounts(out.ranking, out.supply, out.allocation, out.first_fit);
    out.questioned = find_questioned(plan, out.costs, out.supply, out.network, out.flow);
    for (auto& problem : questioned_problems(plan, out.costs, out.questioned)) out.problems.push_back(std::move(problem));
    pass(checkpoint);
    out.shortfalls = find_shortfalls(plan, out.costs, out.supply, out.network, out.flow); // minimum cuts
    out.cliffs = find_cliffs({plan, out.costs, out.supply, order, out.network, out.flow, out.allocation, out.award_years,
                              held_back(out.supply, out.match), solution.free ? &*solution.free : nullptr}, checkpoint);
    pass(checkpoint);
    out.funded_until = find_funded_until(out.network, out.flow);
    out.lapses = find_lapses({plan, out.costs, out.supply, out.award_years, out.match, out.spending_shares, out.network, out.flow});
    out.balance = structural_balance(plan, out.costs, out.supply, out.allocation);
    out.supplanting = find_supplanting(plan, out.costs, out.supply, out.allocation);
    out.cash = find_cash(plan, out.costs, out.supply, out.allocation);
    return out;
}

Outcome evaluate(Plan const& base, ScenarioId const& scenario, Counting counting, Checkpoint const& checkpoint)
{
    auto plan = with_scenario(base, scenario);
    Outcome out;
    if (plan.value) {
        out = evaluate(std::move(*plan.value), counting, checkpoint);
    } else {
        out.plan = base;
        out.counting = counting;
        out.problems = std::move(plan.problems);
    }
    if (auto const* found = find(base, scenario)) out.scenario = *found;
    return out;
}

} // namespace budget
