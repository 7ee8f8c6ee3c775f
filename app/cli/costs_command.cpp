#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/costs.hpp"

namespace cli {

Command costs_command()
{
    return {"costs", "What the plan costs, by line and by object class, over time", "",
            "braid costs m.braid --by quarter",
            {plan_argument(), by_option(budget::Step::year), scenario_option(), program_option(), format_option(), output_option()},
            [](Call const& call) { return report(call, templates::lay_out_costs); }};
}

} // namespace cli
