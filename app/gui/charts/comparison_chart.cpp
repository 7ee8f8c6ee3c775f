#include "app/gui/charts/comparison_chart.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/charts/drawing.hpp"
#include "app/gui/theme.hpp"

#include <wx/graphics.h>

namespace gui {

namespace {

constexpr char const* comparison_name = "Covered and unfunded cost by fiscal year and scenario";

} // namespace

ComparisonChart::ComparisonChart(wxWindow* parent, std::function<void(std::size_t)> choose)
    : wxPanel{parent, wxID_ANY, {}, {}, wxWANTS_CHARS | wxTAB_TRAVERSAL}, choose_{std::move(choose)}
{
    set_up_chart(*this, {300, 150}, comparison_name, [this] { paint(); }, [this] { lay_out_anew(); });
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

void ComparisonChart::lay_out_anew()
{
    auto const size = GetClientSize();
    if (size.x > 0 && size.y > 0) layout_ = lay_out(compared_, size.x, size.y, look_of(*this).text);
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

void ComparisonChart::draw(wxGraphicsContext& gc) const { draw(gc, layout_, look_of(*this)); }

void ComparisonChart::draw(wxGraphicsContext& gc, double width, double height, Look const& look) const
{
    draw(gc, lay_out(compared_, width, height, look.text), look);
}

void ComparisonChart::draw(wxGraphicsContext& gc, ComparisonLayout const& layout, Look const& look) const
{
    gc.SetFont(look.font, look.theme.quiet);
    for (auto const& line : layout.grid) {
        gc.SetPen(wxPen{look.theme.line});
        gc.StrokeLine(layout.plot.x, line.y, layout.plot.right(), line.y);
        draw_text(gc, line.label, layout.plot.x - 8 - look.text.width(line.label), line.y - look.text.height / 2);
    }
    for (auto const& year : layout.years)
        draw_text(gc, year.label, year.middle - look.text.width(year.label) / 2, layout.plot.bottom() + 5);
    for (auto const& column : layout.columns) {
        fill_source(gc, column.covered, column.side, look);
        if (column.gap.height > 0) fill_gap(gc, column.gap, look);
    }
    gc.SetFont(look.font, look.theme.text);
    for (auto const& entry : layout.legend) {
        if (entry.side) fill_source(gc, entry.swatch, *entry.side, look);
        else fill_gap(gc, entry.swatch, look);
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
