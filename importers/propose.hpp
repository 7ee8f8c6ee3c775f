// A document's tables as proposals for a plan: finds the tables of each sheet, decides what they are, and hands each to the maker
// for its kind. What belongs to no table, hidden sheets and tables that nothing is known of are left out with a reason. Called by
// the import job; what a person has said about a table's columns comes in, and can be asked for before.
#pragma once

#include "importers/columns.hpp"
#include "importers/document.hpp"

namespace importers {

struct ImportChoices {
    std::optional<budget::ProgramId> program = {};     // for all costs; else by the document's words
    std::map<std::string, Mapping> mappings = {};      // by fingerprint()
};

Import propose(Document const& document, budget::Plan const& plan, ImportChoices const& choices = {});

// What was recognised, for a preview in which it can be corrected: one for each table that is found.
struct RecognisedTable {
    std::size_t grid = 0; // of the document
    Table table;
    Columns columns;
    std::string fingerprint;
};
std::vector<RecognisedTable> recognise(Document const& document, ImportChoices const& choices = {});

} // namespace importers
