#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/order.hpp"

namespace cli {

Command order_command()
{
    return {"order", "The application order with its reasons, and looking ahead against first-fit", "",
            "braid order m.braid",
            {plan_argument(), scenario_option(), count_option(), format_option(), output_option()},
            [](Call const& call) { return report(call, templates::lay_out_order); }};
}

} // namespace cli
