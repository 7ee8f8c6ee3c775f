// Money that a document says twice: a summary beside its details. The details are proposed, the summary is left out with where its
// money stands. Works on what the tables propose; two sheets with the same lines are only pointed out, for two programs may cost
// the same, unless a name says that one is another version: its lines are doubtful then. Called by propose.cpp when all tables are read.
#pragma once

#include "budget/money.hpp"
#include "importers/proposal.hpp"

namespace importers {

struct ProposedLine {
    std::size_t proposal = 0; // in Import::proposals
    std::string name = {};
    std::string words = {};   // with its amounts, for what is left out
    std::vector<budget::Money> amounts = {}; // one for each of the table's years
};
struct ProposedTable {
    std::string name = {};                       // "sheet Summary", "the table in cell A20"
    std::string subject = {};                    // the sheet's name and title, as plain words
    std::vector<std::optional<int>> years = {};  // none: of any year
    std::vector<ProposedLine> lines = {};
};

// Takes the summaries' proposals out of `import` and says so in its left_out.
void leave_repeated(std::vector<ProposedTable> const& tables, Import& import);

} // namespace importers
