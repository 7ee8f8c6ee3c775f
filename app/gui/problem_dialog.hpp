// Problems as a list that can be read in full: what is wrong, what to do, and where.
// Called where a file is refused or can't be written, and by Plan, Check plan.
#pragma once

#include "budget/problem.hpp"

#include <string>
#include <vector>

class wxString;
class wxWindow;

namespace gui {

void show_problems(wxWindow& window, std::string const& title, std::string const& file,
                   std::vector<budget::Problem> const& problems);

// Whether `path` may be written, which is what a file dialog gave (`asked`, where it asked about replacing a file) with an ending put
// on: asks where that is another file, and it is there.
bool may_write(wxWindow& window, std::string const& path, wxString const& asked);

} // namespace gui
