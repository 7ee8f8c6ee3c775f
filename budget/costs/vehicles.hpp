// Vehicles -> purchase, lease, mileage, running and insurance lines.
#pragma once

#include "budget/costs/headcount.hpp"

namespace budget {

// Bought in the component's first month and, more of them, in the month of a step; where they are replaced, each again after its
// own life (purchases.hpp). Owned ones cost nothing to get, also where a step says that there are more. Leases and running cost
// are those of the count in each month. Equipment where price and outfitting reach the threshold, else supplies. A lease is rent
// and outside MTDC (2 CFR 200.1, 200.465).
std::vector<Line> vehicle_lines(Plan const& plan, Program const& program, Component const& component, Vehicles const& vehicles);

} // namespace budget
