// What a question about a file must say before it is answered: what differs between two plans, in a few lines. Asked by
// open_file.hpp; no window here.
#pragma once

#include "budget/plan/plan.hpp"

#include <string>

namespace gui {

// "• Raises pay of Responder from $52,000 to $55,000 a year.", a line each, at most `most` and how many more there are; one line
// that says so where nothing differs.
std::string differences_in_lines(budget::Plan const& before, budget::Plan const& after, std::size_t most = 8);

} // namespace gui
