// A budget table as proposals: each line one, with the words and cells it came from; programs that aren't in the plan before their
// lines. What isn't taken is left out with its reason and its sums, so that what is proposed and what is left out are all of the
// table. Called by propose.cpp.
#pragma once

#include "importers/budget_rows.hpp"
#include "importers/fresh_ids.hpp"
#include "importers/ledger_payments.hpp"
#include "importers/repeated_totals.hpp"
#include "importers/year_sheets.hpp"

namespace importers {

// What many tables of one document share.
struct ProposalContext {
    budget::Plan const& plan;
    FreshIds ids;
    std::optional<budget::ProgramId> program = {};      // where the user says which; else by the document's words
    std::map<std::string, std::pair<budget::ProgramId, std::optional<std::size_t>>> programs = {}; // by plain name; new ones with their proposal
    std::vector<Proposal> sources = {};                 // new ones of all lists; they come last, behind the programs that they need
    std::map<std::string, std::size_t> source_places = {}; // in `sources`, by plain name
    std::vector<ProposedTable> tables = {};             // of budgets
    std::vector<TableSums> above = {};                  // of the sheet's budgets so far
    std::string sheet = {};                             // whose these are
    bool titled = false;                                // each of the sheet's tables has a program for its title
    std::set<int> years = {};                           // that budgets name, those outside the plan too
    std::optional<SheetYear> sheet_year = {};           // of the table that is read now
    std::map<std::pair<std::string, std::string>, std::size_t> year_lines = {}; // of such tables: program and name to the last proposal
    std::vector<LedgerPayments> payments = {};          // a ledger table each; their proposals are made when all are read
};

void propose_budget(Grid const& grid, Table const& table, Columns const& columns, ProposalContext& context, Import& import);

// The program of that name: the plan's, or one that is proposed first. What is given back is its id and the proposal that it needs.
std::pair<budget::ProgramId, std::optional<std::size_t>> program_named(std::string const& name, budget::Place const& place,
                                                                       ProposalContext& context, Import& import);

} // namespace importers
