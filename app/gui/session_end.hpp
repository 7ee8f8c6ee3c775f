// When the desktop ends its session, or whoever started the program ends it, the window closes as if by itself: what isn't saved is
// kept for the next window, up to the last change. Called by the main window.
#pragma once

class wxTopLevelWindow;

namespace gui {

void close_when_session_ends(wxTopLevelWindow& window);

} // namespace gui
