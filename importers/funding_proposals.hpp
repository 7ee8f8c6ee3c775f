// A list of funding sources in a sheet as proposals: each row a source with the worksheet's seven columns, its award number, amounts
// and dates. The cells are read as the planning worksheet's are (worksheet_row.hpp); here is which column they stand in, and the
// amounts that have columns of their own. Called by propose.cpp.
#pragma once

#include "importers/budget_proposals.hpp"

namespace importers {

void propose_funding(Grid const& grid, Table const& table, Columns const& columns, ProposalContext& context, Import& import);

} // namespace importers
