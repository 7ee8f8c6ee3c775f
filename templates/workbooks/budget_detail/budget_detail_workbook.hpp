// The budget detail as a workbook, and as one page for HTML and .docx with the same tables. Totals are live formulas. Called by the
// exports; budget_detail.hpp reads the numbers.
#pragma once

#include "templates/sheet.hpp"
#include "templates/workbooks/budget_detail/budget_detail.hpp"

namespace templates {

// The outcome is the one that the detail was read from.
Workbook budget_detail_workbook(BudgetDetail const& detail, budget::Outcome const& outcome);
// Summary, each year's tables, narrative and what is missing, one after the other, for pasting into an application.
Sheet budget_detail_page(BudgetDetail const& detail, budget::Outcome const& outcome);

} // namespace templates
