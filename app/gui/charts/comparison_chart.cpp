#include "app/gui/charts/comparison_chart.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/charts/chart_menu.hpp"
#include "app/gui/charts/drawing.hpp"
#include "app/gui/theme.hpp"
#include "templates/colours.hpp"

#include <wx/graphics.h>

namespace gui {

namespace {

constexpr char const* comparison_name = "Covered and unfunded cost by fiscal year and scenario";

} // namespace

ComparisonChart::ComparisonChart(wxWindow* parent, std::function<void(std::size_t)> choose)
    : wxPanel{parent, wxID_ANY, {}, {}, wxWANTS_CHARS | wxTAB_TRAVERSAL}, choose_{std::move(choose)}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(wxSize{300, 150}));
    describe_picture(*this, comparison_name, "");
    give_chart_menu(*this);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out_anew();
        event.Skip();
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) { point_at(layout_.column_at({double(event.GetX()), double(event.GetY())})); });
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) { point_at(std::nullopt); });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        SetFocus();
        Point const point{double(event.GetX()), double(event.GetY())};
        if (auto const column = layout_.column_at(point)) choose_(layout_.columns[*column].side);
        else if (auto const entry = layout_.legend_at(point); entry && layout_.legend[*entry].side)
            choose_(*layout_.legend[*entry].side);
    });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { press(event); });
    for (auto const& changed : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(changed, [this](wxFocusEvent& event) {
            Refresh();
            event.Skip();
        });
}

void ComparisonChart::show(ComparedYears compared, bool stale)
{
    compared_ = std::move(compared);
    stale_ = stale;
    column_.reset();
    describe_picture(*this, comparison_name, told(compared_));
    lay_out_anew();
}

void ComparisonChart::mark_old()
{
    if (std::exchange(stale_, true)) return;
    Refresh();
}

TextSize ComparisonChart::text_size() const { return text_size_of(*this, scaled_font(*this, 0.92)); }

void ComparisonChart::lay_out_anew()
{
    auto const size = GetClientSize();
    if (size.x > 0 && size.y > 0) layout_ = lay_out(compared_, size.x, size.y, text_size());
    Refresh();
}

void ComparisonChart::point_at(std::optional<std::size_t> column)
{
    if (column == column_) return;
    column_ = column;
    SetCursor(column ? wxCursor{wxCURSOR_HAND} : wxNullCursor);
    Refresh();
}

void ComparisonChart::press(wxKeyEvent& event)
{
    auto const key = event.GetKeyCode();
    auto const count = layout_.columns.size();
    if (key == WXK_TAB) {
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    }
    if (count == 0 || event.HasAnyModifiers()) return event.Skip();
    if (key == WXK_RIGHT) point_at(column_ ? std::min(*column_ + 1, count - 1) : 0);
    else if (key == WXK_LEFT) point_at(column_ && *column_ > 0 ? *column_ - 1 : 0);
    else if (key == WXK_RETURN && column_) choose_(layout_.columns[*column_].side);
    else return event.Skip();
    if (column_) name_control(*this, std::string{comparison_name} + ": " + in_words(column_lines()));
}

void ComparisonChart::paint()
{
    paint_chart(*this, stale_, [this](wxGraphicsContext& gc) { draw(gc); },
                [this](wxGraphicsContext& gc) {
                    if (column_ && *column_ < layout_.columns.size()) paint_note(gc);
                    if (HasFocus()) paint_focus(gc, *this);
                });
}

void ComparisonChart::draw(wxGraphicsContext& gc)
{
    auto const theme = current_theme();
    auto const font = scaled_font(*this, 0.92);
    auto const size = text_size();
    gc.SetFont(font, theme.quiet);
    for (auto const& line : layout_.grid) {
        gc.SetPen(wxPen{theme.line});
        gc.StrokeLine(layout_.plot.x, line.y, layout_.plot.right(), line.y);
        draw_text(gc, line.label, layout_.plot.x - 8 - size.width(line.label), line.y - size.height / 2);
    }
    for (auto const& year : layout_.years)
        draw_text(gc, year.label, year.middle - size.width(year.label) / 2, layout_.plot.bottom() + 5);
    auto const fill = [&](Box const& box, std::optional<std::size_t> side) {
        gc.SetPen(*wxTRANSPARENT_PEN);
        gc.SetBrush(wxBrush{side ? colour_from(templates::source_colour(*side)) : theme.gap_fill});
        gc.DrawRectangle(box.x, box.y, box.width, box.height);
        if (!side) hatch(gc, box, theme.gap_hatch, *this);
    };
    for (auto const& column : layout_.columns) {
        fill(column.covered, column.side);
        if (column.gap.height > 0) fill(column.gap, std::nullopt);
    }
    gc.SetFont(font, theme.text);
    for (auto const& entry : layout_.legend) {
        fill(entry.swatch, entry.side);
        gc.SetFont(font, theme.text);
        draw_text(gc, entry.text, entry.text_at.x, entry.text_at.y);
    }
}

std::vector<NoteLine> ComparisonChart::column_lines() const
{
    auto const& column = layout_.columns[*column_];
    auto const& figures = compared_.columns[column.year][column.side];
    std::vector<NoteLine> lines{{compared_.sides[column.side] + ", " + compared_.years[column.year], {}, true, false},
                                {"Cost", dollars(figures.covered + figures.gap), false, false},
                                {"Covered", dollars(figures.covered), false, false}};
    if (!figures.gap.is_zero()) lines.push_back({"Unfunded", dollars(figures.gap), true, true});
    return lines;
}

void ComparisonChart::paint_note(wxGraphicsContext& gc)
{
    draw_note(gc, *this, column_lines(), {layout_.columns[*column_].covered.right() + FromDIP(8), layout_.plot.y});
}

} // namespace gui
