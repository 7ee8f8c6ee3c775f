#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/balance.hpp"

namespace cli {

Command balance_command()
{
    return {"balance", "Recurring cost against recurring money by fiscal year, what each source frees, and supplanting",
            "For each source but the general fund the plan is worked out once more without it.",
            "braid balance m.braid",
            {plan_argument(), scenario_option(), count_option(), format_option(), output_option()},
            [](Call const& call) { return report(call, templates::lay_out_balance); }};
}

} // namespace cli
