// A dated assumption: a growth rate or another parameter with the day from which it holds and who says so.
#pragma once

#include "budget/calendar.hpp"
#include "budget/plan/citation.hpp"
#include "budget/plan/ids.hpp"
#include "budget/ratio.hpp"

#include <vector>

namespace budget {

struct DatedValue {
    Date from;
    Ratio value; // 0.034 where the unit is a percentage
    friend bool operator==(DatedValue const&, DatedValue const&) = default;
};

struct Assumption {
    AssumptionId id;
    std::string name;
    AssumptionUnit unit = AssumptionUnit::percent_a_year;
    std::string note;
    std::vector<DatedValue> values; // ascending by date
    std::vector<Citation> citations;
    friend bool operator==(Assumption const&, Assumption const&) = default;
};

// The value in force on a day; 0 before the first.
Ratio value_on(Assumption const& assumption, Date day);

} // namespace budget
