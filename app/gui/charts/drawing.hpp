// What the chart painters share: measuring, hatching, surfaces, text, and the box of numbers beside the pointer.
// Not here: where anything stands; layouts work that out without a window.
#pragma once

#include "app/gui/charts/look.hpp"

#include <wx/font.h>
#include <wx/graphics.h>
#include <wx/window.h>

#include <functional>

namespace gui {

void draw_text(wxGraphicsContext& gc, std::string const& text, double x, double y);
void hatch(wxGraphicsContext& gc, Box const& box, wxColour const& colour, double unit);
// What nobody pays.
void fill_gap(wxGraphicsContext& gc, Box const& box, Look const& look);
// A source's colour, and on paper its strokes on it. A path lies within `around`.
void fill_source(wxGraphicsContext& gc, Box const& box, std::size_t source, Look const& look);
void fill_source(wxGraphicsContext& gc, wxGraphicsPath const& path, Box const& around, std::size_t source, Look const& look,
                 unsigned char alpha = 255);
using Draw = std::function<void(wxGraphicsContext&)>;
// Paints all of a chart's window: what `draw` draws, paler where it is stale, and above it notes and the focus.
void paint_chart(wxWindow& window, bool stale, Draw const& draw, Draw const& above);
// What every chart's window needs: its least size, its name for screen readers, its menu, painting, laying out anew where its size changes,
// and painting where the focus comes or goes. What the mouse and keys do is the chart's own.
void set_up_chart(wxWindow& window, wxSize least, char const* name, std::function<void()> paint, std::function<void()> lay_out);
// A dotted frame: the keyboard's focus is here.
void paint_focus(wxGraphicsContext& gc, wxWindow const& window);

struct NoteLine {
    std::string label;
    std::string value; // right-aligned
    bool bold = false;
    bool gap = false;
};
// For screen readers: "Jul 2026, Cost $5.00, Unfunded $1.00".
std::string in_words(std::vector<NoteLine> const& lines);
// With its top left corner there, or left of it where it would leave the window.
void draw_note(wxGraphicsContext& gc, wxWindow const& window, std::vector<NoteLine> const& lines, Point at);

} // namespace gui
