// What screen readers are told about a window: its name, and what a chart shows, in words. wx keeps names to itself on GTK, so
// they are handed to ATK here. Called wherever a control's own label isn't its name; texts and buttons name themselves.
#pragma once

#include <wx/window.h>

#include <string>

namespace gui {

void name_control(wxWindow& control, std::string const& name);
// A painted window: an image with this name, described by what it shows.
void describe_picture(wxWindow& picture, std::string const& name, std::string const& shows);

} // namespace gui
