#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/summary.hpp"

namespace cli {

Command summary_command()
{
    return {"summary", "One screen: cost, coverage and gap by fiscal year, the cliffs, the decisions",
            "", "braid summary m.braid",
            {plan_argument(), scenario_option(), count_option(), program_option(), today_option(), format_option(), output_option()},
            [](Call const& call) { return report(call, templates::lay_out_summary); }};
}

} // namespace cli
