// `braid`: the first word names the command, its table reads the rest.
#include "app/cli/commands.hpp"
#include "app/cli/help.hpp"
#include "app/cli/output.hpp"
#include "app/cli/parse.hpp"
#include "app/cli/report.hpp"

#include <csignal>
#include <exception>

namespace cli {
namespace {

Exit run(std::vector<std::string> const& words)
{
    if (words.empty()) return wrong_call("The first word must be a command.");
    auto const& first = words.front();
    if (first == "--help" || first == "-h") return emit({}, general_help());
    if (first == "--version") return emit({}, std::string{"braid " FUNDBRAID_VERSION "\n"});

    auto const* command = find_command(first);
    if (!command) return wrong_call(no_such_command(first));
    auto const parsed = parse(*command, {words.begin() + 1, words.end()});
    if (parsed.help_asked) return emit({}, help_of(*command));
    if (!parsed.fault.empty()) return wrong_call(parsed.fault, command->name);
    try {
        return command->run(parsed.call);
    } catch (NotInPlan const& missing) {
        return wrong_call(missing.sentence, command->name);
    }
}

} // namespace
} // namespace cli

int main(int count, char** words)
{
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error of writing, not an end
    try {
        return static_cast<int>(cli::run({words + 1, words + count}));
    } catch (std::exception const& fault) { // the machine's fault or ours: not the plan's, and not the words'
        cli::say(std::string{"braid: stopped: "} + fault.what() + ".");
        return 70; // EX_SOFTWARE of sysexits.h, apart from the four that mean something
    }
}
