// The parts of the budget detail: tables and texts that its workbook and its one page share. Called by
// budget_detail_workbook.cpp only.
#pragma once

#include "templates/reports/view.hpp"
#include "templates/workbooks/budget_detail/budget_detail.hpp"
#include "templates/workbooks/live_cells.hpp"

namespace templates::budget_detail_sheets {

// Columns of a class's table; who pays stands after the cost.
inline constexpr std::size_t amount_column = 5, cost_column = 6, federal_column = 7, non_federal_column = 8, other_column = 9, unfunded_column = 10;
inline constexpr char const* summary_table = "summary";
inline constexpr char const* not_shown_table = "not_shown";

// "year_1_personnel"
std::string key_of(DetailYear const& year, DetailClass const& of_class);
Table class_table(BudgetDetail const& detail, DetailYear const& year, DetailClass const& of_class, budget::Outcome const& outcome);
// A row a class: federal and non-federal of each year and of all years, from the classes' tables.
Table summary(BudgetDetail const& detail);
// The cost of the plan that the detail doesn't show.
Table not_shown(BudgetDetail const& detail);
Table checks(BudgetDetail const& detail, budget::Outcome const& outcome);

void append_intro(Sheet& sheet, BudgetDetail const& detail, budget::Outcome const& outcome);
void append_narrative(Sheet& sheet, BudgetDetail const& detail, budget::Outcome const& outcome);
void append_unjustified(Sheet& sheet, BudgetDetail const& detail, budget::Outcome const& outcome);

} // namespace templates::budget_detail_sheets
