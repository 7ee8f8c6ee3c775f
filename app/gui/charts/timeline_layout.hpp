// Where everything on the timeline stands: a row a pool with its name, its bar, what a renewal would add, marks for dates, and
// fiscal years above. No window: the painter draws it.
#pragma once

#include "app/gui/charts/shapes.hpp"
#include "app/gui/charts/timeline.hpp"

namespace gui {

struct TimelineLayout {
    struct Mark {
        enum class Kind { obligate_by, spend_by, source_end };
        Kind kind = Kind::source_end;
        budget::Date day;
        double x = 0;
    };
    struct Row {
        std::size_t bar = 0;      // in timeline.bars
        Box whole;                // from the left edge to the right
        Point name_at;
        std::string name;         // as much as fits
        Box money;                // empty where it lies outside the plan
        Box renewal;              // empty where there is none
        std::vector<Mark> marks;  // those inside the plan
    };
    struct Year {
        double left = 0;
        double right = 0;
        std::string label;        // empty where there is no room
    };
    Box plot;
    std::vector<Year> years;
    std::vector<Row> rows;        // those that fit; from `first_row` on
    budget::Date first;
    budget::Date last;

    double x_of(budget::Date day) const; // the left edge of the day; clamped to the plot
    budget::Date day_at(double x) const; // clamped to the plan
    std::optional<std::size_t> row_at(Point point) const;
    // The end that can be taken there, give or take five pixels.
    struct Handle {
        std::size_t row = 0;
        Timeline::End end = Timeline::End::source_end;
        friend bool operator==(Handle const&, Handle const&) = default;
    };
    std::optional<Handle> handle_at(Point point, Timeline const& timeline) const;
};

// How many rows fit in that height: at least one.
std::size_t rows_that_fit(double height, TextSize const& text);

// `first_row`: the bar that stands uppermost, where not all fit.
TimelineLayout lay_out(Timeline const& timeline, double width, double height, std::size_t first_row, TextSize const& text);

} // namespace gui
