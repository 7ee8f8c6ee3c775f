// Which cents of which cost are an award's match. The ledger of match (match_ledger.hpp) says how much of each pool's money is set
// against each grant year; forms ask for what it was spent. Each cent once, as there. Called by award_budget.cpp.
#pragma once

#include "budget/outcome.hpp"

namespace budget {

struct MatchPart {
    std::size_t year = 0;    // in outcome.match
    std::size_t payment = 0; // in outcome.allocation.payments
    Money amount;            // above 0; of one payment no more than it is, over all years
};

// By year, then payment. The amounts of a year and a pool add up to what the ledger says of them. Of payments that may serve the
// same years the earlier months serve first, and of one month the lines in plan order.
std::vector<MatchPart> match_by_line(Outcome const& outcome);

} // namespace budget
