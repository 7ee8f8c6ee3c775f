// The months of the plan that a data workbook was made of, and where its fiscal years begin: by its first sheet's words and by its costs.
// Called by data_workbook_reader.cpp.
#pragma once

#include "importers/document.hpp"
#include "importers/plan_term.hpp"

#include <optional>
#include <vector>

namespace importers {

struct DatedCost {
    budget::Month month;
    int fiscal_year = 0; // 0: not said
};

// Nothing where it says no month. `usual`: the month in which fiscal years begin where several would do.
std::optional<PlanTerm> term_of_data_workbook(Document const& document, std::vector<DatedCost> const& costs, int usual);

} // namespace importers
