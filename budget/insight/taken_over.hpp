// Who takes over what a cliff's money would have paid of some lines, such as those of one program: the plan allocated once more
// with the money going on. Asked for by views of one program; the whole plan's burden stands in the cliff.
#pragma once

#include "budget/totals.hpp"

namespace budget {

// Source and what it pays more for these lines in the months that the cliff's loss counts; largest first. Nothing where a rule,
// and not missing money, is the cause.
std::vector<std::pair<std::size_t, Money>> taken_over(Outcome const& outcome, Cliff const& cliff, Filter const& filter);

} // namespace budget
