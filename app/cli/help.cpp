#include "app/cli/help.hpp"

#include "app/cli/commands.hpp"
#include "templates/cell_text.hpp"

#include <fmt/format.h>

namespace cli {
namespace {

constexpr std::size_t help_width = 90;

// Two columns: the word on the left, its explanation beside it, wrapped.
void append_entry(std::string const& word, std::string const& text, std::size_t column, std::string& out)
{
    auto const lines = templates::wrapped(text, help_width - column);
    std::string left = "  " + word;
    if (left.size() + 2 > column) {
        out += left + "\n";
        left.clear();
    }
    for (auto const& line : lines) {
        out += fmt::format("{:<{}}{}\n", left, column, line);
        left.clear();
    }
}

void append_text(std::string const& text, std::string& out)
{
    for (auto const& line : templates::wrapped(text, help_width)) out += line + "\n";
}

std::string as_typed(Parameter const& parameter)
{
    auto text = parameter.name;
    if (auto const comma = text.find(','); comma != std::string::npos) text.replace(comma, 1, ", ");
    if (!parameter.is_positional() && !parameter.takes.empty()) text += " " + parameter.takes;
    return text;
}

} // namespace

std::string general_help()
{
    std::string out;
    append_text("Funding sustainability and budget planner: from a plan file to its costs, who pays what, and the cliffs ahead.", out);
    out += "\nUsage: braid COMMAND [words]\n\n";
    for (auto const& command : commands()) append_entry(command.name, command.purpose + ".", 14, out);
    out += "\nStart with:  braid new missoula -o m.braid && braid summary m.braid\n"
           "More about one:  braid help COMMAND\n\n";
    append_text("Exit status: 0 done; 1 the plan has errors, or a required condition doesn't hold; 2 the words of the call are "
                "wrong; 3 a file can't be read or written.", out);
    return out;
}

std::string usage_of(Command const& command)
{
    std::string usage = "braid " + command.name;
    bool optional = false;
    for (auto const& parameter : command.parameters) {
        auto const word = parameter.repeats ? parameter.name + " ..." : parameter.name;
        if (parameter.is_positional()) usage += parameter.required ? " " + word : " [" + word + "]";
        else if (parameter.required) {
            // A long list of choices stands below, with the option.
            auto const takes = parameter.takes.size() > 40 ? "…" : parameter.takes;
            usage += fmt::format(" {} {}", parameter.name.substr(0, parameter.name.find(',')), takes);
        }
        else optional = true;
    }
    return usage + (optional ? " [options]" : "");
}

std::string help_of(Command const& command)
{
    std::string out;
    append_text(command.purpose + ".", out);
    out += "\nUsage: " + usage_of(command) + "\n";
    if (!command.details.empty()) {
        out += "\n";
        append_text(command.details, out);
    }
    if (!command.parameters.empty()) out += "\n";
    for (auto const& parameter : command.parameters) append_entry(as_typed(parameter), parameter.help + ".", 32, out);
    out += "\nExample:\n  " + command.example + "\n";
    return out;
}

} // namespace cli
