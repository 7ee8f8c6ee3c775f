// The first month of a part of a year that a heading or a name says: "Oct", "Q2 FY27". Called by what makes lines and sources of rows.
#pragma once

#include "budget/calendar.hpp"
#include "importers/heading_period.hpp"

namespace importers {

// `fiscal_year` where the period names no year of its own.
budget::Month first_month_of(HeadingPeriod const& period, int fiscal_year, budget::FiscalCalendar const& calendar);

} // namespace importers
