// The menu bar: every action has an entry and a key.
// Not here: what the actions do; the main window binds them.
#pragma once

#include "app/session.hpp"

#include <string>
#include <vector>

class wxMenuBar;

namespace gui {

// `pages`: their names in order; each gets Ctrl and its number.
wxMenuBar* make_menus(std::vector<std::string> const& pages);
// Names of undo and redo, what can be done, what is counted, and the programs.
void update_menus(wxMenuBar& menus, app::Session const& session, bool can_remove);

} // namespace gui
