#include "app/gui/charts/braid_chart.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/charts/drawing.hpp"
#include "app/gui/theme.hpp"

#include <wx/graphics.h>

#include <algorithm>

namespace gui {

namespace {

constexpr char const* braid_name = "The braid: which source pays for what";

} // namespace

BraidChart::BraidChart(wxWindow* parent, std::function<void(std::size_t)> choose)
    : wxPanel{parent, wxID_ANY, {}, {}, wxWANTS_CHARS | wxTAB_TRAVERSAL}, choose_{std::move(choose)}
{
    set_up_chart(*this, {300, 220}, braid_name, [this] { paint(); }, [this] { lay_out_anew(); });
    auto const hover = [this](Point point) {
        auto const strand = layout_.strand_at(point);
        if (strand == hovered_ && !strand) return;
        hovered_ = strand;
        pointer_ = point;
        SetCursor(strand ? wxCursor{wxCURSOR_HAND} : wxNullCursor);
        Refresh();
    };
    Bind(wxEVT_MOTION, [hover](wxMouseEvent& event) { hover({double(event.GetX()), double(event.GetY())}); });
    Bind(wxEVT_LEAVE_WINDOW, [hover](wxMouseEvent&) { hover({-1, -1}); });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        SetFocus();
        if (auto const strand = layout_.strand_at({double(event.GetX()), double(event.GetY())})) choose_(*strand);
    });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { press(event); });
}

void BraidChart::show(Braid braid, bool stale)
{
    braid_ = std::move(braid);
    stale_ = stale;
    hovered_.reset();
    describe_picture(*this, braid_name, told(braid_));
    lay_out_anew();
}

void BraidChart::lay_out_anew()
{
    auto const size = GetClientSize();
    if (size.x > 0 && size.y > 0) layout_ = lay_out(braid_, size.x, size.y, look_of(*this, 1).text);
    Refresh();
}

void BraidChart::paint()
{
    paint_chart(*this, stale_, [this](wxGraphicsContext& gc) { draw(gc); }, [this](wxGraphicsContext& gc) {
        paint_note(gc);
        if (HasFocus()) paint_focus(gc, *this);
    });
}

void BraidChart::press(wxKeyEvent& event)
{
    auto const key = event.GetKeyCode();
    if (key == WXK_TAB) {
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    }
    if (layout_.ribbons.empty() || event.HasAnyModifiers()) return event.Skip();
    auto const last = layout_.ribbons.size() - 1;
    auto const here = std::find_if(layout_.ribbons.begin(), layout_.ribbons.end(),
                                   [this](auto const& ribbon) { return ribbon.strand == hovered_; });
    bool const any = here != layout_.ribbons.end();
    auto at = static_cast<std::size_t>(here - layout_.ribbons.begin());
    if (key == WXK_DOWN || key == WXK_RIGHT) at = any ? std::min(at + 1, last) : 0;
    else if (key == WXK_UP || key == WXK_LEFT) at = any ? std::max<std::size_t>(at, 1) - 1 : last;
    else if (key == WXK_HOME) at = 0;
    else if (key == WXK_END) at = last;
    else if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && any) return choose_(*hovered_);
    else return event.Skip();
    auto const& ribbon = layout_.ribbons[at];
    hovered_ = ribbon.strand;
    pointer_ = {(ribbon.from.x + ribbon.to.x) / 2, (ribbon.from.y + ribbon.to.y + ribbon.thickness) / 2};
    name_control(*this, std::string{braid_name} + ": " + in_words(strand_lines(*hovered_)));
    Refresh();
}

std::vector<NoteLine> BraidChart::strand_lines(std::size_t at) const
{
    auto const& strand = braid_.strands[at];
    bool const gap = braid_.is_gap(strand.from);
    return {{braid_.sources[strand.from].name + " → " + braid_.families[strand.to].name, {}, true, gap},
            {dollars(strand.amount), {}, false, gap}};
}

void BraidChart::paint_note(wxGraphicsContext& gc)
{
    if (!hovered_ || *hovered_ >= braid_.strands.size()) return;
    draw_note(gc, *this, strand_lines(*hovered_), {pointer_.x + FromDIP(14), pointer_.y + FromDIP(14)});
}

void BraidChart::draw(wxGraphicsContext& gc) const { draw(gc, layout_, look_of(*this, 1)); }

void BraidChart::draw(wxGraphicsContext& gc, double width, double height, Look const& look) const
{
    draw(gc, lay_out(braid_, width, height, look.text), look);
}

void BraidChart::draw(wxGraphicsContext& gc, BraidLayout const& layout, Look const& look) const
{
    draw_ribbons(gc, layout.ribbons, look);
    draw_bars(gc, layout.sources, true, look);
    draw_bars(gc, layout.families, false, look);
}

void BraidChart::draw_ribbons(wxGraphicsContext& gc, std::vector<BraidLayout::Ribbon> const& ribbons, Look const& look) const
{
    for (auto const& ribbon : ribbons) {
        auto const& strand = braid_.strands[ribbon.strand];
        bool const gap = braid_.is_gap(strand.from);
        double const middle = (ribbon.from.x + ribbon.to.x) / 2;
        double const thick = std::max(ribbon.thickness, 1.0);
        auto path = gc.CreatePath();
        path.MoveToPoint(ribbon.from.x, ribbon.from.y);
        path.AddCurveToPoint(middle, ribbon.from.y, middle, ribbon.to.y, ribbon.to.x, ribbon.to.y);
        path.AddLineToPoint(ribbon.to.x, ribbon.to.y + thick);
        path.AddCurveToPoint(middle, ribbon.to.y + thick, middle, ribbon.from.y + thick, ribbon.from.x,
                             ribbon.from.y + thick);
        path.CloseSubpath();
        bool const pointed_at = hovered_ == ribbon.strand && !look.paper;
        auto const alpha = static_cast<unsigned char>(pointed_at ? 220 : gap ? 70 : 140);
        if (gap) { // never colour alone: the unfunded strand has a dashed edge
            gc.SetPen(*wxTRANSPARENT_PEN);
            gc.SetBrush(wxBrush{with_alpha(look.theme.gap_hatch, alpha)});
            gc.FillPath(path);
            gc.SetPen(gc.CreatePen(wxGraphicsPenInfo{look.theme.gap_hatch, look.unit, wxPENSTYLE_SHORT_DASH}));
            gc.StrokePath(path);
        } else {
            double const top = std::min(ribbon.from.y, ribbon.to.y);
            double const bottom = std::max(ribbon.from.y, ribbon.to.y) + thick;
            Box const around{ribbon.from.x, top, ribbon.to.x - ribbon.from.x, bottom - top};
            fill_source(gc, path, around, *braid_.sources[strand.from].source, look, alpha);
        }
    }
}

void BraidChart::draw_bars(wxGraphicsContext& gc, std::vector<BraidLayout::Bar> const& bars, bool sources, Look const& look) const
{
    auto const& theme = look.theme;
    for (std::size_t at = 0; at < bars.size(); ++at) {
        auto const& bar = bars[at];
        bool const gap = sources && braid_.is_gap(at);
        if (gap) {
            fill_gap(gc, bar.box, look);
        } else if (sources) {
            fill_source(gc, bar.box, *braid_.sources[at].source, look);
        } else {
            gc.SetPen(*wxTRANSPARENT_PEN);
            gc.SetBrush(wxBrush{theme.quiet});
            gc.DrawRectangle(bar.box.x, bar.box.y, bar.box.width, bar.box.height);
        }
        gc.SetFont(look.font, gap ? theme.gap : theme.text);
        draw_text(gc, bar.name, bar.text_at.x, bar.text_at.y);
        gc.SetFont(look.font, gap ? theme.gap : theme.quiet);
        draw_text(gc, bar.amount, bar.amount_at.x, bar.amount_at.y);
    }
}

} // namespace gui
