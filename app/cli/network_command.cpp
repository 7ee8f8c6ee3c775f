#include "app/cli/commands.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "budget/allocation/dimacs.hpp"

namespace cli {

Command network_command()
{
    Parameter const format{"--format", "dimacs", "The DIMACS minimum-cost-flow format, the only one", true, {},
                           [](std::string const& text, Call&) { return text == "dimacs"; }};
    return {"network", "The allocation problem as a minimum-cost flow, for anyone's solver",
            "Any solver's optimum covers the same costs bucket by bucket and uses the same money pool by pool as this program's "
            "allocation. Comment lines say which node is which line and month, and which arcs are which pool's.",
            "braid network m.braid --format dimacs -o m.min",
            {plan_argument(), format, scenario_option(), count_option(), output_option()},
            [](Call const& call) {
                auto const opened = open(call);
                print_problems(opened.problems);
                if (!opened.value) return exit_for(opened.problems);
                auto const& outcome = *opened.value;
                return emit(call, budget::dimacs_min_cost_flow(outcome.plan, outcome.costs, outcome.supply, outcome.network));
            }};
}

} // namespace cli
