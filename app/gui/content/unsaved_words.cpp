#include "app/gui/content/unsaved_words.hpp"

#include "templates/difference_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gui {

std::string differences_in_lines(budget::Plan const& before, budget::Plan const& after, std::size_t most)
{
    auto const changes = budget::compare_plans(before, after);
    if (changes.empty()) return "• Nothing differs.";
    // One more line is no longer than the words that there is one more.
    auto const shown = changes.size() <= most + 1 ? changes.size() : most;
    std::string lines;
    for (std::size_t at = 0; at < shown; ++at) lines += "• " + templates::in_words(changes[at]) + "\n";
    if (shown < changes.size()) lines += fmt::format("• {} more changes.\n", changes.size() - shown);
    lines.pop_back();
    return lines;
}

} // namespace gui
