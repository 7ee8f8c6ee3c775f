// What other costs are driven by: the people, seats, hires and vehicles of a program, month by month; and the size of each of
// its positions, of which they are the sums.
#pragma once

#include "budget/costs/growth.hpp"

#include <map>

namespace budget {

struct Headcount {
    std::vector<std::int64_t> people;   // to employ: each position's FTE rounded up, supervisors among them
    std::vector<std::int64_t> seats;    // on duty at the same time
    std::vector<std::int64_t> vehicles;
    std::vector<std::int64_t> new_hires; // in the month in which a position's people rise, beyond those already employed
    std::vector<Ratio> replacements_a_year; // hires that replace people who left, at the yearly pace of that month
    std::map<ComponentId, SizeByMonth> positions;
};

// A position with a span has one FTE for so many people of the positions that it supervises, in the same month: whole FTE,
// rounded up. The plan must have passed check(): nobody supervises, by however many steps, themselves.
Headcount count_heads(Plan const& plan, Program const& program);

// The counts in force, one a month of the plan: as given, then each step up to then; 0 outside the component's months.
std::vector<std::int64_t> counts_by_month(Plan const& plan, Component const& component, int count, std::vector<CountStep> const& steps);

// The sizes over the component's months, for a basis in words: "3", "2 to 5".
std::string range_in_words(std::vector<std::int64_t> const& counts, ActiveMonths active);
std::string range_in_words(std::vector<Ratio> const& sizes, ActiveMonths active, int places);

} // namespace budget
