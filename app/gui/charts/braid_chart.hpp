// Draws the braid: sources on the left, families of costs on the right, and a strand for all that each source pays of
// each. Hovering shows a strand's amount. What is drawn where is braid_layout's business.
#pragma once

#include "app/gui/charts/braid_layout.hpp"

#include <wx/panel.h>

class wxGraphicsContext;

namespace gui {

class BraidChart : public wxPanel
{
public:
    explicit BraidChart(wxWindow* parent);
    void show(Braid braid, bool stale);
    void draw(wxGraphicsContext& gc); // without what follows the pointer

private:
    void lay_out_anew();
    void paint();
    void paint_note(wxGraphicsContext& gc);
    void paint_ribbons(wxGraphicsContext& gc);
    void paint_bars(wxGraphicsContext& gc, std::vector<BraidLayout::Bar> const& bars, bool sources);
    TextSize text_size() const;

    Braid braid_;
    BraidLayout layout_;
    bool stale_ = false;
    std::optional<std::size_t> hovered_; // a strand
    Point pointer_;
};

} // namespace gui
