// The workbook for an analyst: flat tables with their head in the first row, ready for pivot tables and other programs; a first sheet
// says what each holds and proves its sum. Its rows are made while they are written, so that size costs no memory. Called by the exports.
#pragma once

#include "budget/outcome.hpp"
#include "templates/sheet.hpp"

namespace templates {

// The outcome must come from a plan without errors and outlive the workbook. `most_rows`: what a table has beyond goes on on another sheet.
Workbook data_workbook(budget::Outcome const& outcome, budget::Date today, std::size_t most_rows = 1'000'000);

} // namespace templates
