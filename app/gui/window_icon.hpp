// The program's picture in all sizes that desktops ask for: in the title, in the list of windows, in the box About. Made from the drawing
// that the desktop file names. Called by the main window and the box About.
#pragma once

#include <wx/iconbndl.h>

namespace gui {

wxIconBundle window_icon();

} // namespace gui
