// Points and boxes on a chart, in pixels from its top left corner. Layouts work them out without a window; painters
// draw them.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace gui {

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(Point const&, Point const&) = default;
};

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    bool holds(Point point) const
    {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }
    bool overlaps(Box const& other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
};

// How a chart's text is measured; given by the painter, and by tests as so many pixels a character.
struct TextSize {
    std::function<double(std::string const&)> width;
    double height = 0; // of one line
};

// The slanting strokes that fill a box, `apart` pixels from each other; those of boxes side by side meet.
std::vector<std::pair<Point, Point>> hatching(Box const& box, double apart);

// The text, or as much of its beginning as fits with "…" after it.
std::string fitted(std::string const& text, double width, TextSize const& size);

} // namespace gui
