// The last day on which a pool's money may be spent. Not what it releases until then (funding/supply.hpp). Called by checks and supply.
#pragma once

#include "budget/plan/funding_source.hpp"

namespace budget {

// The pool's spend-by, or its source's end where it has none of its own; no later than the day on which the funder ended the
// award (2 CFR 200.340). Absent where nothing says so.
std::optional<Date> last_day_to_spend(FundingSource const& source, Pool const& pool);

} // namespace budget
