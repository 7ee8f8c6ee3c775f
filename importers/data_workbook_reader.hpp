// The program's own data workbook (flat tables for an analyst) read back: its sources with their pools and money, and its lines with
// their cost of each month. What the workbook works out (payments, gaps, events) isn't read. A line becomes amounts, because the
// workbook doesn't say from what position or vehicles it came. Called by propose.cpp.
#pragma once

#include "importers/budget_proposals.hpp"
#include "importers/document.hpp"

namespace importers {

bool is_data_workbook(Document const& document); // by its sheets and their headings
void propose_data_workbook(Document const& document, ProposalContext& context, Import& import);

} // namespace importers
