// Problems as a list that can be read in full: what is wrong, what to do, and where.
// Called where a file is refused or can't be written, and by Plan, Check plan.
#pragma once

#include "budget/problem.hpp"

#include <string>
#include <vector>

class wxWindow;

namespace gui {

void show_problems(wxWindow& window, std::string const& title, std::string const& file,
                   std::vector<budget::Problem> const& problems);

} // namespace gui
