// Where everything on the coverage chart stands: bands of the sources on top of each other, the gap on top of them, the
// cost line, grid, fiscal years, cliffs with labels that never overlap, and the legend. No window: the painter draws
// it.
#pragma once

#include "app/gui/charts/coverage.hpp"
#include "app/gui/charts/shapes.hpp"

namespace gui {

struct CoverageLayout {
    struct Band {
        std::size_t series = 0;      // in coverage.sources
        std::vector<Point> outline;  // closed, clockwise from the bottom left
    };
    struct GridLine {
        double y = 0;
        std::string label;           // right-aligned, ends left of the plot
    };
    struct Year {
        double left = 0;             // where a tick stands
        double right = 0;
        std::string label;           // in the middle between them
    };
    struct Mark {
        std::size_t cliff = 0;       // in outcome.cliffs
        double x = 0;                // of the dashed line, from `top` to the bottom of the plot
        double top = 0;
        Box label;                   // empty where there is no room: then only the line is there
        std::string text;
        bool absorbed = false;
    };
    struct LegendEntry {
        enum class Kind { source, gap, cost };
        Kind kind = Kind::source;
        std::size_t series = 0;
        Box swatch;
        Point text_at;               // top left
        std::string text;
    };

    Box plot;
    std::vector<Band> bands;
    std::vector<Box> gaps;           // one for each month with a gap
    std::vector<Point> cost_line;
    std::vector<GridLine> grid;      // from $0 up
    std::vector<Year> years;
    std::vector<Mark> marks;
    std::vector<LegendEntry> legend;
    std::size_t months = 0;

    std::optional<std::size_t> month_at(Point point) const; // inside the plot only
    double left_of(std::size_t month) const;
    // The cliff whose label or line (give or take four pixels) is there.
    std::optional<std::size_t> cliff_at(Point point) const;
};

CoverageLayout lay_out(Coverage const& coverage, double width, double height, TextSize const& text);

// For drawing only.
inline double in_dollars(budget::Money amount) { return static_cast<double>(amount.cents()) / 100; }

// "$0", "$25k", "$1.5M": for axes, whose values are round.
std::string axis_dollars(double dollars);
// The smallest of 1, 2, 2.5 and 5 times a power of ten that reaches the top in at most `steps` steps.
double round_step(double top, int steps);

} // namespace gui
