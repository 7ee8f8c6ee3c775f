#include "app/cli/commands.hpp"

#include "budget/plan/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cli {

std::vector<Command> const& commands()
{
    static std::vector<Command> const all = {
        templates_command(), new_command(), import_command(), check_command(), summary_command(), costs_command(), actuals_command(),
        positions_command(), volumes_command(), funding_command(), order_command(), allocate_command(), cliffs_command(),
        explain_command(), compare_command(), diff_command(), balance_command(), cash_command(), assumptions_command(),
        export_command(), network_command(),
        help_command(),
    };
    return all;
}

Command const* find_command(std::string const& name)
{
    auto const& all = commands();
    auto const found = std::find_if(all.begin(), all.end(), [&](auto const& command) { return command.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::string no_such_command(std::string const& name)
{
    std::vector<std::string> names;
    for (auto const& command : commands()) names.push_back(command.name);
    return fmt::format("There is no command \"{}\". {}", name, budget::suggest(name, names, ""));
}

} // namespace cli
