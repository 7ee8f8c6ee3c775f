#include "app/cli/commands.hpp"
#include "app/cli/man_page.hpp"
#include "templates/starter.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cli {
namespace {

std::string joined(std::vector<std::string> const& words)
{
    std::string out;
    for (auto const& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

std::string reply(std::string const& words) { return fmt::format("COMPREPLY=($(compgen -W \"{}\" -- \"$word\"))", words); }

// "-o,--output": both.
std::vector<std::string> names_of(Parameter const& parameter)
{
    auto const comma = parameter.name.find(',');
    if (comma == std::string::npos) return {parameter.name};
    return {parameter.name.substr(0, comma), parameter.name.substr(comma + 1)};
}

// What may stand in a fixed place; empty where it is a file, or anything.
std::string words_for(Parameter const& parameter)
{
    std::vector<std::string> words;
    if (parameter.name == "TEMPLATE")
        for (auto const& starter : templates::starters()) words.emplace_back(starter.name);
    if (parameter.name == "COMMAND")
        for (auto const& command : commands()) words.push_back(command.name);
    if (!words.empty()) return joined(words);
    if (parameter.takes.find('|') == std::string::npos) return {};
    auto choices = parameter.takes;
    std::replace(choices.begin(), choices.end(), '|', ' ');
    return choices;
}

std::string values_of(Command const& command)
{
    std::string out;
    for (auto const& parameter : command.parameters) {
        if (parameter.is_positional() || parameter.takes.empty()) continue;
        auto const words = words_for(parameter);
        for (auto const& name : names_of(parameter))
            if (!words.empty()) out += fmt::format("        \"{} {}\") {}; return ;;\n", command.name, name, reply(words));
    }
    return out;
}

} // namespace

std::string bash_completion()
{
    std::vector<std::string> names;
    std::string values;
    std::string options;
    std::string places;
    for (auto const& command : commands()) {
        names.push_back(command.name);
        values += values_of(command);
        std::vector<std::string> its{"--help"};
        for (auto const& parameter : command.parameters) {
            if (!parameter.is_positional())
                for (auto const& name : names_of(parameter)) its.push_back(name);
            else if (auto const words = words_for(parameter); !words.empty())
                places += fmt::format("        {}) {} ;;\n", command.name, reply(words));
        }
        options += fmt::format("            {}) {} ;;\n", command.name, reply(joined(its)));
    }
    // What isn't answered here is completed as a file's name.
    return fmt::format(R"(# Completion of braid's words for bash, made from the program's own table of commands.
_braid()
{{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}}
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        {}
        return
    fi
    case "$command $before" in
{}    esac
    case "$word" in
    -*)
        case "$command" in
{}        esac
        return ;;
    esac
    case "$command" in
{}    esac
}}
complete -o default -F _braid braid
)", reply(joined(names) + " --version"), values, options, places);
}

} // namespace cli
