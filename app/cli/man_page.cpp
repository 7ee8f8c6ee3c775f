#include "app/cli/man_page.hpp"

#include "app/cli/commands.hpp"
#include "app/cli/help.hpp"

#include <fmt/format.h>

namespace cli {
namespace {

// Text that troff prints as it stands: a hyphen that can be copied, no escapes, no line that begins a request.
std::string plain(std::string const& text)
{
    std::string out;
    for (char const c : text) {
        if (c == '\\') out += "\\e";
        else if (c == '-') out += "\\-";
        else out += c;
        if (c == '\n') out += "\\&";
    }
    return out.starts_with(".") || out.starts_with("'") ? "\\&" + out : out;
}

std::string entry(std::string const& word, std::string const& text) { return ".TP\n.B " + plain(word) + "\n" + plain(text) + "\n"; }

std::string section_of(Command const& command)
{
    auto out = ".SS " + plain(command.name) + "\n" + plain(command.purpose) + ".\n.PP\n.I " + plain(usage_of(command)) + "\n";
    if (!command.details.empty()) out += ".PP\n" + plain(command.details) + "\n";
    for (auto const& parameter : command.parameters) {
        auto const takes = parameter.is_positional() || parameter.takes.empty() ? "" : " " + parameter.takes;
        out += entry(parameter.name + takes, parameter.help + ".");
    }
    return out + ".PP\nExample:\n.PP\n.RS\n.EX\n" + plain(command.example) + "\n.EE\n.RE\n";
}

} // namespace

std::string man_page()
{
    auto out = fmt::format(".TH BRAID 1 \"\" \"Fundbraid {}\"\n", FUNDBRAID_VERSION);
    out += ".SH NAME\nbraid \\- funding sustainability and budget planner\n";
    out += ".SH SYNOPSIS\n.B braid\n.I COMMAND\n[words]\n";
    out += ".SH DESCRIPTION\nFrom a plan file to what a public program costs, which money pays for it and in which order, and the months from "
           "which money is missing. The window on the same files is\n.BR fundbraid (1).\n";
    out += ".SH COMMANDS\n";
    for (auto const& command : commands()) out += section_of(command);
    out += ".SH EXIT STATUS\n";
    out += entry("0", "Done.") + entry("1", "The plan has errors, or a required condition doesn't hold.") +
           entry("2", "The words of the call are wrong.") + entry("3", "A file can't be read or written.");
    return out;
}

} // namespace cli
