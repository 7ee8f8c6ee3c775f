#include "app/cli/commands.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parameters.hpp"
#include "templates/reports/starter_list.hpp"

namespace cli {

Command templates_command()
{
    return {"templates", "The starter plans", "", "braid templates", {format_option(), output_option()},
            [](Call const& call) { return emit(call, templates::lay_out_starter_list()); }};
}

} // namespace cli
