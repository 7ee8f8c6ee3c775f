#include "app/gui/charts/calendar_chart.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/charts/drawing.hpp"
#include "app/gui/content/overview.hpp"
#include "app/gui/content/print_pages.hpp"

#include <wx/graphics.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gui {

namespace {

constexpr char const* calendar_name = "Cliff calendar";
constexpr double cliff_bar_width = 5;
constexpr int note_width = 560; // of a sentence beside the pointer

void frame(wxGraphicsContext& gc, Box const& box, wxColour const& colour, double width)
{
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo{colour, width}));
    gc.SetBrush(*wxTRANSPARENT_BRUSH);
    gc.DrawRectangle(box.x, box.y, box.width, box.height);
}

// A shape for each kind of day, with the letter in it; only what must be decided is filled.
void draw_glyph(wxGraphicsContext& gc, CalendarLayout::Glyph const& glyph, Look const& look)
{
    using Kind = CalendarLayout::Kind;
    auto const& box = glyph.box;
    double const middle = box.y + box.height / 2;
    double const point = box.height / 3;
    bool const filled = glyph.kind == Kind::decide_by;
    gc.SetPen(glyph.kind ? gc.CreatePen(wxGraphicsPenInfo{look.theme.text, look.unit}) : wxNullGraphicsPen);
    gc.SetBrush(wxBrush{filled ? look.theme.text : look.theme.page});
    auto path = gc.CreatePath();
    if (glyph.kind == Kind::decide_by) { // pointed at both sides
        path.MoveToPoint(box.x, middle);
        path.AddLineToPoint(box.x + point, box.y);
        path.AddLineToPoint(box.right() - point, box.y);
        path.AddLineToPoint(box.right(), middle);
        path.AddLineToPoint(box.right() - point, box.bottom());
        path.AddLineToPoint(box.x + point, box.bottom());
        path.CloseSubpath();
    } else if (glyph.kind == Kind::spend_by) { // a tag that points on
        path.MoveToPoint(box.x, box.y);
        path.AddLineToPoint(box.right() - point, box.y);
        path.AddLineToPoint(box.right(), middle);
        path.AddLineToPoint(box.right() - point, box.bottom());
        path.AddLineToPoint(box.x, box.bottom());
        path.CloseSubpath();
    } else if (glyph.kind == Kind::renew_by) {
        path.AddRoundedRectangle(box.x, box.y, box.width, box.height, box.height / 2);
    } else {
        path.AddRectangle(box.x, box.y, box.width, box.height);
    }
    gc.DrawPath(path);
    gc.SetFont(look.font, filled ? look.theme.page : look.theme.text);
    draw_text(gc, glyph.letter, box.x + (box.width - look.text.width(glyph.letter)) / 2, middle - look.text.height / 2);
}

// On a plate, so that hatching doesn't cross it.
void draw_on_plate(wxGraphicsContext& gc, CalendarLayout::Text const& text, wxFont const& font, wxColour const& colour, Look const& look)
{
    if (text.text.empty()) return;
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush{with_alpha(look.theme.page, 225)});
    gc.DrawRectangle(text.box.x - 3, text.box.y, text.box.width + 6, text.box.height);
    gc.SetFont(font, colour);
    draw_text(gc, text.text, text.box.x, text.box.y);
}

void draw_cell(wxGraphicsContext& gc, CalendarLayout::Cell const& cell, Look const& look)
{
    auto const& theme = look.theme;
    auto const& box = cell.box;
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush{cell.costs ? theme.tag : theme.page});
    gc.DrawRectangle(box.x, box.y, box.width, box.height);
    if (cell.gap.height > 0) fill_gap(gc, cell.gap, look);
    frame(gc, box, theme.line, look.unit);
    auto const of_cliff = cell.absorbed ? theme.quiet : theme.gap;
    if (cell.begins) {
        gc.SetPen(*wxTRANSPARENT_PEN);
        gc.SetBrush(wxBrush{of_cliff});
        gc.DrawRectangle(box.x, box.y, cliff_bar_width, box.height);
    }
    draw_on_plate(gc, cell.share, look.font, theme.gap, look);
    draw_on_plate(gc, cell.label, look.font, of_cliff, look);
    for (auto const& glyph : cell.glyphs) draw_glyph(gc, glyph, look);
}

} // namespace

CalendarChart::CalendarChart(wxWindow* parent, std::function<void(std::size_t)> choose)
    : wxPanel{parent, wxID_ANY, {}, {}, wxWANTS_CHARS | wxTAB_TRAVERSAL}, choose_{std::move(choose)}
{
    set_up_chart(*this, {400, 20}, calendar_name, [this] { paint(); }, [this] { lay_out_anew(); });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { press(event); });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        month_.reset();
        event.Skip();
    });
    bind_mouse();
}

void CalendarChart::bind_mouse()
{
    auto const point = [](wxMouseEvent const& event) { return Point{double(event.GetX()), double(event.GetY())}; };
    auto const hover = [this](Point at) {
        SetCursor(layout_.cliff_at(at, calendar_) ? wxCursor{wxCURSOR_HAND} : wxNullCursor);
        auto const month = layout_.month_at(at);
        if (month == month_) return;
        month_ = month;
        Refresh();
    };
    Bind(wxEVT_MOTION, [hover, point](wxMouseEvent& event) { hover(point(event)); });
    Bind(wxEVT_LEAVE_WINDOW, [hover](wxMouseEvent&) { hover({-1, -1}); });
    Bind(wxEVT_LEFT_UP, [this, point](wxMouseEvent& event) {
        SetFocus();
        if (auto const cliff = layout_.cliff_at(point(event), calendar_)) choose(*cliff);
    });
}

void CalendarChart::show(CliffCalendar calendar, bool stale)
{
    calendar_ = std::move(calendar);
    stale_ = stale;
    if (month_ && *month_ >= calendar_.months.size()) month_.reset();
    describe_picture(*this, calendar_name, told(calendar_));
    lay_out_anew();
}

void CalendarChart::mark(std::optional<std::size_t> cliff)
{
    if (std::exchange(cliff_, cliff) != cliff) Refresh();
}

int CalendarChart::height_for(wxSize room) const
{
    auto const text = look_of(*this).text;
    auto const least = wanted_height(calendar_, room.x, least_row(text), text);
    auto const roomy = wanted_height(calendar_, room.x, roomy_row(text), text);
    auto const wanted = std::clamp(room.y * 0.4, least, roomy);
    return static_cast<int>(std::ceil(std::min(wanted, room.y * 0.55))); // twenty years leave room for the rest, too
}

void CalendarChart::lay_out_anew()
{
    auto const size = GetClientSize();
    if (size.x > 0 && size.y > 0) layout_ = lay_out(calendar_, size.x, size.y, look_of(*this).text);
    Refresh();
}

void CalendarChart::choose(std::size_t cliff)
{
    cliff_ = cliff;
    choose_(cliff);
    Refresh();
}

void CalendarChart::go_on_from(std::size_t month)
{
    auto const cliffs = cliffs_of(calendar_.months[month]);
    if (cliffs.empty()) return;
    auto const chosen = cliff_ ? std::find(cliffs.begin(), cliffs.end(), *cliff_) : cliffs.end();
    choose(chosen == cliffs.end() || chosen + 1 == cliffs.end() ? cliffs.front() : *(chosen + 1));
}

void CalendarChart::press(wxKeyEvent& event)
{
    auto const key = event.GetKeyCode();
    if (key == WXK_TAB) {
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    }
    if (layout_.cells.empty() || event.HasAnyModifiers()) return event.Skip();
    auto const last = calendar_.months.size() - 1;
    auto const step = [&](int months) { month_ = month_ ? stepped(calendar_, *month_, months) : calendar_.present.value_or(0); };
    if (key == WXK_LEFT) step(-1);
    else if (key == WXK_RIGHT) step(1);
    else if (key == WXK_UP) step(-12);
    else if (key == WXK_DOWN) step(12);
    else if (key == WXK_HOME) month_ = 0;
    else if (key == WXK_END) month_ = last;
    else if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && month_) return go_on_from(*month_);
    else return event.Skip();
    name_control(*this, std::string{calendar_name} + ": " + told(calendar_, *month_));
    Refresh();
}

void CalendarChart::paint()
{
    bool const any = !layout_.cells.empty();
    paint_chart(*this, stale_, [this](wxGraphicsContext& gc) { draw(gc); },
                [this, any](wxGraphicsContext& gc) {
                    if (any && month_) paint_month(gc);
                    if (HasFocus()) paint_focus(gc, *this);
                });
}

void CalendarChart::draw(wxGraphicsContext& gc) const { draw(gc, layout_, look_of(*this)); }

void CalendarChart::draw(wxGraphicsContext& gc, double width, double height, Look const& look) const
{
    auto const layout = lay_out(calendar_, width, height, look.text);
    draw(gc, layout, look);
    gc.SetFont(look.font, look.theme.text);
    for (auto const& line : sentences_below(layout, calendar_, width, height, look.text)) draw_text(gc, line.text, line.at.x, line.at.y);
}

void CalendarChart::draw(wxGraphicsContext& gc, CalendarLayout const& layout, Look const& look) const
{
    auto const& theme = look.theme;
    gc.SetFont(look.font, theme.quiet);
    for (auto const& names : {layout.years, layout.months})
        for (auto const& name : names) draw_text(gc, name.text, name.at.x, name.at.y);
    for (auto const& cell : layout.cells) draw_cell(gc, cell, look);
    if (calendar_.present && *calendar_.present < layout.cells.size()) frame(gc, layout.cells[*calendar_.present].box, theme.text, look.unit * 1.5);
    for (std::size_t at = 0; at < layout.cells.size() && cliff_ && !look.paper; ++at)
        for (auto const& cliff : calendar_.months[at].cliffs)
            if (cliff.cliff == *cliff_) frame(gc, layout.cells[at].box, theme.accent, look.unit * 2.5);
    gc.SetFont(look.font, theme.text);
    for (auto const& note : layout.notes) draw_text(gc, note.text, note.at.x, note.at.y);
    using Sign = CalendarLayout::LegendEntry::Sign;
    for (auto const& entry : layout.legend) {
        auto const& box = entry.swatch;
        if (entry.sign == Sign::gap) fill_gap(gc, box, look);
        if (entry.sign == Sign::present) frame(gc, box, theme.text, look.unit * 1.5);
        if (entry.sign == Sign::mark) draw_glyph(gc, {entry.kind, {}, box, std::string(1, letter_of(entry.kind))}, look);
        if (entry.sign == Sign::cliff) {
            gc.SetPen(*wxTRANSPARENT_PEN);
            gc.SetBrush(wxBrush{theme.gap});
            gc.DrawRectangle(box.x + (box.width - cliff_bar_width) / 2, box.y, cliff_bar_width, box.height);
        }
        gc.SetFont(look.font, theme.text);
        draw_text(gc, entry.text, entry.text_at.x, entry.text_at.y);
    }
}

std::vector<NoteLine> CalendarChart::month_lines(std::size_t month) const
{
    auto const& shown = calendar_.months[month];
    std::vector<NoteLine> lines{{for_people(calendar_.month_at(month)) + (calendar_.present == month ? ", this month" : ""), {}, true, false},
                                {"Cost " + dollars(shown.cost) + ", covered " + dollars(shown.cost - shown.gap), {}, false, false}};
    if (!shown.gap.is_zero())
        lines.push_back({"Not covered " + dollars(shown.gap) + " (" + share_text(shown.gap, shown.cost) + ")", {}, true, true});
    auto const text = look_of(*this).text;
    for (auto const& sentence : sentences_of(shown))
        for (auto& line : wrapped_lines(sentence, FromDIP(note_width), text)) lines.push_back({std::move(line), {}, false, false});
    auto const fit = static_cast<std::size_t>(std::max(4.0, (GetClientSize().y - FromDIP(16)) / text.height));
    if (lines.size() > fit) {
        lines.resize(fit - 1);
        lines.push_back({"… more below, where its cliff is selected", {}, false, false});
    }
    return lines;
}

void CalendarChart::paint_month(wxGraphicsContext& gc)
{
    auto const& box = layout_.cells[*month_].box;
    frame(gc, box, current_theme().text, FromDIP(2));
    draw_note(gc, *this, month_lines(*month_), {box.right() + FromDIP(8), box.y});
}

} // namespace gui
