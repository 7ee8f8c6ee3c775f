#include "app/gui/charts/braid_layout.hpp"

#include <algorithm>
#include <cmath>

namespace gui {

namespace {

constexpr double bar_width = 6;
constexpr double name_gap = 8;   // between a bar and its name
constexpr double row_gap = 6;    // between two bars

double in_cents(budget::Money amount) { return static_cast<double>(amount.cents()); }

// How high a side becomes where each bar takes its amount at this scale, but at least a line of text.
double height_of(std::vector<Braid::End> const& ends, double scale, double line)
{
    double height = 0;
    for (auto const& end : ends) height += std::max(in_cents(end.amount) * scale, line) + row_gap;
    return height;
}

// The largest scale at which the side is no higher than there is room.
double scale_of(std::vector<Braid::End> const& ends, double room, double line)
{
    double total = 0;
    for (auto const& end : ends) total += in_cents(end.amount);
    if (total <= 0) return 0;
    double low = 0;
    double high = room / total;
    for (int step = 0; step < 50; ++step) {
        double const middle = (low + high) / 2;
        (height_of(ends, middle, line) <= room ? low : high) = middle;
    }
    return low;
}

std::vector<BraidLayout::Bar> place_bars(std::vector<Braid::End> const& ends, double x, double scale, double line,
                                         double height)
{
    std::vector<BraidLayout::Bar> bars;
    double y = std::max(0.0, (height - height_of(ends, scale, line)) / 2);
    for (auto const& end : ends) {
        double const thick = std::max(1.0, in_cents(end.amount) * scale);
        double const row = std::max(thick, line);
        bars.push_back({.box = {x, y + (row - thick) / 2, bar_width, thick}, .text_at = {0, y + (row - line) / 2},
                        .name = end.name, .amount = short_dollars(end.amount)});
        y += row + row_gap;
    }
    return bars;
}

} // namespace

BraidLayout lay_out(Braid const& braid, double width, double height, TextSize const& text)
{
    BraidLayout layout;
    if (braid.sources.empty() || braid.families.empty()) return layout;

    // Names get what they need, up to 36 % of the width a side; the rest is for the strands.
    double const most = width * 0.36 - name_gap;
    double const space = text.width(" ");
    auto const side = [&](std::vector<Braid::End> const& ends) {
        double wide = 0;
        for (auto const& end : ends)
            wide = std::max(wide, text.width(end.name) + space + text.width(short_dollars(end.amount)));
        return std::min(wide, most);
    };
    double const left = side(braid.sources) + name_gap;
    double const right = width - side(braid.families) - name_gap;

    double const scale =
        std::min(scale_of(braid.sources, height, text.height), scale_of(braid.families, height, text.height));
    layout.sources = place_bars(braid.sources, left, scale, text.height, height);
    layout.families = place_bars(braid.families, right - bar_width, scale, text.height, height);
    auto const name_it = [&](BraidLayout::Bar& bar, double room, bool on_the_left) {
        bar.name = fitted(bar.name, room - space - text.width(bar.amount), text);
        double const wide = text.width(bar.name) + space + text.width(bar.amount);
        bar.text_at.x = on_the_left ? bar.box.x - name_gap - wide : bar.box.right() + name_gap;
        bar.amount_x = bar.text_at.x + text.width(bar.name) + space;
    };
    for (auto& bar : layout.sources) name_it(bar, left - name_gap, true);
    for (auto& bar : layout.families) name_it(bar, width - right - name_gap, false);

    std::vector<double> used_left(braid.sources.size());
    std::vector<double> used_right(braid.families.size());
    for (std::size_t at = 0; at < braid.strands.size(); ++at) {
        auto const& strand = braid.strands[at];
        double const thick = in_cents(strand.amount) * scale;
        auto const& from = layout.sources[strand.from].box;
        auto const& to = layout.families[strand.to].box;
        layout.ribbons.push_back(
            {at, {from.right(), from.y + used_left[strand.from]}, {to.x, to.y + used_right[strand.to]}, thick});
        used_left[strand.from] += thick;
        used_right[strand.to] += thick;
    }
    return layout;
}

double ribbon_top(BraidLayout::Ribbon const& ribbon, double x)
{
    // The painter's curve is a Bézier with both handles half-way across: find its parameter at x, then its y.
    double const wide = ribbon.to.x - ribbon.from.x;
    double const share = wide > 0 ? std::clamp((x - ribbon.from.x) / wide, 0.0, 1.0) : 0;
    double low = 0;
    double high = 1;
    for (int step = 0; step < 30; ++step) {
        double const t = (low + high) / 2;
        double const at = 1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t * t * t;
        (at < share ? low : high) = t;
    }
    double const t = (low + high) / 2;
    return ribbon.from.y + (ribbon.to.y - ribbon.from.y) * (3 * t * t * (1 - t) + t * t * t);
}

std::optional<std::size_t> BraidLayout::strand_at(Point point) const
{
    std::optional<std::size_t> found;
    for (auto const& ribbon : ribbons) {
        if (point.x < ribbon.from.x || point.x > ribbon.to.x) continue;
        double const top = ribbon_top(ribbon, point.x);
        if (point.y >= top && point.y <= top + std::max(ribbon.thickness, 2.0)) found = ribbon.strand;
    }
    return found;
}

} // namespace gui
