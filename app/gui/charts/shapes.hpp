// Points and boxes on a chart, in pixels from its top left corner. Layouts work them out without a window; painters
// draw them.
#pragma once

#include <algorithm>
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

// The strokes that tell a source's surface from others' without its colour, on paper: none, lying, standing or falling ones, or a grid.
// None slants as hatching() does, which says "not covered".
std::vector<std::pair<Point, Point>> source_strokes(std::size_t source, Box const& box);

// The text, or as much of its beginning as fits with "…" after it.
std::string fitted(std::string const& text, double width, TextSize const& size);

// Places a legend's entries (each has `swatch`, `text_at` and `text`) one after the other from the left, in as many lines as
// they need; no text is wider than `widest`, each swatch is a square of that size. Gives the height of all lines.
template <class Entry>
double place_legend(std::vector<Entry>& legend, double left, double right, double widest, TextSize const& text, double swatch = 12)
{
    double const line = std::max(text.height, swatch) + 4;
    double x = left;
    double y = 0;
    for (auto& entry : legend) {
        entry.text = fitted(entry.text, std::min(right - left - swatch - 6, widest), text);
        double const wide = swatch + 6 + text.width(entry.text);
        if (x > left && x + wide > right) {
            x = left;
            y += line;
        }
        entry.swatch = {x, y + (line - 4 - swatch) / 2, swatch, swatch};
        entry.text_at = {x + swatch + 6, y + (line - 4 - text.height) / 2};
        x += wide + 18;
    }
    return y + line;
}

} // namespace gui
