// The menu bar: every action has an entry and a key.
// Not here: what the actions do; the main window binds them.
#pragma once

#include "app/session.hpp"

class wxMenuBar;

namespace gui {

wxMenuBar* make_menus();
// Names of undo and redo, what can be done, what is counted, the programs and the scenarios.
void update_menus(wxMenuBar& menus, app::Session const& session, bool can_remove);

} // namespace gui
