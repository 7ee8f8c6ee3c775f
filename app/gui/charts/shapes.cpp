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

std::vector<std::pair<Point, Point>> source_strokes(std::size_t source, Box const& box)
{
    std::vector<std::pair<Point, Point>> strokes;
    auto const multiples = [](double from, double to, double apart, auto add) {
        for (double at = std::ceil(from / apart) * apart; at < to; at += apart) add(at);
    };
    auto const lying = [&](double apart) {
        multiples(box.y, box.bottom(), apart, [&](double y) { strokes.push_back({{box.x, y}, {box.right(), y}}); });
    };
    auto const standing = [&](double apart) {
        multiples(box.x, box.right(), apart, [&](double x) { strokes.push_back({{x, box.y}, {x, box.bottom()}}); });
    };
    switch (source % 7) { // one for each colour of templates::source_colour()
    case 1: lying(6); break;
    case 2: standing(6); break;
    case 3: // where x - y is a multiple
        multiples(box.x - box.bottom(), box.right() - box.y, 7, [&](double difference) {
            double const low = std::max(box.x, difference + box.y);
            double const high = std::min(box.right(), difference + box.bottom());
            if (high > low) strokes.push_back({{low, low - difference}, {high, high - difference}});
        });
        break;
    case 4:
        lying(8);
        standing(8);
        break;
    case 5: lying(3); break;
    case 6: standing(3); break;
    default: break;
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
