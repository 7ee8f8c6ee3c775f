// Where the braid diagram's bars, strands and names stand. Both sides have the same scale, and bars stand so far apart
// that their names never overlap. No window: the painter draws it.
#pragma once

#include "app/gui/charts/braid.hpp"
#include "app/gui/charts/shapes.hpp"

namespace gui {

struct BraidLayout {
    struct Bar {
        Box box;
        Point text_at;      // top left of the name
        std::string name = {};   // cut with "…" where it is too long
        std::string amount = {}; // after the name or below it, quieter; rounded where there is room for neither
        Point amount_at = {};
    };
    struct Ribbon {
        std::size_t strand = 0; // in braid.strands
        Point from;             // top of its left edge
        Point to;               // top of its right edge
        double thickness = 0;
    };
    std::vector<Bar> sources;
    std::vector<Bar> families;
    std::vector<Ribbon> ribbons;

    // The strand whose ribbon passes there; the one drawn last where several do.
    std::optional<std::size_t> strand_at(Point point) const;
};

BraidLayout lay_out(Braid const& braid, double width, double height, TextSize const& text);

// How far down a ribbon's upper edge has come at x, between its ends: flat at both, steep in the middle.
double ribbon_top(BraidLayout::Ribbon const& ribbon, double x);

} // namespace gui
