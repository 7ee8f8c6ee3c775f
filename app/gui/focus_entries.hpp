// The Edit menu's entries about what the keyboard's keys go to: the clipboard, filling and finding, and what a table offers beside
// (a pool, a row of its list, a rank). Bound here, since no page knows them. Not here: undo, and what is added to the plan as a whole.
#pragma once

class wxMenu;

namespace gui {

void append_clipboard_entries(wxMenu& menu);
void append_adding_entries(wxMenu& menu);
void append_moving_entries(wxMenu& menu);
// When the menu opens, what can't be done now is greyed; while it is closed all keys work.
void let_focus_decide(wxMenu& menu);

} // namespace gui
