#include "importers/period_months.hpp"

namespace importers {

using budget::Month;

Month first_month_of(HeadingPeriod const& period, int fiscal_year, budget::FiscalCalendar const& calendar)
{
    if (period.month && period.year) return Month{*period.year, period.month};
    auto const first = calendar.first(period.quarter && period.year ? *period.year : fiscal_year);
    return first + (period.quarter ? (period.quarter - 1) * 3 : (period.month - first.month() + 12) % 12);
}

} // namespace importers
