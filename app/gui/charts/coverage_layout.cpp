#include "app/gui/charts/coverage_layout.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace gui {

namespace {

constexpr double axis_gutter = 8;       // between an axis and its labels, between a line and its label
constexpr std::size_t label_rows = 4;

struct Scale {
    Box plot;
    std::size_t months = 1;
    double top = 1; // dollars

    double x(std::size_t month) const
    {
        return plot.x + plot.width * static_cast<double>(month) / static_cast<double>(months);
    }
    double y(double amount) const { return plot.bottom() - plot.height * std::clamp(amount / top, 0.0, 1.0); }
};

// The area between two stepped lines.
std::vector<Point> area(Scale const& scale, std::vector<double> const& low, std::vector<double> const& high)
{
    std::vector<Point> outline;
    auto const add = [&](std::size_t month, double amount) {
        Point const point{scale.x(month), scale.y(amount)};
        if (outline.empty() || outline.back() != point) outline.push_back(point);
    };
    for (std::size_t month = 0; month < scale.months; ++month) {
        add(month, high[month]);
        add(month + 1, high[month]);
    }
    for (auto month = scale.months; month-- > 0;) {
        add(month + 1, low[month]);
        add(month, low[month]);
    }
    return outline;
}

// Cliff labels stand in rows above the plot, right of their line or, near the right edge, left of it.
std::vector<CoverageLayout::Mark> place_marks(Coverage const& coverage, Scale const& scale, double width,
                                              TextSize const& text)
{
    std::vector<CoverageLayout::Mark> marks;
    auto const taken = [&](Box const& box) {
        return std::any_of(marks.begin(), marks.end(), [&](auto const& mark) { return mark.label.overlaps(box); });
    };
    for (auto const& cliff : coverage.cliffs) {
        CoverageLayout::Mark mark{.cliff = cliff.cliff, .x = scale.x(cliff.month), .top = scale.plot.y, .label = {},
                                  .text = {}, .absorbed = cliff.absorbed};
        auto const label = fitted(cliff.label, width * 0.45, text);
        double const wide = text.width(label) + axis_gutter;
        for (std::size_t row = 0; row < label_rows && mark.text.empty(); ++row) {
            double const y = static_cast<double>(row) * (text.height + 2);
            for (double const x : {mark.x + axis_gutter / 2, mark.x - axis_gutter / 2 - wide}) {
                Box const box{x, y, wide, text.height};
                if (box.x < 0 || box.right() > width || taken(box)) continue;
                mark.label = box;
                mark.text = label;
                mark.top = y;
                break;
            }
        }
        marks.push_back(std::move(mark));
    }
    return marks;
}

std::vector<CoverageLayout::LegendEntry> legend_of(Coverage const& coverage)
{
    using Entry = CoverageLayout::LegendEntry;
    std::vector<Entry> legend;
    for (std::size_t at = 0; at < coverage.sources.size(); ++at)
        legend.push_back({Entry::Kind::source, at, {}, {}, coverage.sources[at].name});
    if (std::any_of(coverage.gap.begin(), coverage.gap.end(), [](auto gap) { return !gap.is_zero(); }))
        legend.push_back({Entry::Kind::gap, 0, {}, {}, "Unfunded"});
    legend.push_back({Entry::Kind::cost, 0, {}, {}, "Cost"});
    return legend;
}

} // namespace

double round_step(double top, int steps)
{
    double const least = std::max(top, 1.0) / steps;
    double const power = std::pow(10, std::floor(std::log10(least)));
    for (double const factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power >= least * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

std::string axis_dollars(double dollars)
{
    if (dollars >= 1'000'000) return fmt::format("${:g}M", dollars / 1'000'000);
    if (dollars >= 1'000) return fmt::format("${:g}k", dollars / 1'000);
    return fmt::format("${:g}", dollars);
}

CoverageLayout lay_out(Coverage const& coverage, double width, double height, TextSize const& text)
{
    CoverageLayout layout;
    layout.months = coverage.cost.size();
    if (layout.months == 0) return layout;

    double highest = 0;
    for (auto const cost : coverage.cost) highest = std::max(highest, in_dollars(cost));
    double const step = round_step(highest, 4);
    double const top = step * std::max(1.0, std::ceil(highest / step - 1e-9));
    for (double value = 0; value < top + step / 2; value += step) layout.grid.push_back({0, axis_dollars(value)});

    double axis = 0;
    for (auto const& line : layout.grid) axis = std::max(axis, text.width(line.label));
    layout.legend = legend_of(coverage);
    double const left = axis + axis_gutter;
    double const right = width - axis_gutter;
    double const legend_height = place_legend(layout.legend, left, right, right - left, text);

    Scale scale{{left, 0, std::max(1.0, right - left), 0}, layout.months, top};
    layout.marks = place_marks(coverage, scale, width, text);
    double header = text.height / 2;
    for (auto const& mark : layout.marks) header = std::max(header, mark.label.bottom() + axis_gutter);
    double const footer = text.height + 10 + legend_height;
    scale.plot.y = header;
    scale.plot.height = std::max(1.0, height - header - footer);
    layout.plot = scale.plot;
    for (auto& mark : layout.marks)
        if (mark.text.empty()) mark.top = scale.plot.y;

    for (std::size_t at = 0; at < layout.grid.size(); ++at) layout.grid[at].y = scale.y(step * static_cast<double>(at));
    for (auto const& year : coverage.years) {
        auto const first = static_cast<std::size_t>(year.first);
        Box const span{scale.x(first), 0, scale.x(first + static_cast<std::size_t>(year.count)) - scale.x(first), 0};
        layout.years.push_back({span.x, span.right(), text.width(year.name) <= span.width ? year.name : std::string{}});
    }
    for (auto& entry : layout.legend) {
        entry.swatch.y += height - legend_height;
        entry.text_at.y += height - legend_height;
    }

    std::vector<double> low(layout.months);
    for (std::size_t at = 0; at < coverage.sources.size(); ++at) {
        auto high = low;
        for (std::size_t month = 0; month < layout.months; ++month)
            high[month] += in_dollars(coverage.sources[at].months[month]);
        layout.bands.push_back({at, area(scale, low, high)});
        low = std::move(high);
    }
    std::vector<double> cost(layout.months);
    for (std::size_t month = 0; month < layout.months; ++month) {
        cost[month] = in_dollars(coverage.cost[month]);
        layout.cost_line.push_back({scale.x(month), scale.y(cost[month])});
        layout.cost_line.push_back({scale.x(month + 1), scale.y(cost[month])});
    }
    for (std::size_t month = 0; month < layout.months; ++month) {
        if (coverage.gap[month].is_zero()) continue;
        double const y = scale.y(cost[month]);
        layout.gaps.push_back({scale.x(month), y, scale.x(month + 1) - scale.x(month), scale.y(low[month]) - y});
    }
    return layout;
}

double CoverageLayout::left_of(std::size_t month) const
{
    return plot.x + plot.width * static_cast<double>(month) / static_cast<double>(months);
}

std::optional<std::size_t> CoverageLayout::month_at(Point point) const
{
    if (months == 0 || !plot.holds(point)) return std::nullopt;
    auto const month = static_cast<std::size_t>((point.x - plot.x) / plot.width * static_cast<double>(months));
    return std::min(month, months - 1);
}

std::optional<std::size_t> CoverageLayout::cliff_at(Point point) const
{
    for (auto const& mark : marks)
        if (mark.label.holds(point)) return mark.cliff;
    for (auto const& mark : marks)
        if (std::abs(point.x - mark.x) <= 4 && point.y >= mark.top && point.y <= plot.bottom()) return mark.cliff;
    return std::nullopt;
}

} // namespace gui
