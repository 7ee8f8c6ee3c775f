// The amounts of one row of a list of sources: when each comes, and what a proposal says of them. Called by funding_proposals.cpp.
#pragma once

#include "budget/plan/funding_source.hpp"
#include "importers/plan_term.hpp"

#include <optional>
#include <string>
#include <vector>

namespace importers {

// What an amount's column says of when it comes.
struct FoundAmount {
    std::size_t column = 0;
    budget::Money amount;
    std::optional<int> fiscal_year;
    budget::Every every = budget::Every::once;
    std::optional<budget::Month> month = {}; // where the column is a month or a quarter
};

// The day from which it can be spent: that of its year or month, but not before the source starts. Nothing where neither is known.
std::optional<budget::Date> first_day_of(FoundAmount const& amount, std::optional<budget::Date> starts, budget::FiscalCalendar const& calendar);
bool several_years(std::vector<FoundAmount> const& amounts);

std::string in_words(budget::Every every); // " a year"; empty for once
// ", $100,000.00 on 1 Jul 2026, $50,000.00 a year": of the first pool.
std::string amounts_in_words(budget::FundingSource const& source);

} // namespace importers
