#include "app/cli/parse.hpp"

#include "budget/plan/suggestion.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace cli {
namespace {

// A refused value, thrown through CLI11's parser and caught below.
struct Refused {
    std::string sentence;
};

std::vector<std::string> option_names(Command const& command)
{
    std::vector<std::string> names;
    for (auto const& parameter : command.parameters) {
        if (parameter.is_positional()) continue;
        names.push_back(parameter.name.substr(parameter.name.find("--")));
    }
    names.push_back("--help");
    return names;
}

std::string shown_name(Parameter const& parameter) { return parameter.name.substr(0, parameter.name.find(',')); }

// The parts of "text|csv|json|html"; none where the table says the shape instead.
std::vector<std::string> choices(Parameter const& parameter)
{
    std::vector<std::string> words;
    if (!parameter.shape.empty()) return words;
    std::size_t from = 0;
    while (from <= parameter.takes.size()) {
        auto const bar = std::min(parameter.takes.find('|', from), parameter.takes.size());
        words.push_back(parameter.takes.substr(from, bar - from));
        from = bar + 1;
    }
    return words;
}

std::string refusal(Parameter const& parameter, std::string const& text)
{
    auto const words = choices(parameter);
    if (words.empty()) return fmt::format("{} takes {}, not \"{}\".", shown_name(parameter), parameter.shape, text);
    return fmt::format("{} doesn't take \"{}\". {}", shown_name(parameter), text, budget::suggest(text, words, ""));
}

std::string unexpected(Command const& command, std::vector<std::string> const& words)
{
    auto const& word = words.front();
    if (word.starts_with("-")) {
        auto const option = word.substr(0, word.find('='));
        return fmt::format("`braid {}` has no option {}. {}", command.name, option,
                           budget::suggest(option, option_names(command), ""));
    }
    return fmt::format("`braid {}` doesn't take \"{}\": that is one word too many.", command.name, word);
}

void add(CLI::App& app, Parameter const& parameter, Call& call)
{
    if (parameter.takes.empty()) {
        app.add_flag_callback(parameter.name, [&] { parameter.read("", call); });
        return;
    }
    if (parameter.repeats) {
        auto* several = app.add_option_function<std::vector<std::string>>(parameter.name, [&](std::vector<std::string> const& words) {
            for (auto const& text : words)
                if (!parameter.read(text, call)) throw Refused{refusal(parameter, text)};
        });
        if (!parameter.is_positional()) several->allow_extra_args(false); // one word each time
        return;
    }
    auto const read = [&](std::string const& text) {
        if (!parameter.read(text, call)) throw Refused{refusal(parameter, text)};
    };
    if (parameter.is_positional()) {
        app.add_option_function<std::string>(parameter.name, read);
        return;
    }
    auto* option = app.add_option_function<std::vector<std::string>>(parameter.name, [&parameter, read](std::vector<std::string> const& words) {
        for (auto const& text : words)
            if (text != words.front())
                throw Refused{fmt::format("{} is given twice, as \"{}\" and \"{}\": leave one out.", shown_name(parameter), words.front(), text)};
        read(words.front());
    });
    option->allow_extra_args(false); // one word each time
}

std::string missing(Command const& command, CLI::App const& app)
{
    for (auto const& parameter : command.parameters) {
        if (!parameter.required || app.get_option(shown_name(parameter))->count() > 0) continue;
        auto const what = parameter.is_positional() ? parameter.name : fmt::format("{} {}", shown_name(parameter), parameter.takes);
        return fmt::format("`braid {}` needs {}: {}.", command.name, what, parameter.help);
    }
    return {};
}

} // namespace

Parsed parse(Command const& command, std::vector<std::string> const& words)
{
    Parsed parsed;
    CLI::App app;
    app.set_help_flag("-h,--help");
    app.allow_extras(); // to say it in our own words
    for (auto const& parameter : command.parameters) add(app, parameter, parsed.call);
    try {
        app.parse(std::vector<std::string>{words.rbegin(), words.rend()}); // CLI11 takes them from the back
    } catch (Refused const& refused) {
        parsed.fault = refused.sentence;
    } catch (CLI::CallForHelp const&) {
        parsed.help_asked = true;
    } catch (CLI::ArgumentMismatch const&) {
        parsed.fault = fmt::format("`braid {}`: the last option needs a value.", command.name);
    } catch (CLI::ParseError const& error) {
        parsed.fault = fmt::format("`braid {}`: {}.", command.name, error.what());
    }
    if (!parsed.fault.empty() || parsed.help_asked) return parsed;
    auto extras = app.remaining();
    if (auto const end = std::find(extras.begin(), extras.end(), "--"); end != extras.end()) extras.erase(end); // of options
    if (!extras.empty()) parsed.fault = unexpected(command, extras);
    else parsed.fault = missing(command, app);
    for (auto const& parameter : command.parameters)
        if (parsed.fault.empty() && parameter.settle) parsed.fault = parameter.settle(parsed.call);
    return parsed;
}

} // namespace cli
