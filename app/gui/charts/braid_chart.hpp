// Draws the braid: sources on the left, families of costs on the right, and a strand for all that each source pays of
// each. Hovering, or the arrow keys, show a strand's amount; a click or Enter goes on to who pays it. What is drawn where is
// braid_layout's business.
#pragma once

#include "app/gui/charts/braid_layout.hpp"
#include "app/gui/charts/drawing.hpp"

#include <wx/panel.h>

#include <functional>

class wxGraphicsContext;

namespace gui {

class BraidChart : public wxPanel
{
public:
    BraidChart(wxWindow* parent, std::function<void(std::size_t strand)> choose);
    void show(Braid braid, bool stale);
    void draw(wxGraphicsContext& gc) const; // without what follows the pointer
    void draw(wxGraphicsContext& gc, double width, double height, Look const& look) const; // of another size, as on paper

private:
    void lay_out_anew();
    void paint();
    void press(wxKeyEvent& event);
    std::vector<NoteLine> strand_lines(std::size_t strand) const;
    void paint_note(wxGraphicsContext& gc);
    void draw(wxGraphicsContext& gc, BraidLayout const& layout, Look const& look) const;
    void draw_ribbons(wxGraphicsContext& gc, std::vector<BraidLayout::Ribbon> const& ribbons, Look const& look) const;
    void draw_bars(wxGraphicsContext& gc, std::vector<BraidLayout::Bar> const& bars, bool sources, Look const& look) const;

    std::function<void(std::size_t)> choose_;
    Braid braid_;
    BraidLayout layout_;
    bool stale_ = false;
    std::optional<std::size_t> hovered_; // a strand, under the pointer or chosen by keys
    Point pointer_;
};

} // namespace gui
