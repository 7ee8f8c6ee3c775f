// The written and the spoken name of each choice in a plan: one table an enumeration, used by the file, the edits, the
// command line and the window.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace budget {

template <class Choice> struct Name {
    Choice choice;
    char const* written; // in files and JSON: "one-time"
    char const* spoken;  // for people: "One-time"
};

// Specialised beside each enumeration: its table, in the order in which the choices are offered.
template <class Choice> std::span<Name<Choice> const> names_of();

template <class Choice> char const* written(Choice choice)
{
    for (auto const& name : names_of<Choice>())
        if (name.choice == choice) return name.written;
    return "";
}

template <class Choice> char const* spoken(Choice choice)
{
    for (auto const& name : names_of<Choice>())
        if (name.choice == choice) return name.spoken;
    return "";
}

template <class Choice> std::optional<Choice> read_name(std::string_view text)
{
    for (auto const& name : names_of<Choice>())
        if (text == name.written) return name.choice;
    return std::nullopt;
}

} // namespace budget
