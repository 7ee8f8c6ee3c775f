// Vehicles -> purchase, lease, mileage, running and insurance lines.
#pragma once

#include "budget/costs/growth.hpp"

namespace budget {

// Bought in the component's first month and, where they are replaced, again after each life. Equipment where price and
// outfitting reach the threshold, else supplies. A lease is rent and outside MTDC (2 CFR 200.1, 200.465).
std::vector<Line> vehicle_lines(Plan const& plan, Program const& program, Component const& component, Vehicles const& vehicles);

} // namespace budget
