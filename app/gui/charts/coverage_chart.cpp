#include "app/gui/charts/coverage_chart.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/charts/drawing.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/graphics.h>

#include <algorithm>
#include <fmt/format.h>

namespace gui {

namespace {

constexpr char const* coverage_name = "Coverage by source and month";

void draw_axes(wxGraphicsContext& gc, CoverageLayout const& layout, Look const& look)
{
    gc.SetFont(look.font, look.theme.quiet);
    for (auto const& line : layout.grid) {
        gc.SetPen(wxPen{look.theme.line});
        gc.StrokeLine(layout.plot.x, line.y, layout.plot.right(), line.y);
        draw_text(gc, line.label, layout.plot.x - 8 - look.text.width(line.label), line.y - look.text.height / 2);
    }
    for (auto const& year : layout.years) {
        gc.SetPen(wxPen{look.theme.quiet});
        gc.StrokeLine(year.left, layout.plot.bottom(), year.left, layout.plot.bottom() + 5);
        draw_text(gc, year.label, (year.left + year.right - look.text.width(year.label)) / 2, layout.plot.bottom() + 5);
    }
}

void draw_cliffs(wxGraphicsContext& gc, CoverageLayout const& layout, Look const& look)
{
    auto const& theme = look.theme;
    for (auto const& mark : layout.marks) {
        gc.SetPen(gc.CreatePen(wxGraphicsPenInfo{mark.absorbed ? theme.quiet : theme.gap, look.unit, wxPENSTYLE_SHORT_DASH}));
        gc.StrokeLine(mark.x, mark.top, mark.x, layout.plot.bottom());
    }
    for (auto const& mark : layout.marks) {
        if (mark.text.empty()) continue;
        gc.SetPen(*wxTRANSPARENT_PEN);
        gc.SetBrush(wxBrush{theme.page});
        gc.DrawRectangle(mark.label.x, mark.label.y, mark.label.width, mark.label.height);
        gc.SetFont(look.font, mark.absorbed ? theme.quiet : theme.gap);
        draw_text(gc, mark.text, mark.label.x + 2, mark.label.y);
    }
}

} // namespace

CoverageChart::CoverageChart(wxWindow* parent, std::function<void(std::size_t)> go_to_cliff)
    : wxPanel{parent, wxID_ANY, {}, {}, wxWANTS_CHARS | wxTAB_TRAVERSAL}, go_to_cliff_{std::move(go_to_cliff)}
{
    set_up_chart(*this, {300, 190}, coverage_name, [this] { paint(); }, [this] { lay_out_anew(); });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) { hover({double(event.GetX()), double(event.GetY())}); });
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) { hover({-1, -1}); });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        SetFocus();
        if (auto const cliff = layout_.cliff_at({double(event.GetX()), double(event.GetY())})) go_to_cliff_(*cliff);
    });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { press(event); });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        month_.reset();
        event.Skip();
    });
}

void CoverageChart::show(Coverage coverage, bool stale)
{
    coverage_ = std::move(coverage);
    stale_ = stale;
    if (month_ && *month_ >= coverage_.cost.size()) month_.reset();
    describe_picture(*this, coverage_name, told(coverage_));
    lay_out_anew();
}

void CoverageChart::lay_out_anew()
{
    auto const size = GetClientSize();
    if (size.x > 0 && size.y > 0) layout_ = lay_out(coverage_, size.x, size.y, look_of(*this).text);
    Refresh();
}

void CoverageChart::hover(Point point)
{
    auto const month = layout_.month_at(point);
    SetCursor(layout_.cliff_at(point) ? wxCursor{wxCURSOR_HAND} : wxNullCursor);
    if (month == month_) return;
    month_ = month;
    Refresh();
}

void CoverageChart::press(wxKeyEvent& event)
{
    auto const last = coverage_.cost.size() - 1;
    auto const key = event.GetKeyCode();
    if (coverage_.cost.empty() || event.HasAnyModifiers()) return event.Skip();
    if (key == WXK_LEFT) month_ = month_ ? std::max<std::size_t>(*month_, 1) - 1 : last;
    else if (key == WXK_RIGHT) month_ = month_ ? std::min(*month_ + 1, last) : 0;
    else if (key == WXK_HOME) month_ = 0;
    else if (key == WXK_END) month_ = last;
    else if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) {
        for (auto const& cliff : coverage_.cliffs)
            if (month_ == cliff.month) return go_to_cliff_(cliff.cliff);
    } else if (key == WXK_TAB) {
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    } else {
        return event.Skip();
    }
    if (month_) name_control(*this, std::string{coverage_name} + ": " + in_words(month_lines(*month_)));
    Refresh();
}

void CoverageChart::paint()
{
    bool const any = layout_.months > 0;
    paint_chart(*this, stale_,
                [this, any](wxGraphicsContext& gc) {
                    if (any) draw(gc);
                },
                [this, any](wxGraphicsContext& gc) {
                    if (any && month_) paint_month(gc);
                    if (any && HasFocus()) paint_focus(gc, *this);
                });
}

void CoverageChart::draw(wxGraphicsContext& gc) const { draw(gc, layout_, look_of(*this)); }

void CoverageChart::draw(wxGraphicsContext& gc, double width, double height, Look const& look) const
{
    draw(gc, lay_out(coverage_, width, height, look.text), look);
}

void CoverageChart::draw(wxGraphicsContext& gc, CoverageLayout const& layout, Look const& look) const
{
    draw_axes(gc, layout, look);
    draw_areas(gc, layout, look);
    draw_cliffs(gc, layout, look);
    gc.SetFont(look.font, look.theme.text);
    for (auto const& entry : layout.legend) {
        using Kind = CoverageLayout::LegendEntry::Kind;
        auto const& box = entry.swatch;
        if (entry.kind == Kind::gap) fill_gap(gc, box, look);
        if (entry.kind == Kind::source) fill_source(gc, box, coverage_.sources[entry.series].source, look);
        if (entry.kind == Kind::cost) {
            gc.SetPen(gc.CreatePen(wxGraphicsPenInfo{look.theme.cost, 2 * look.unit}));
            gc.StrokeLine(box.x, box.y + box.height / 2, box.right(), box.y + box.height / 2);
        }
        draw_text(gc, entry.text, entry.text_at.x, entry.text_at.y);
    }
}

void CoverageChart::draw_areas(wxGraphicsContext& gc, CoverageLayout const& layout, Look const& look) const
{
    gc.SetAntialiasMode(wxANTIALIAS_NONE); // bands meet without a seam
    for (auto const& band : layout.bands) {
        auto path = gc.CreatePath();
        for (auto const& point : band.outline) path.AddLineToPoint(point.x, point.y);
        path.CloseSubpath();
        fill_source(gc, path, layout.plot, coverage_.sources[band.series].source, look);
    }
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush{look.theme.gap_fill});
    for (auto const& gap : layout.gaps) gc.DrawRectangle(gap.x, gap.y, gap.width, gap.height);
    gc.SetAntialiasMode(wxANTIALIAS_DEFAULT);
    for (auto const& gap : layout.gaps) hatch(gc, gap, look.theme.gap_hatch, look.unit);

    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo{look.theme.cost, 2 * look.unit}));
    auto line = gc.CreatePath();
    for (std::size_t at = 0; at < layout.cost_line.size(); ++at) {
        auto const& point = layout.cost_line[at];
        if (at == 0) line.MoveToPoint(point.x, point.y);
        else line.AddLineToPoint(point.x, point.y);
    }
    gc.StrokePath(line);
}

void CoverageChart::paint_month(wxGraphicsContext& gc)
{
    auto const theme = current_theme();
    auto const month = *month_;
    double const left = layout_.left_of(month);
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush{with_alpha(theme.text, 40)});
    gc.DrawRectangle(left, layout_.plot.y, layout_.left_of(month + 1) - left, layout_.plot.height);
    draw_note(gc, *this, month_lines(month), {layout_.left_of(month + 1) + FromDIP(8), layout_.plot.y + FromDIP(8)});
}

std::vector<NoteLine> CoverageChart::month_lines(std::size_t month) const
{
    std::vector<NoteLine> lines{{for_people(coverage_.first_month + static_cast<int>(month)), {}, true, false}};
    lines.push_back({"Cost", dollars(coverage_.cost[month]), false, false});
    for (auto at = coverage_.sources.size(); at-- > 0;)
        if (auto const paid = coverage_.sources[at].months[month]; !paid.is_zero())
            lines.push_back({coverage_.sources[at].name, dollars(paid), false, false});
    if (auto const gap = coverage_.gap[month]; !gap.is_zero()) lines.push_back({"Unfunded", dollars(gap), true, true});
    return lines;
}

} // namespace gui
