// Fees by month: what encounters bring once they are billed, collected and shared.
#pragma once

#include "budget/plan/plan.hpp"

#include <vector>

namespace budget {

struct FeeMonth {
    Month month;
    Money amount; // encounters x billable x rate x collection x share, rounded once, half to even
};

// One a month from the first term that gives encounters and a rate through `last`; nothing before the plan begins. A month in
// which a factor is 0 brings nothing and isn't listed.
std::vector<FeeMonth> fees_by_month(std::vector<FeeTerm> const& terms, Month first, Month last);

} // namespace budget
