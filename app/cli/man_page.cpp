#include "app/cli/man_page.hpp"

#include "app/cli/commands.hpp"
#include "app/cli/help.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace cli {
namespace {

// Text that troff prints as it stands: a hyphen that can be copied, no escapes, no line that begins a request, and all characters
// beyond ASCII by their codes, since groff by itself knows Latin-1 only.
std::string plain(std::string const& text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const c = static_cast<unsigned char>(text[at]);
        if (c >= 0xC2 && at + (c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3) < text.size()) {
            std::size_t const more = c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
            std::uint32_t code = c & (0x3Fu >> more);
            for (std::size_t next = 1; next <= more; ++next) code = code << 6 | (static_cast<unsigned char>(text[at + next]) & 0x3Fu);
            out += fmt::format("\\[u{:04X}]", code);
            at += more;
        } else if (c == '\\') out += "\\e";
        else if (c == '-') out += "\\-";
        else out += text[at];
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
