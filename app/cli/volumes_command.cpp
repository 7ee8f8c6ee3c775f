#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/volumes.hpp"

namespace cli {

Command volumes_command()
{
    return {"volumes", "Calls, encounters and residents by fiscal year, what one of each costs, and what others published",
            "A year's cost is that of the whole program. Published costs stand beside it as a range with their sources.",
            "braid volumes m.braid",
            {plan_argument(), scenario_option(), program_option(), format_option(), output_option()},
            [](Call const& call) { return report(call, templates::lay_out_volumes); }};
}

} // namespace cli
