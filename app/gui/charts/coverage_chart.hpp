// Draws the coverage chart. Hovering, or the arrow keys, show a month's numbers; a click on a cliff, or Enter in its
// month, goes to it. What is drawn where is coverage_layout's business.
#pragma once

#include "app/gui/charts/coverage_layout.hpp"
#include "app/gui/charts/drawing.hpp"

#include <wx/panel.h>

#include <functional>

class wxGraphicsContext;

namespace gui {

class CoverageChart : public wxPanel
{
public:
    CoverageChart(wxWindow* parent, std::function<void(std::size_t cliff)> go_to_cliff);
    void show(Coverage coverage, bool stale);
    void draw(wxGraphicsContext& gc) const; // without what follows the pointer
    void draw(wxGraphicsContext& gc, double width, double height, Look const& look) const; // of another size, as on paper

private:
    void lay_out_anew();
    void paint();
    void draw(wxGraphicsContext& gc, CoverageLayout const& layout, Look const& look) const;
    void draw_areas(wxGraphicsContext& gc, CoverageLayout const& layout, Look const& look) const;
    void paint_month(wxGraphicsContext& gc);
    std::vector<NoteLine> month_lines(std::size_t month) const;
    void hover(Point point);
    void press(wxKeyEvent& event);

    std::function<void(std::size_t)> go_to_cliff_;
    Coverage coverage_;
    CoverageLayout layout_;
    bool stale_ = false;
    std::optional<std::size_t> month_;
};

} // namespace gui
