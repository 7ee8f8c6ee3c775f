// The planning workbook, filled in → proposals: its programs, and its sources with the seven columns. A source that several tables
// name becomes one source for several programs; where the tables disagree both are shown and neither is taken. Called by the
// list of document kinds and by the fuzzer. Not here: single rows (worksheet_row.hpp).
#pragma once

#include "importers/proposal.hpp"
#include "importers/text_document.hpp"

namespace importers {

// Whether a table of it has the worksheet's columns.
bool is_worksheet(TextDocument const& document);

// `plan`: what it is to come into; its programs and sources of the same name are changed, not doubled.
Import read_worksheet(TextDocument const& document, budget::Plan const& plan);

} // namespace importers
