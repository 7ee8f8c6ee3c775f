// Where money stops: the months in which a pool ends, steps down, runs out or may no longer pay, read from its releases, its
// rules and its payments.
#pragma once

#include "budget/insight/cliffs.hpp"

namespace budget {

struct MoneyStop {
    int month = 0;           // index in the plan: the first without the money, or with less of it
    CliffCause cause;
    std::vector<char> lines; // one a costs.lines: where the money would go on for these alone; else empty
    bool lifts_retention = false; // had it gone on, its source's retention would not have begun
};

// In plan order of the pools. That a pool runs out, or is stopped by a rule, is a stop only where something that it may pay is
// unpaid then.
std::vector<MoneyStop> find_money_stops(Present const& present);

} // namespace budget
