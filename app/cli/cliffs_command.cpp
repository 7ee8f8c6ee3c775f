#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/remedies.hpp"

namespace cli {

Command cliffs_command()
{
    return {"cliffs", "Each cliff in full: causes, loss, who is at risk, by when to decide, what closes the gap",
            "Below the cliffs stand the least new money that pays the gap, the permissions whose change closes most of it, money that "
            "isn't counted, costs that could wait, and how much of the gap is growth of cost.",
            "braid cliffs m.braid --today 2026-11-22",
            {plan_argument(), scenario_option(), count_option(), program_option(), today_option(), format_option(), output_option()},
            [](Call const& call) { return report(call, templates::lay_out_cliffs_and_remedies); }};
}

} // namespace cli
