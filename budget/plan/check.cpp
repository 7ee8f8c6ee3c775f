#include "budget/plan/check.hpp"

#include "budget/plan/check_report.hpp"

#include <array>

namespace budget {

std::vector<Problem> check(Plan const& plan)
{
    static constexpr std::array checks{check_values,    check_ids,      check_assumptions, check_fringe,
                                       check_components, check_positions, check_indirect,  check_volumes,
                                       check_sources,   check_pools,    check_actuals,     check_scenarios};
    Report report;
    check_limits(plan, report);
    if (report.has_errors()) return report.take(); // the other checks of such a plan might take long
    for (auto const run : checks) run(plan, report);
    return report.take();
}

} // namespace budget
