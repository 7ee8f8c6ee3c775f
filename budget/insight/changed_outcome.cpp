#include "budget/insight/changed_outcome.hpp"

#include "budget/allocation/coupled.hpp"
#include "budget/index.hpp"

#include <map>

namespace budget {

namespace {

// Cells by what they are, for networks whose months are divided otherwise.
std::map<std::pair<int, Date>, Money> unpaid_by_day(Network const& network, Flow const& flow)
{
    std::map<std::pair<int, Date>, Money> unpaid;
    for (std::size_t c = 0; c < network.cells.size(); ++c) {
        auto const& cell = network.cells[c];
        unpaid[{cell.line, network.slices[index(cell.slice)].first}] = Money::from_cents(cell.demand - flow.covered[c]);
    }
    return unpaid;
}

} // namespace

std::vector<std::size_t> sources_in_order(Outcome const& outcome)
{
    std::vector<std::size_t> order;
    for (auto const& rank : outcome.ranking) order.push_back(rank.source);
    return order;
}

Closed close_with(Outcome const& outcome, Plan const& plan, Costs const& costs, Supply const& supply)
{
    auto const solved = allocate(plan, costs, supply, sources_in_order(outcome), award_years(plan, supply));
    Closed closed;
    for (std::size_t c = 0; c < outcome.network.cells.size(); ++c)
        closed.gap += Money::from_cents(outcome.network.cells[c].demand - outcome.flow.covered[c]);
    for (std::size_t c = 0; c < solved.network.cells.size(); ++c)
        closed.gap -= Money::from_cents(solved.network.cells[c].demand - solved.flow.covered[c]);
    auto const unpaid = unpaid_by_day(solved.network, solved.flow);
    for (auto const& shortfall : outcome.shortfalls) {
        auto& less = closed.by_shortfall.emplace_back();
        for (auto const c : shortfall.cells) {
            auto const& cell = outcome.network.cells[c];
            less += Money::from_cents(cell.demand - outcome.flow.covered[c]);
            auto const still = unpaid.find({cell.line, outcome.network.slices[index(cell.slice)].first});
            if (still != unpaid.end()) less -= still->second;
        }
    }
    return closed;
}

} // namespace budget
