// Removes the things that stand in several rows of a page's table, as one step that can be undone. Called by the pages' tables.
#pragma once

#include "app/gui/desk.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gui {

// The edit that removes what a row stands for; none where it stands for nothing in the plan (any more).
using RemovalOf = std::function<std::optional<budget::Edit>(budget::Plan const& plan, std::string const& row)>;

// What can be removed is, and the first refusal is given back as a sentence; empty where there is none. `things` is what several
// are called: "sources".
std::string remove_rows(Desk& desk, std::vector<std::string> const& rows, RemovalOf const& removal_of, std::string const& things);

} // namespace gui
