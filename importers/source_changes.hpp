// A source that the plan has already, against what a list says of it: the worksheet's seven columns, field by field. Amounts and
// permissions stay the plan's own. Called by the readers of worksheets and of funding lists.
#pragma once

#include "importers/worksheet_row.hpp"

namespace importers {

// What new restrictions would permit or forbid is left out. One proposal with all fields that differ; or, where none does, a word that the plan says the same.
void propose_source_changes(budget::FundingSource const& known, RowReading const& reading, budget::Place const& place, Import& import);

} // namespace importers
