#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/actuals.hpp"

namespace cli {

Command actuals_command()
{
    return {"actuals", "The plan against what was paid in closed months, by line and by source, and what is questioned", "",
            "braid actuals m.braid",
            {plan_argument(), scenario_option(), count_option(), program_option(), format_option(), output_option()},
            [](Call const& call) { return report(call, templates::lay_out_actuals); }};
}

} // namespace cli
