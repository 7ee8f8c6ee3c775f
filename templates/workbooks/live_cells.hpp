// Cells that all workbooks build from: a value with the formula that gives it, sums along a row, a table's total row. Not here:
// cells without formulas (templates/reports/view.hpp) and how a formula is written (xlsx_layout.hpp).
#pragma once

#include "templates/sheet.hpp"

#include <string>
#include <vector>

namespace templates {

// The cell with a formula whose exact result is the cell's value.
Cell live(Cell cell, Formula::Kind kind, std::vector<CellRef> cells = {});
// The sum of some columns of a row.
Cell sum_of_columns(Cell cell, std::string const& table, std::size_t row, std::size_t first, std::size_t last);
// The new amount against the old one, whose cells are named, as a share: "new" where there was none, no change where there is none
// either.
Cell change_between(budget::Money old_amount, budget::Money new_amount, CellRef old_cell, CellRef new_cell);
// A total row: the name, then for each of the columns from 1 its sum where it is money, and nothing where it isn't.
std::vector<Cell> totals_of(Table const& table, std::string const& name, std::vector<std::size_t> const& gaps = {});

} // namespace templates
