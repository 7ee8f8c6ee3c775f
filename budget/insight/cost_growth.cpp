#include "budget/insight/cost_growth.hpp"

#include "budget/allocation/coupled.hpp"
#include "budget/costs/project.hpp"
#include "budget/insight/changed_outcome.hpp"

namespace budget {

Plan at_first_prices(Plan plan)
{
    for (auto& schedule : plan.fringe_schedules)
        for (auto& part : schedule.parts) part.growth.reset();
    for (auto& program : plan.programs)
        for (auto& component : program.components) {
            component.growth.reset();
            if (auto* position = std::get_if<Position>(&component.detail)) position->step_rise = Ratio{};
        }
    return plan;
}

std::vector<GrowthYear> growth_in_gap(Outcome const& outcome, Filter const& filter)
{
    auto const flat = at_first_prices(outcome.plan);
    auto const costs = project(flat);
    auto const solved = allocate(flat, costs, outcome.supply, sources_in_order(outcome), award_years(flat, outcome.supply));
    auto const allocation = read_allocation(solved.network, solved.flow, costs);
    std::vector<GrowthYear> years;
    for (auto const& period : periods(outcome.plan, Step::year)) {
        GrowthYear year{period, gap_in(outcome, period, filter), {}};
        for (std::size_t l = 0; l < costs.lines.size(); ++l)
            if (filter.takes(costs.lines[l])) year.at_first_prices += sum(allocation.gap[l], period);
        years.push_back(std::move(year));
    }
    return years;
}

} // namespace budget
