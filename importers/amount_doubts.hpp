// What makes the amounts that a budget's columns were chosen for doubtful: that they may be of a month, of two years or of a year that
// begins in another month, or thousands whose points were taken for decimal ones. Called by amount_columns.cpp when all are chosen.
#pragma once

#include "importers/amount_columns.hpp"

namespace importers {

// "Monthly expenses", "Cost per month": said by the headings of the amounts, or by the title where they say nothing of a year.
bool is_monthly(AmountChoice const& choice, std::string const& title);

void doubt_amounts(Grid const& grid, Table const& table, budget::FiscalCalendar const& calendar, AmountChoice& choice);

// Lowers the choice's confidence, never raises it; the last reason of the lowest stands.
void doubt_choice(AmountChoice& choice, Confidence confidence, std::string reason);

} // namespace importers
