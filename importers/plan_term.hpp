// The months that a document speaks of, as a new plan made for it would have them. An import into a plan that is there leaves that
// plan's months alone. Found by the readers of tables and of the data workbook, used by the import job.
#pragma once

#include "budget/calendar.hpp"

namespace importers {

struct PlanTerm {
    budget::Month first_month;
    int months = 60;
    int fiscal_year_starts = 7;
    friend bool operator==(PlanTerm const&, PlanTerm const&) = default;
};

} // namespace importers
