#include "app/gui/charts/shapes.hpp"

#include <algorithm>
#include <cmath>

namespace gui {

std::vector<std::pair<Point, Point>> hatching(Box const& box, double apart)
{
    // A stroke is where x + y is a multiple of `apart`, whatever the box: so neighbours agree.
    std::vector<std::pair<Point, Point>> strokes;
    double const least = box.x + box.y;
    double const most = box.right() + box.bottom();
    for (double sum = std::ceil(least / apart) * apart; sum < most; sum += apart) {
        double const low_x = std::max(box.x, sum - box.bottom());
        double const high_x = std::min(box.right(), sum - box.y);
        if (high_x > low_x) strokes.push_back({{low_x, sum - low_x}, {high_x, sum - high_x}});
    }
    return strokes;
}

std::string fitted(std::string const& text, double width, TextSize const& size)
{
    if (size.width(text) <= width) return text;
    std::string kept = text;
    while (!kept.empty()) {
        // A whole character goes at a time: UTF-8 continuation bytes leave together with their first byte.
        while (kept.size() > 1 && (static_cast<unsigned char>(kept.back()) & 0xC0U) == 0x80U) kept.pop_back();
        kept.pop_back();
        while (!kept.empty() && kept.back() == ' ') kept.pop_back();
        if (size.width(kept + "…") <= width) break;
    }
    return kept + "…";
}

} // namespace gui
