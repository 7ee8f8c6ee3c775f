#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/cliffs.hpp"

namespace cli {

Command cliffs_command()
{
    return {"cliffs", "Each cliff in full: causes, loss, who is at risk, by when to decide", "",
            "braid cliffs m.braid --today 2026-11-22",
            {plan_argument(), scenario_option(), count_option(), program_option(), today_option(), format_option(), output_option()},
            [](Call const& call) { return report(call, templates::lay_out_cliffs); }};
}

} // namespace cli
