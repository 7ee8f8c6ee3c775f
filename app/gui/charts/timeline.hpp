// When each pool's money is there: from, spend-by, the source's end, and what a renewal would add. What the timeline shows, as
// values; where it stands is timeline_layout's. Called by the Funding page and by tests.
#pragma once

#include "budget/plan/edit.hpp"

namespace gui {

struct Timeline {
    enum class End { source_end, spend_by }; // what a handle moves
    struct Bar {
        budget::SourceId source;
        budget::PoolId pool;
        std::size_t source_place = 0;      // in plan.sources: its colour
        std::string name;                  // "County: staffing"
        budget::Date from;
        budget::Date to;                   // the last day of its money
        bool is_open = false;              // nothing says when it ends: drawn to the plan's end
        std::optional<budget::Date> source_end;
        bool ended_early = false;          // that end is not the one agreed on
        std::optional<budget::Date> spend_by;
        std::optional<budget::Date> obligate_by;
        std::optional<budget::Date> renewed_to; // the last day that a renewal would reach
        bool likely = false;               // not awarded
    };
    budget::Date first;                    // of the plan
    budget::Date last;
    budget::FiscalCalendar calendar{7};
    std::vector<Bar> bars;                 // in plan order
};

Timeline timeline_of(budget::Plan const& plan);

// In words: "County: staffing, 1 Jul 2026 to 30 Jun 2029. …"
std::string told(Timeline const& timeline);
std::string told(Timeline::Bar const& bar);

// Which end of the bar moves when it is taken at its right edge.
Timeline::End end_of(Timeline::Bar const& bar);
// The edit that ends it on that day; nothing where that is before it begins or no change.
std::optional<budget::Edit> moved_end(Timeline::Bar const& bar, Timeline::End end, budget::Date to);
// The last day of the month in which the day is: where an end is dropped.
budget::Date month_end(budget::Date day);

} // namespace gui
