// What must be bought when, of things that are counted one by one and wear out: vehicles, radios, phones. Units only; prices
// are vehicles.hpp's and devices.hpp's.
#pragma once

#include "budget/costs/growth.hpp"

namespace budget {

// How many are bought in each month. What came in one month is a cohort: it is due again after each life, as far as it is still
// needed; more are bought when more are needed than there are. Fewer needed sells nothing: what is left over serves again when
// the need rises. A life of 0 months never ends.
std::vector<std::int64_t> units_bought(std::vector<std::int64_t> const& needed, ActiveMonths active, int life_months, bool first_ones_owned);

} // namespace budget
