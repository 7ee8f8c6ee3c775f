// Where money stops: the months in which a pool ends, steps down or runs out, read from its releases and its payments.
#pragma once

#include "budget/insight/cliffs.hpp"

namespace budget {

struct MoneyStop {
    int month = 0;     // index in the plan: the first without the money, or with less of it
    CliffCause cause;
};

// In plan order of the pools. A pool that runs out is a stop only where something that it may pay is unpaid in the month after.
std::vector<MoneyStop> find_money_stops(Present const& present);

} // namespace budget
