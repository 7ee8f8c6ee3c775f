#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/cash.hpp"

namespace cli {

Command cash_command()
{
    auto by = by_option(budget::Step::month);
    by.help = "One row for each; month where not given";
    return {"cash", "What is paid out and received, and the float that flexible money must carry",
            "Reimbursements and fees come after the costs; how long after is the source's lag. Until then flexible money carries them.",
            "braid cash m.braid --by quarter",
            {plan_argument(), by, scenario_option(), count_option(), format_option(), output_option()},
            [](Call const& given) {
                auto call = given;
                if (!call.step) call.step = budget::Step::month;
                return report(call, templates::lay_out_cash);
            }};
}

} // namespace cli
