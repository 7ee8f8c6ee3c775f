// Retention after an award: costs that local money alone must carry for some months after the award's last day (COPS hiring
// asks for 12). Not a cost of its own: the position stands in the plan already; what changes is who may pay it.
#pragma once

#include "budget/costs/line.hpp"
#include "budget/funding/supply.hpp"

#include <vector>

namespace budget {

struct Retained {
    std::size_t source = 0;  // whose award ended
    Date first;              // the day after the award's last
    Date last;
    std::vector<char> lines; // one a costs.lines: 1 where local money alone may pay it
    bool holds(std::size_t line, Date from, Date through) const { return lines[line] && from <= last && through >= first; }
};

// One for each counted source with a retention whose money ends inside the plan.
std::vector<Retained> find_retained(Plan const& plan, Costs const& costs, Supply const& supply);

} // namespace budget
