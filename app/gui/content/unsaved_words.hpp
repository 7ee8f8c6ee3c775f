// What a question about a file must say before it is answered: what differs between two plans, in a few lines. Asked by
// open_file.hpp; no window here.
#pragma once

#include "budget/plan/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gui {

// "• Raises pay of Responder from $52,000 to $55,000 a year.", a line each, at most `most` and how many more there are; one line
// that says so where nothing differs. A line is cut where it is longer than a screen is wide.
std::string differences_in_lines(budget::Plan const& before, budget::Plan const& after, std::size_t most = 8);

// Whether to take up what an earlier window could not save: what it would change in the file (`saved`; absent where that can't be read),
// whether the file was saved meanwhile, and which files' work is left behind besides.
std::string what_is_left_behind(budget::Plan const& work, std::optional<budget::Plan> const& saved, bool is_changed,
                                std::vector<std::string> const& others);

// The question itself: "Open the unsaved work on city.braid, as it was on 27 Nov 2026 at 16:21?" `file` is its name, "" where the plan was
// never saved; `kept` is as the recovery folder writes it, "2026-11-27 16:21:07".
std::string whether_to_open(std::string const& file, std::string const& kept);

} // namespace gui
