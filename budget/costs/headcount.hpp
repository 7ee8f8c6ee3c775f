// What other costs are driven by: the people, seats, hires and vehicles of a program, month by month.
#pragma once

#include "budget/costs/growth.hpp"

namespace budget {

struct Headcount {
    std::vector<std::int64_t> people;   // to employ: each position's FTE rounded up
    std::vector<std::int64_t> seats;    // on duty at the same time
    std::vector<std::int64_t> vehicles;
    std::vector<std::int64_t> new_hires; // when a position starts: its people beyond those already employed
    std::vector<Ratio> replacements_a_year; // hires that replace people who left, at the yearly pace of that month
};

Headcount count_heads(Plan const& plan, Program const& program);

// FTE from coverage, or as given. Coverage hours a year: seats x hours x days, a 7-day week as 365 days (8,760 hours around the
// clock), a shorter one as 52 weeks (a weekday post is then the 2,080-hour work year).
Ratio coverage_hours(Position const& position);
Ratio full_time_equivalents(Position const& position);

} // namespace budget
