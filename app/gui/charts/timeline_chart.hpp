// Draws the timeline of pools. Hovering shows a pool's dates; an end is dragged to another month, or moved by Shift and the arrow
// keys; a click or Enter selects the source. What is drawn where is timeline_layout's business.
#pragma once

#include "app/gui/charts/look.hpp"
#include "app/gui/charts/timeline_layout.hpp"

#include <wx/panel.h>

#include <functional>

class wxGraphicsContext;

namespace gui {

class TimelineChart : public wxPanel
{
public:
    using Move = std::function<void(budget::Edit const& edit)>;
    using Select = std::function<void(budget::SourceId const& source, budget::PoolId const& pool)>;
    TimelineChart(wxWindow* parent, Move move, Select select);
    void show(Timeline timeline, budget::SourceId const& selected);
    void draw(wxGraphicsContext& gc) const; // without what follows the pointer
    // Of another size, as on paper: so many rows at a time as fit, from `first_row` on.
    void draw(wxGraphicsContext& gc, double width, double height, std::size_t first_row, Look const& look) const;
    std::size_t rows() const { return timeline_.bars.size(); }

private:
    void lay_out_anew();
    void bind_mouse();
    void paint();
    void draw(wxGraphicsContext& gc, TimelineLayout const& layout, Look const& look) const;
    void draw_row(wxGraphicsContext& gc, TimelineLayout::Row const& row, Look const& look) const;
    void paint_note(wxGraphicsContext& gc);
    void hover(Point point);
    void press(wxKeyEvent& event);
    void drop();
    void choose(std::size_t bar);
    void say_row(); // to screen readers, as the window's name

    Move move_;
    Select select_;
    Timeline timeline_;
    TimelineLayout layout_;
    budget::SourceId selected_;
    std::size_t first_row_ = 0;
    std::optional<std::size_t> bar_;   // under the pointer or chosen by keys
    std::optional<TimelineLayout::Handle> dragged_;
    std::optional<budget::Date> dragged_to_;
    double grabbed_x_ = 0;
};

} // namespace gui
