#include "app/cli/commands.hpp"
#include "app/cli/help.hpp"
#include "app/cli/man_page.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parameters.hpp"

namespace cli {

Command help_command()
{
    return {"help", "How to call braid, or one of its commands", "", "braid help summary",
            {text_parameter("COMMAND", "COMMAND", "The command to explain", &Call::topic, false),
             {"--as", "text|man|completion", "All commands as text, as a man page, or as bash's completion of their words; text where not given",
              false, {},
              [](std::string const& text, Call& call) {
                  call.help_as = text;
                  return text == "text" || text == "man" || text == "completion";
              }},
             output_option()},
            [](Call const& call) {
                if (call.help_as == "man") return emit(call, man_page());
                if (call.help_as == "completion") return emit(call, bash_completion());
                if (call.topic.empty()) return emit(call, general_help());
                if (auto const* command = find_command(call.topic)) return emit(call, help_of(*command));
                return wrong_call(no_such_command(call.topic));
            }};
}

} // namespace cli
