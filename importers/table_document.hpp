// A workbook or separated text from its file to proposals: what `braid import` and the window's preview do with budgets, funding
// lists and ledgers. Reading the file is xlsx_reader's and csv_reader's part, meaning propose.hpp's. Called by document_kinds and
// by whoever lets the columns be corrected.
#pragma once

#include "importers/propose.hpp"

#include <string>

namespace importers {

// A file that can't be read is an import with its error.
Import read_tables(std::string const& path, budget::Plan const& plan, ImportChoices const& choices);

} // namespace importers
