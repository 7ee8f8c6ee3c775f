// Radios, phones, laptops -> a purchase line and a fee line.
#pragma once

#include "budget/costs/headcount.hpp"

namespace budget {

// Bought when more are needed than there are and again after each life (purchases.hpp). Those already owned count as new at the
// component's first month. Equipment where the unit price reaches the threshold, else supplies.
std::vector<Line> device_lines(Plan const& plan, Program const& program, Component const& component, Devices const& devices,
                               Headcount const& heads);

} // namespace budget
