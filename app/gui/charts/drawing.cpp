#include "app/gui/charts/drawing.hpp"

#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/dcbuffer.h>

#include <algorithm>
#include <memory>

namespace gui {

TextSize text_size_of(wxWindow const& window, wxFont const& font)
{
    auto const extent = [&window, font](std::string const& text) {
        int wide = 0;
        int high = 0;
        window.GetTextExtent(shown(text), &wide, &high, nullptr, nullptr, &font);
        return wxSize{wide, high};
    };
    return {[extent](std::string const& text) { return static_cast<double>(extent(text).x); },
            static_cast<double>(extent("Ag").y)};
}

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

void hatch(wxGraphicsContext& gc, Box const& box, wxColour const& colour, wxWindow const& window)
{
    gc.SetPen(wxPen{colour, window.FromDIP(1)});
    for (auto const& [from, to] : hatching(box, window.FromDIP(7))) gc.StrokeLine(from.x, from.y, to.x, to.y);
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
