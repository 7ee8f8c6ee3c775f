// The payments that each ledger table of a document holds, and the proposals that are made of all of them at the end: one edit sets the
// actuals, so tables of other months go into one proposal, and a table with a month that another has is one of its own, doubtful.
// Filled by ledger_proposals.cpp, turned into proposals by propose.cpp.
#pragma once

#include "importers/proposal.hpp"

#include <set>
#include <string>
#include <vector>

namespace importers {

struct ProposalContext;

struct LedgerPayments {
    std::string table;                     // "sheet Jul"; empty for separated text
    budget::Place place;                   // of its first payment
    std::vector<budget::Actual> payments;
    std::set<budget::Month> months;
    std::vector<Reading> readings;
};

// Months that the plan has payments of are replaced, so that none is counted twice; the others stay.
void propose_payments(ProposalContext const& context, Import& import);

} // namespace importers
