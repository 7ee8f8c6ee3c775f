// Where everything on the comparison chart stands: for each fiscal year a group of columns, one a scenario, with what is
// covered below and the gap on top; grid, years and legend. No window: the painter draws it.
#pragma once

#include "app/gui/charts/shapes.hpp"
#include "app/gui/content/scenarios.hpp"

#include <optional>

namespace gui {

struct ComparisonLayout {
    struct Column {
        std::size_t year = 0;
        std::size_t side = 0; // 0: the plan itself
        Box covered;          // on the bottom of the plot
        Box gap;              // on top of it; no height where there is none
    };
    struct GridLine {
        double y = 0;
        std::string label; // right-aligned, ends left of the plot
    };
    struct Year {
        double middle = 0;
        std::string label;
    };
    struct LegendEntry {
        std::optional<std::size_t> side; // absent: the gap
        Box swatch;
        Point text_at; // top left
        std::string text;
    };

    Box plot;
    std::vector<Column> columns;
    std::vector<GridLine> grid;
    std::vector<Year> years;
    std::vector<LegendEntry> legend;

    // The index of the column over or under the point, anywhere in the plot's height.
    std::optional<std::size_t> column_at(Point point) const;
    std::optional<std::size_t> legend_at(Point point) const; // a side's entry
};

ComparisonLayout lay_out(ComparedYears const& compared, double width, double height, TextSize const& text);

} // namespace gui
