#include "app/gui/content/unsaved_words.hpp"

#include "budget/counted.hpp"
#include "templates/difference_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gui {

namespace {

constexpr std::size_t longest_line = 160; // bytes

std::string cut(std::string text)
{
    if (text.size() <= longest_line) return text;
    auto end = longest_line;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end; // not inside a character
    return text.substr(0, end) + "…";
}


} // namespace

std::string differences_in_lines(budget::Plan const& before, budget::Plan const& after, std::size_t most)
{
    auto const changes = budget::compare_plans(before, after);
    if (changes.empty()) return "• Nothing differs.";
    // One more line is no longer than the words that there is one more.
    auto const shown = changes.size() <= most + 1 ? changes.size() : most;
    std::string lines;
    for (std::size_t at = 0; at < shown; ++at) lines += "• " + cut(templates::in_words(changes[at])) + "\n";
    if (shown < changes.size()) lines += fmt::format("• {} more changes.\n", changes.size() - shown);
    lines.pop_back();
    return lines;
}

std::string whether_to_open(std::string const& file, std::string const& kept)
{
    auto when = kept;
    if (auto const day = budget::read_plain_date(kept.substr(0, 10)); day && kept.size() >= 16)
        when = for_people(*day) + " at " + kept.substr(11, 5);
    if (file.empty()) return fmt::format("Open the plan that was never saved, as it was on {}?", when);
    return fmt::format("Open the unsaved work on {}, as it was on {}?", file, when);
}

std::string what_is_left_behind(budget::Plan const& work, std::optional<budget::Plan> const& saved, bool is_changed,
                                std::vector<std::string> const& others)
{
    std::string text = "Fundbraid ended before it was saved. ";
    if (saved) text += "Against the file, it\n" + differences_in_lines(*saved, work);
    else
        text += fmt::format("The plan “{}” has {} and {}; no file with it can be read.", cut(work.name), budget::counted(work.programs.size(), "program"),
                            budget::counted(work.sources.size(), "source"));
    if (is_changed)
        text += "\n\nThe file was saved by someone else, or in another window, after this work began: what differs is partly theirs. Saving this "
                "work asks before it replaces theirs.";
    if (!others.empty()) {
        std::string names;
        for (auto const& other : others) names += (names.empty() ? "" : ", ") + cut(other);
        text += fmt::format("\n\nThere is more unsaved work: {}. It is offered at the next start, or when its file is opened.", names);
    }
    return text;
}

} // namespace gui
