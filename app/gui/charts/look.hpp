// How a chart is drawn: its colours, its font, and how wide a fine line is, in the units of what it is drawn on.
// Not here: where things stand; layouts work that out. Made by the painters for the screen, by print_chart for paper.
#pragma once

#include "app/gui/charts/shapes.hpp"
#include "app/gui/theme.hpp"

namespace gui {

struct Look {
    Theme theme;
    wxFont font;
    TextSize text;      // of that font
    double unit = 1;
    bool paper = false; // nothing follows the pointer or what is selected, and a source is told by strokes beside its colour
};

TextSize text_size_of(wxWindow const& window, wxFont const& font);
// As the window looks now, with its font so much larger.
Look look_of(wxWindow const& window, double factor = 0.92);
// Light, in units of 1/96 inch, in which so many points are a font of that size.
Look paper_look(int points, bool bold = false);

} // namespace gui
