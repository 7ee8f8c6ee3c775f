// What the window remembers from one day to the next, in the user's settings: recent files, size and place, how pages are divided, and whether the
// tour was seen. Not the plan's: nothing of it is here. Called by the application and the main window.
#pragma once

#include <wx/toplevel.h>

#include <optional>
#include <string>
#include <vector>

namespace gui {

std::vector<std::string> recent_files(); // newest first; those that are still there
void remember_file(std::string const& path);

bool tour_was_seen();
void remember_tour();

// Nothing where none is remembered.
void restore_placement(wxTopLevelWindow& window);
void remember_placement(wxTopLevelWindow const& window);

// How much of the room the upper part of a page has, once its edge was dragged, in thousandths.
std::optional<int> remembered_share(std::string const& page);
void remember_share(std::string const& page, int thousandths);

} // namespace gui
