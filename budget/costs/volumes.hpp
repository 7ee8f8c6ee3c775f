// What a program does in a month: its dated steps read at that month. Drives costs by the encounter and costs per call.
#pragma once

#include "budget/plan/program.hpp"

namespace budget {

// What is in force in the month; a count that no step up to then gives stays absent. `from` and `note` are those of the last step.
Volume volume_in(Program const& program, Month month);

} // namespace budget
