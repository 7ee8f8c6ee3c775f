// What is wrong or doubtful in a plan that could be read: references, dates, amounts, permissions and caps that contradict.
#pragma once

#include "budget/plan/plan.hpp"
#include "budget/problem.hpp"

namespace budget {

// The plan, the edits of its scenarios, and the plan that each scenario makes; what is wrong only there has the scenario in
// its path ("scenario nights, component medic, last-month"). Each problem has a path ("source arpa, pool main") and, where it
// was read from a file, no line: plan_reader adds that.
std::vector<Problem> check(Plan const& plan);

} // namespace budget
