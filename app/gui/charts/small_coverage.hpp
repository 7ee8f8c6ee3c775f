// The picture of a plan on the Start page: one column a fiscal year, sources on top of each other, the gap on top of them.
// Too small for numbers; its description says them. No window: the painter draws it.
#pragma once

#include "app/gui/charts/coverage.hpp"
#include "app/gui/charts/shapes.hpp"

namespace gui {

struct SmallCoverage {
    struct Bar {
        Box box;
        std::optional<std::size_t> source; // in plan.sources; absent: the gap
    };
    struct Year {
        Box under; // of the label
        std::string label;
    };
    std::vector<Bar> bars; // from the bottom up, year after year
    std::vector<Year> years;
    double bottom = 0;     // of the columns
};

// Widths and heights in pixels; `label` is the height of a line below the columns.
SmallCoverage lay_out_small(Coverage const& coverage, double width, double height, double label);

// "FY27 to FY31: 85.8 % of $5,012,000 covered."
std::string described(Coverage const& coverage);

} // namespace gui
