// Writes a chart as a picture: PNG at twice its size on the screen, or SVG. Asks for the file; what goes wrong is said.
// Not here: what is drawn. Called by pages that have a chart.
#pragma once

#include <wx/gdicmn.h>

#include <functional>
#include <optional>
#include <string>

class wxGraphicsContext;
class wxWindow;

namespace gui {

using Draw = std::function<void(wxGraphicsContext&)>;

// True: the user was asked, whatever came of it.
bool save_picture(wxWindow& window, std::string const& name, wxSize size, Draw const& draw);

// The bytes of the picture on the theme's background.
std::string png_of(wxSize size, Draw const& draw);
std::string svg_of(wxSize size, Draw const& draw);

} // namespace gui
