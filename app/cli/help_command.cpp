#include "app/cli/commands.hpp"
#include "app/cli/help.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parameters.hpp"

namespace cli {

Command help_command()
{
    return {"help", "How to call braid, or one of its commands", "", "braid help summary",
            {text_parameter("COMMAND", "COMMAND", "The command to explain", &Call::topic, false)},
            [](Call const& call) {
                if (call.topic.empty()) return emit(call, general_help());
                if (auto const* command = find_command(call.topic)) return emit(call, help_of(*command));
                return wrong_call(no_such_command(call.topic));
            }};
}

} // namespace cli
