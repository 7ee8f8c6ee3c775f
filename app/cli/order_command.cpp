#include "app/cli/commands.hpp"
#include "app/cli/parameters.hpp"
#include "app/cli/report.hpp"
#include "templates/reports/order.hpp"

namespace cli {

Command order_command()
{
    std::string policies;
    for (auto const& policy : budget::names_of<budget::OrderPolicy>()) policies += (policies.empty() ? "" : "|") + std::string{policy.written};
    Parameter const policy{"--policy", policies, "The order that this policy would give; the plan's own where not given", false, {}, [](std::string const& text, Call& call) {
                               call.order = budget::read_name<budget::OrderPolicy>(text);
                               return call.order.has_value();
                           }};
    return {"order", "The application order with its reasons, and looking ahead against first-fit",
            "With --policy the plan is worked out as if it had that policy; its file stays as it is.", "braid order m.braid --policy soonest-to-end-first",
            {plan_argument(), policy, scenario_option(), count_option(), format_option(), output_option()},
            [](Call const& call) { return report(call, templates::lay_out_order); }};
}

} // namespace cli
