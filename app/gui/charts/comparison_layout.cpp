#include "app/gui/charts/comparison_layout.hpp"

#include "app/gui/charts/coverage_layout.hpp"

#include <algorithm>
#include <cmath>

namespace gui {

namespace {

constexpr double group_gutter = 8;
constexpr double widest_name = 240; // of a scenario in the legend

double highest(ComparedYears const& compared)
{
    double top = 0;
    for (auto const& year : compared.columns)
        for (auto const& column : year) top = std::max(top, in_dollars(column.covered) + in_dollars(column.gap));
    return top;
}

std::vector<ComparisonLayout::LegendEntry> legend_of(ComparedYears const& compared)
{
    std::vector<ComparisonLayout::LegendEntry> legend;
    for (std::size_t side = 0; side < compared.sides.size(); ++side) legend.push_back({side, {}, {}, compared.sides[side]});
    legend.push_back({std::nullopt, {}, {}, "Unfunded"});
    return legend;
}

} // namespace

ComparisonLayout lay_out(ComparedYears const& compared, double width, double height, TextSize const& text)
{
    ComparisonLayout layout;
    if (compared.sides.empty() || compared.years.empty()) return layout;
    layout.legend = legend_of(compared);
    double const above = place_legend(layout.legend, 0, width, widest_name, text) + group_gutter;
    double const step = round_step(highest(compared), 4);
    auto const steps = static_cast<int>(std::max(1.0, std::ceil(highest(compared) / step - 1e-9)));
    double const top = step * steps;
    double widest = 0;
    for (int at = 0; at <= steps; ++at) widest = std::max(widest, text.width(axis_dollars(step * at)));
    double const left = widest + group_gutter;
    layout.plot = {left, above, std::max(1.0, width - left - 2), std::max(1.0, height - above - text.height - group_gutter)};
    for (int at = 0; at <= steps; ++at)
        layout.grid.push_back({layout.plot.bottom() - layout.plot.height * at / steps, axis_dollars(step * at)});

    auto const sides = static_cast<double>(compared.sides.size());
    double const group = layout.plot.width / static_cast<double>(compared.years.size());
    double const wide = std::min(group * 0.8 / sides, 46.0);
    auto const tall = [&](budget::Money amount) { return layout.plot.height * std::max(0.0, in_dollars(amount)) / top; };
    for (std::size_t year = 0; year < compared.years.size(); ++year) {
        double const middle = layout.plot.x + group * (static_cast<double>(year) + 0.5);
        layout.years.push_back({middle, fitted(compared.years[year], group - 2, text)});
        for (std::size_t side = 0; side < compared.columns[year].size(); ++side) {
            auto const& column = compared.columns[year][side];
            double const x = middle + wide * (static_cast<double>(side) - sides / 2);
            double const inner = std::max(1.0, wide - 2);
            double const covered = tall(column.covered);
            double const gap = tall(column.gap);
            layout.columns.push_back({year, side,
                                      {x, layout.plot.bottom() - covered, inner, covered},
                                      {x, layout.plot.bottom() - covered - gap, inner, gap}});
        }
    }
    return layout;
}

std::optional<std::size_t> ComparisonLayout::column_at(Point point) const
{
    for (std::size_t at = 0; at < columns.size(); ++at) {
        Box const strip{columns[at].covered.x, plot.y, columns[at].covered.width, plot.height};
        if (strip.holds(point)) return at;
    }
    return std::nullopt;
}

std::optional<std::size_t> ComparisonLayout::legend_at(Point point) const
{
    for (std::size_t at = 0; at < legend.size(); ++at) {
        auto const& swatch_box = legend[at].swatch;
        double const right = at + 1 < legend.size() && legend[at + 1].swatch.y == swatch_box.y ? legend[at + 1].swatch.x : plot.right();
        if (Box{swatch_box.x, swatch_box.y, right - swatch_box.x, swatch_box.height + 4}.holds(point)) return at;
    }
    return std::nullopt;
}

} // namespace gui
