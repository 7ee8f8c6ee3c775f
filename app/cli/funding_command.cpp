#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/funding.hpp"

namespace cli {

Command funding_command()
{
    return {"funding", "The planning worksheet's seven columns, with what each source brings, pays, leaves and loses", "",
            "braid funding m.braid --count likely",
            {plan_argument(), scenario_option(), count_option(), format_option(), output_option()},
            [](Call const& call) { return report(call, templates::lay_out_funding); }};
}

} // namespace cli
