// A ledger's export as one proposal: the actuals of the plan with the months that the ledger knows. Months that the plan has already
// are replaced, so that none is counted twice; the others stay. What fits no line of the plan is left out with its sum. Called by
// propose.cpp.
#pragma once

#include "importers/budget_proposals.hpp"

namespace importers {

void propose_ledger(Grid const& grid, Table const& table, Columns const& columns, ProposalContext& context, Import& import);

} // namespace importers
