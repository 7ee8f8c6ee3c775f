#include "app/gui/charts/timeline_chart.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/charts/drawing.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"
#include "templates/colours.hpp"

#include <wx/graphics.h>

#include <algorithm>
#include <cmath>

namespace gui {

TimelineChart::TimelineChart(wxWindow* parent, Move move, Select select)
    : wxPanel{parent, wxID_ANY, {}, {}, wxWANTS_CHARS | wxTAB_TRAVERSAL}, move_{std::move(move)}, select_{std::move(select)}
{
    set_up_chart(*this, {300, 120}, "Timeline of pools", [this] { paint(); }, [this] { lay_out_anew(); });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { press(event); });
    bind_mouse();
}

void TimelineChart::bind_mouse()
{
    auto const point = [](wxMouseEvent const& event) { return Point{double(event.GetX()), double(event.GetY())}; };
    Bind(wxEVT_MOTION, [this, point](wxMouseEvent& event) { hover(point(event)); });
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) {
        if (!dragged_) hover({-1, -1});
    });
    Bind(wxEVT_LEFT_DOWN, [this, point](wxMouseEvent& event) {
        SetFocus();
        dragged_ = layout_.handle_at(point(event), timeline_);
        grabbed_x_ = point(event).x;
        if (dragged_) CaptureMouse();
        else if (auto const row = layout_.row_at(point(event))) choose(layout_.rows[*row].bar);
    });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) { drop(); });
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) {
        dragged_.reset();
        dragged_to_.reset();
        Refresh();
    });
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        if (dragged_) return; // what is held is known by its row
        auto const last = timeline_.bars.size() > layout_.rows.size() ? timeline_.bars.size() - layout_.rows.size() : 0;
        if (event.GetWheelRotation() > 0 && first_row_ > 0) --first_row_;
        if (event.GetWheelRotation() < 0 && first_row_ < last) ++first_row_;
        lay_out_anew();
    });
}

void TimelineChart::show(Timeline timeline, budget::SourceId const& selected)
{
    if (dragged_ && timeline.bars.size() != timeline_.bars.size()) {
        dragged_.reset();
        dragged_to_.reset();
        if (HasCapture()) ReleaseMouse();
    }
    timeline_ = std::move(timeline);
    selected_ = selected;
    if (bar_ && *bar_ >= timeline_.bars.size()) bar_.reset();
    describe_picture(*this, "Timeline of pools", told(timeline_));
    lay_out_anew();
}

void TimelineChart::lay_out_anew()
{
    auto const size = GetClientSize();
    if (size.x <= 0 || size.y <= 0) return;
    first_row_ = std::min(first_row_, timeline_.bars.empty() ? 0 : timeline_.bars.size() - 1);
    layout_ = lay_out(timeline_, size.x, size.y, first_row_, look_of(*this).text);
    Refresh();
}

void TimelineChart::hover(Point point)
{
    if (dragged_) {
        if (std::abs(point.x - grabbed_x_) <= FromDIP(3) && !dragged_to_) return; // a click that shook
        auto const& bar = timeline_.bars[layout_.rows[dragged_->row].bar];
        dragged_to_ = std::max(month_end(layout_.day_at(point.x)), month_end(bar.from));
        return Refresh();
    }
    SetCursor(layout_.handle_at(point, timeline_) ? wxCursor{wxCURSOR_SIZEWE} : wxNullCursor);
    auto const row = layout_.row_at(point);
    auto const bar = row ? std::optional{layout_.rows[*row].bar} : std::nullopt;
    if (bar == bar_) return;
    bar_ = bar;
    Refresh();
}

void TimelineChart::drop()
{
    if (HasCapture()) ReleaseMouse();
    auto const handle = std::exchange(dragged_, std::nullopt);
    auto const to = std::exchange(dragged_to_, std::nullopt);
    Refresh();
    if (!handle || !to || handle->row >= layout_.rows.size()) return;
    auto const edit = moved_end(timeline_.bars[layout_.rows[handle->row].bar], handle->end, *to);
    if (edit) move_(*edit);
}

void TimelineChart::choose(std::size_t bar)
{
    bar_ = bar;
    select_(timeline_.bars[bar].source, timeline_.bars[bar].pool);
    say_row();
    Refresh();
}

void TimelineChart::say_row()
{
    if (!bar_ || *bar_ >= timeline_.bars.size()) return;
    name_control(*this, "Timeline of pools: " + told(timeline_.bars[*bar_]));
}

void TimelineChart::press(wxKeyEvent& event)
{
    auto const key = event.GetKeyCode();
    if (key == WXK_ESCAPE && dragged_) {
        dragged_.reset();
        dragged_to_.reset();
        if (HasCapture()) ReleaseMouse();
        return Refresh();
    }
    if (key == WXK_TAB) {
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    }
    if (timeline_.bars.empty() || event.ControlDown() || event.AltDown()) return event.Skip();
    auto const last = timeline_.bars.size() - 1;
    if (event.ShiftDown() && bar_ && (key == WXK_LEFT || key == WXK_RIGHT)) {
        auto const& bar = timeline_.bars[*bar_];
        auto const month = budget::Month{bar.to} + (key == WXK_LEFT ? -1 : 1);
        if (auto const edit = moved_end(bar, end_of(bar), month.last_day())) move_(*edit);
        return say_row();
    }
    if (key == WXK_UP) bar_ = bar_ ? std::max<std::size_t>(*bar_, 1) - 1 : last;
    else if (key == WXK_DOWN) bar_ = bar_ ? std::min(*bar_ + 1, last) : 0;
    else if (key == WXK_HOME) bar_ = 0;
    else if (key == WXK_END) bar_ = last;
    else if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && bar_) return choose(*bar_);
    else return event.Skip();
    if (*bar_ < first_row_) first_row_ = *bar_;
    while (first_row_ < *bar_ && *bar_ >= first_row_ + std::max<std::size_t>(layout_.rows.size(), 1)) ++first_row_;
    say_row();
    lay_out_anew();
}

void TimelineChart::paint()
{
    paint_chart(*this, false, [this](wxGraphicsContext& gc) { draw(gc); },
                [this](wxGraphicsContext& gc) {
                    if (bar_ || dragged_) paint_note(gc);
                    if (HasFocus()) paint_focus(gc, *this);
                });
}

void TimelineChart::draw(wxGraphicsContext& gc) const { draw(gc, layout_, look_of(*this)); }

void TimelineChart::draw(wxGraphicsContext& gc, double width, double height, std::size_t first_row, Look const& look) const
{
    draw(gc, lay_out(timeline_, width, height, first_row, look.text), look);
}

void TimelineChart::draw(wxGraphicsContext& gc, TimelineLayout const& layout, Look const& look) const
{
    gc.SetFont(look.font, look.theme.quiet);
    for (auto const& year : layout.years) {
        gc.SetPen(wxPen{look.theme.line});
        gc.StrokeLine(year.left, 4, year.left, layout.plot.bottom());
        draw_text(gc, year.label, year.left + 4, 4);
    }
    for (auto const& row : layout.rows) draw_row(gc, row, look);
}

void TimelineChart::draw_row(wxGraphicsContext& gc, TimelineLayout::Row const& row, Look const& look) const
{
    auto const& theme = look.theme;
    auto const& bar = timeline_.bars[row.bar];
    bool const chosen = bar.source == selected_ && !look.paper;
    gc.SetPen(*wxTRANSPARENT_PEN);
    if (chosen || (bar_ == row.bar && !look.paper)) {
        gc.SetBrush(wxBrush{with_alpha(theme.accent, chosen ? 40 : 20)});
        gc.DrawRectangle(row.whole.x, row.whole.y, row.whole.width, row.whole.height);
    }
    gc.SetFont(chosen ? look.font.Bold() : look.font, theme.text);
    draw_text(gc, row.name, row.name_at.x, row.name_at.y);
    auto money = row.money;
    bool const dragged = !look.paper && dragged_ && dragged_to_ && layout_.rows[dragged_->row].bar == row.bar;
    if (dragged && dragged_->end == end_of(bar)) money.width = std::max(2.0, layout_.x_of(*dragged_to_ + 1) - money.x);
    auto const colour = colour_from(templates::source_colour(bar.source_place));
    auto const dashed = gc.CreatePen(wxGraphicsPenInfo{colour, look.unit, wxPENSTYLE_SHORT_DASH});
    if (money.width > 0) {
        gc.SetBrush(wxBrush{bar.likely ? with_alpha(colour, 110) : colour});
        if (bar.likely) gc.SetPen(dashed);
        gc.DrawRoundedRectangle(money.x, money.y, money.width, money.height, 3);
    }
    if (row.renewal.width > 0 && !dragged) {
        gc.SetBrush(*wxTRANSPARENT_BRUSH);
        gc.SetPen(dashed);
        gc.DrawRectangle(row.renewal.x, row.renewal.y, row.renewal.width, row.renewal.height);
        hatch(gc, row.renewal, with_alpha(colour, 140), look.unit);
    }
    using Kind = TimelineLayout::Mark::Kind;
    for (auto const& mark : row.marks) {
        double const top = row.whole.y + 1;
        double const bottom = row.whole.bottom() - 1;
        gc.SetPen(gc.CreatePen(wxGraphicsPenInfo{theme.text, look.unit * (mark.kind == Kind::source_end ? 2 : 1),
                                                 mark.kind == Kind::obligate_by ? wxPENSTYLE_DOT : wxPENSTYLE_SOLID}));
        gc.StrokeLine(mark.x, top, mark.x, bottom);
        if (mark.kind != Kind::spend_by) continue;
        gc.SetBrush(wxBrush{theme.text}); // a flag on the spend-by day: never by colour alone
        auto path = gc.CreatePath();
        path.MoveToPoint(mark.x, top);
        path.AddLineToPoint(mark.x - 6, top + 4);
        path.AddLineToPoint(mark.x, top + 8);
        path.CloseSubpath();
        gc.FillPath(path);
    }
}

void TimelineChart::paint_note(wxGraphicsContext& gc)
{
    auto const at = dragged_ ? layout_.rows[dragged_->row].bar : *bar_;
    auto const& bar = timeline_.bars[at];
    std::vector<NoteLine> lines{{bar.name, {}, true, false}};
    auto const add = [&](char const* label, std::optional<budget::Date> const& day) {
        if (day) lines.push_back({label, for_people(*day), false, false});
    };
    if (dragged_to_) {
        add(dragged_->end == Timeline::End::spend_by ? "Spend by, new" : "Ends, new", dragged_to_);
    } else {
        add("From", bar.from);
        add("Obligate by", bar.obligate_by);
        add("Spend by", bar.spend_by);
        add("Funding ends", bar.source_end);
        add("Renewed, to", bar.renewed_to);
        if (bar.is_open) lines.push_back({"No end is given", {}, false, false});
        if (bar.likely) lines.push_back({"Not awarded", {}, false, false});
    }
    for (auto const& row : layout_.rows) {
        if (row.bar != at) continue;
        auto const x = dragged_to_ ? layout_.x_of(*dragged_to_ + 1) : layout_.plot.x + layout_.plot.width / 2;
        draw_note(gc, *this, lines, {x + FromDIP(10), row.whole.bottom()});
    }
}

} // namespace gui
