// The import preview as values: what each proposal would do and how sure the reading is, the words it rests on, and what was left
// out and why. Knows no window: called by the import dialog and by tests.
#pragma once

#include "importers/proposal.hpp"
#include "templates/sheet.hpp"

namespace gui {

std::string confidence_in_words(importers::Confidence confidence); // "certain"
// "sheet Sources, line 7"; "" where nothing is known.
std::string place_in_words(budget::Place const& place);

// "14 proposals, 12 of them taken. 3 pieces of the document were left out."
std::string summary_of(importers::Import const& import, std::size_t taken);
// The words that were read for one proposal and what they became.
std::vector<templates::Block> proposal_detail(importers::Proposal const& proposal);
// What became nothing, and problems that the reading met.
std::vector<templates::Block> left_out_detail(importers::Import const& import);

// What the columns of tables are taken for, for the page on which that is corrected.
std::string table_kind_in_words(importers::TableKind kind); // "a list of funding sources"
std::string meaning_in_words(importers::Meaning meaning);   // "pay a year"; "left out"
std::string table_in_words(importers::RecognisedTable const& table); // "Budget, rows 5 to 14"
// A row a column: letter, heading, what stands below it, what it is, how sure, why.
std::vector<std::vector<std::string>> column_rows(importers::RecognisedTable const& table);

// Of the step that undo takes back: "Import Budget FY27.xlsx".
std::string name_of(importers::Import const& import);

} // namespace gui
