// A ledger's export as payments of the plan's lines, by month and source. What fits no line of the plan is left out with its sum. The
// proposals are made of all ledgers of a document together (ledger_payments.hpp). Called by propose.cpp.
#pragma once

#include "importers/budget_proposals.hpp"

namespace importers {

void propose_ledger(Grid const& grid, Table const& table, Columns const& columns, ProposalContext& context, Import& import);

} // namespace importers
