// Colours and sizes by meaning, for light and dark. Red says "not covered" or "refused" and nothing else. Text and
// surfaces follow the system; the sources' colours are the same in both, as in the workbooks (templates/colours.hpp).
#pragma once

#include <wx/colour.h>
#include <wx/font.h>
#include <wx/window.h>

#include <string>

namespace gui {

struct Theme {
    bool dark = false;
    wxColour page;       // behind content
    wxColour chrome;     // behind the page list, the toolbar and the status line
    wxColour card;       // figure cards and banners
    wxColour line;       // borders and grid lines
    wxColour text;
    wxColour quiet;      // labels, notes
    wxColour accent;     // where the user is
    wxColour gap;        // text about what is not covered
    wxColour gap_fill;   // behind the hatching
    wxColour gap_hatch;
    wxColour cost;       // the cost line
    wxColour good_fill;  // a banner that says that all is well
    wxColour good_line;
    wxColour tag;        // behind a reason
};

// The present system appearance; cheap enough to ask at every paint.
Theme current_theme();
// Of printed charts: light, however the screen looks.
Theme paper_theme();

wxColour colour_from(std::string const& hex); // "#0072B2"
wxColour with_alpha(wxColour const& colour, unsigned char alpha);
// For GTK markup: "#rrggbb".
std::string hex_of(wxColour const& colour);

// Pixels for something `dip` wide (or high) that holds text: where people have chosen larger text, it grows with it.
int text_room(wxWindow const& window, int dip);
wxSize text_room(wxWindow const& window, wxSize dip); // -1 stays: "as it comes"

// The window's font, larger by the factor and maybe bold.
wxFont scaled_font(wxWindow const& window, double factor, bool bold = false);

} // namespace gui
