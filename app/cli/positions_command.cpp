#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/positions.hpp"

namespace cli {

Command positions_command()
{
    return {"positions", "Positions: FTE and how they come about, people to employ, pay, fringe", "",
            "braid positions m.braid",
            {plan_argument(), scenario_option(), program_option(), format_option(), output_option()},
            [](Call const& call) { return report(call, templates::lay_out_positions); }};
}

} // namespace cli
