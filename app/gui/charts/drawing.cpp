#include "app/gui/charts/drawing.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/charts/chart_menu.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include "templates/colours.hpp"

#include <wx/dcbuffer.h>

#include <cairo.h>

#include <algorithm>
#include <memory>

namespace gui {

void draw_text(wxGraphicsContext& gc, std::string const& text, double x, double y)
{
    if (!text.empty()) gc.DrawText(shown(text), x, y);
}

void paint_chart(wxWindow& window, bool stale, Draw const& draw, Draw const& above)
{
    wxAutoBufferedPaintDC dc{&window};
    dc.SetBackground(wxBrush{current_theme().page});
    dc.Clear();
    std::unique_ptr<wxGraphicsContext> const gc{wxGraphicsContext::Create(dc)};
    if (stale) gc->BeginLayer(0.4);
    draw(*gc);
    if (stale) gc->EndLayer();
    above(*gc);
}

void hatch(wxGraphicsContext& gc, Box const& box, wxColour const& colour, double unit)
{
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo{colour, unit}));
    for (auto const& [from, to] : hatching(box, 7 * unit)) gc.StrokeLine(from.x, from.y, to.x, to.y);
}

void fill_gap(wxGraphicsContext& gc, Box const& box, Look const& look)
{
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush{look.theme.gap_fill});
    gc.DrawRectangle(box.x, box.y, box.width, box.height);
    hatch(gc, box, look.theme.gap_hatch, look.unit);
}

void fill_source(wxGraphicsContext& gc, Box const& box, std::size_t source, Look const& look)
{
    auto path = gc.CreatePath();
    path.AddRectangle(box.x, box.y, box.width, box.height);
    fill_source(gc, path, box, source, look);
}

void fill_source(wxGraphicsContext& gc, wxGraphicsPath const& path, Box const& around, std::size_t source, Look const& look,
                 unsigned char alpha)
{
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush{with_alpha(colour_from(templates::source_colour(source)), alpha)});
    gc.FillPath(path);
    if (!look.paper) return;
    gc.PushState(); // wx clips to rectangles only, cairo to any path
    auto* cairo = static_cast<cairo_t*>(gc.GetNativeContext());
    auto* outline = static_cast<cairo_path_t*>(path.GetNativePath());
    cairo_new_path(cairo);
    cairo_append_path(cairo, outline);
    cairo_clip(cairo);
    path.UnGetNativePath(outline);
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo{with_alpha(look.theme.text, 150), look.unit * 0.6}));
    for (auto const& [from, to] : source_strokes(source, around)) gc.StrokeLine(from.x, from.y, to.x, to.y);
    gc.PopState();
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo{look.theme.quiet, look.unit * 0.6}));
    gc.StrokePath(path);
    gc.SetPen(*wxTRANSPARENT_PEN);
}

void set_up_chart(wxWindow& window, wxSize least, char const* name, std::function<void()> paint, std::function<void()> lay_out)
{
    window.SetBackgroundStyle(wxBG_STYLE_PAINT);
    window.SetMinSize(window.FromDIP(least));
    describe_picture(window, name, "");
    give_chart_menu(window);
    window.Bind(wxEVT_PAINT, [paint](wxPaintEvent&) { paint(); });
    window.Bind(wxEVT_SIZE, [lay_out](wxSizeEvent& event) {
        lay_out();
        event.Skip();
    });
    for (auto const type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        window.Bind(type, [&window](wxFocusEvent& event) {
            window.Refresh();
            event.Skip();
        });
}

void paint_focus(wxGraphicsContext& gc, wxWindow const& window)
{
    auto const size = window.GetClientSize();
    gc.SetPen(wxPen{current_theme().accent, 1, wxPENSTYLE_DOT});
    gc.SetBrush(*wxTRANSPARENT_BRUSH);
    gc.DrawRectangle(0.5, 0.5, size.x - 1, size.y - 1);
}

void draw_note(wxGraphicsContext& gc, wxWindow const& window, std::vector<NoteLine> const& lines, Point at)
{
    auto const theme = current_theme();
    auto const normal = scaled_font(window, 0.92);
    auto const bold = normal.Bold();
    auto const size_of = [&](NoteLine const& line) { return text_size_of(window, line.bold ? bold : normal); };
    double const padding = window.FromDIP(8);
    double labels = 0;
    double values = 0;
    double height = 0;
    for (auto const& line : lines) {
        auto const size = size_of(line);
        labels = std::max(labels, size.width(line.label));
        values = std::max(values, size.width(line.value));
        height += size.height;
    }
    double const gap = values > 0 ? window.FromDIP(16) : 0;
    double const width = labels + gap + values;
    auto const room = window.GetClientSize();
    if (at.x + width + 2 * padding > room.x) at.x = std::max(0.0, at.x - width - 2 * padding - window.FromDIP(30));
    at.y = std::max(0.0, std::min(at.y, room.y - height - 2 * padding));

    gc.SetPen(wxPen{theme.line});
    gc.SetBrush(wxBrush{theme.page});
    gc.DrawRoundedRectangle(at.x, at.y, width + 2 * padding, height + 2 * padding, window.FromDIP(4));
    double y = at.y + padding;
    for (auto const& line : lines) {
        auto const size = size_of(line);
        gc.SetFont(line.bold ? bold : normal, line.gap ? theme.gap : theme.text);
        draw_text(gc, line.label, at.x + padding, y);
        draw_text(gc, line.value, at.x + padding + width - size.width(line.value), y);
        y += size.height;
    }
}

std::string in_words(std::vector<NoteLine> const& lines)
{
    std::string words;
    for (auto const& line : lines) {
        if (!words.empty()) words += ", ";
        words += line.label;
        if (!line.value.empty()) words += " " + line.value;
    }
    return words;
}

} // namespace gui
