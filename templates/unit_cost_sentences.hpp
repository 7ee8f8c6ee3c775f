// What a program does and costs by the call, the encounter and the resident, in words. As in sentences.hpp, every sentence is
// built from the numbers. Called by the report of volumes and the summary.
#pragma once

#include "budget/insight/unit_costs.hpp"
#include "templates/published_costs.hpp"

#include <string>

namespace templates {

// "Mobile Support Team in FY27: 1872 calls answered at $517.63 each, 1404 encounters at $690.17 each, $13.05 a resident." Empty
// where the year counts nothing.
std::string in_words(budget::Plan const& plan, budget::UnitCosts const& year);
// "In FY27 calls in 9 and encounters in 6 of the plan's 12 months are counted; the cost is that of all 12." Empty where each
// count that the year has is one of all its months.
std::string months_in_words(budget::UnitCosts const& year);
// "Published costs of a call answered run from $55 (CAHOOTS, Eugene, OR, 2021) to $914 (STAR, Denver, CO, 2024)."
std::string range_in_words(PublishedCost::Of of);

} // namespace templates
