// The planning toolkit's chart "Identifying existing resources": a sheet a program, its seven columns in order, tick boxes in one cell,
// rows ready to be added. Reading it back gives the same sources: the hidden last column holds their ids. Called by the exports.
#pragma once

#include "budget/outcome.hpp"
#include "templates/sheet.hpp"

namespace templates {

// The outcome must come from a plan without errors. A source stands with every program that has a line which it may pay; those that may
// pay none stand on a sheet of their own, so that none is lost.
Workbook resources_workbook(budget::Outcome const& outcome);

// "☐ One-Time\n☒ Annual\n☐ Multi-Year": all choices in one cell, one under the other, the chosen one ticked.
std::string tick_boxes(std::optional<budget::FundingType> chosen);
std::string tick_boxes(budget::Flexibility chosen);

} // namespace templates
