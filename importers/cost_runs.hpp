// What a line costs month by month as few amounts: equal months are one amount a month, months that are the shares of a year are one
// amount a year (concepts, section 2), to the cent. Called by data_workbook_reader.cpp.
#pragma once

#include "budget/calendar.hpp"
#include "budget/money.hpp"
#include "budget/plan/choices.hpp"

#include <map>
#include <vector>

namespace importers {

struct CostRun {
    budget::Month first;
    budget::Month last;
    budget::AmountBasis basis = budget::AmountBasis::month; // or year
    budget::Money amount;
    friend bool operator==(CostRun const&, CostRun const&) = default;
};

// Months of 0 belong to no run.
std::vector<CostRun> cost_runs(std::map<budget::Month, budget::Money> const& months, budget::FiscalCalendar calendar);

} // namespace importers
