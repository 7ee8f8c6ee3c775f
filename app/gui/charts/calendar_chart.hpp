// Draws the cliff calendar. Hovering, or the arrow keys, say a month in numbers and sentences; a click or Enter goes to its cliff, and
// Enter again to its next one. What is drawn where is calendar_layout's business.
#pragma once

#include "app/gui/charts/calendar_layout.hpp"
#include "app/gui/charts/drawing.hpp"

#include <wx/panel.h>

#include <functional>

class wxGraphicsContext;

namespace gui {

class CalendarChart : public wxPanel
{
public:
    CalendarChart(wxWindow* parent, std::function<void(std::size_t cliff)> choose);
    void show(CliffCalendar calendar, bool stale);
    void mark(std::optional<std::size_t> cliff); // the one that is selected elsewhere
    bool is_empty() const { return calendar_.is_empty(); }
    // On a page with so much room: names stand below letters where that takes no more than two fifths of it.
    int height_for(wxSize room) const;
    void draw(wxGraphicsContext& gc) const; // without what follows the pointer
    void draw(wxGraphicsContext& gc, double width, double height, Look const& look) const; // of another size, with its sentences: on paper

private:
    void bind_mouse();
    void lay_out_anew();
    void paint();
    void draw(wxGraphicsContext& gc, CalendarLayout const& layout, Look const& look) const;
    void paint_month(wxGraphicsContext& gc);
    std::vector<NoteLine> month_lines(std::size_t month) const;
    void press(wxKeyEvent& event);
    void go_on_from(std::size_t month); // to its first cliff, or the one after that which was chosen last
    void choose(std::size_t cliff);

    std::function<void(std::size_t)> choose_;
    CliffCalendar calendar_;
    CalendarLayout layout_;
    bool stale_ = false;
    std::optional<std::size_t> month_; // under the pointer or chosen by keys
    std::optional<std::size_t> cliff_; // selected
};

} // namespace gui
