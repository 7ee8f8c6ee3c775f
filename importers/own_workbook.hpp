// Workbooks that this program writes for others to read: the council workbook, the SF-424A and the budget detail. What they show is
// worked out from a plan, so nothing in them is a cost or a source to be read again. Not the chart of existing resources and not the
// data workbook: these are read. Called by propose.cpp.
#pragma once

#include "importers/document.hpp"

#include <optional>

namespace importers {

// Code "import.own-workbook", where the sheets' names and titles are those of such a workbook.
std::optional<budget::Problem> refuse_own_workbook(Document const& document);

} // namespace importers
