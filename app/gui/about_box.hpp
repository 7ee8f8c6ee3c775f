// The box that says what Fundbraid is, in which version, under which licence, and what it is built on. Called by the main window.
#pragma once

class wxWindow;

namespace gui {

void show_about(wxWindow& window);

} // namespace gui
