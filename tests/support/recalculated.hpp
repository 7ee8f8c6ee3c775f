// Recalculates what sheets add up: each formula from the values of the cells that it names, each total row from its column. It
// shares nothing with the workbooks' own code. For tests and fuzzers, which want no fault on any plan.
#pragma once

#include "templates/sheet.hpp"

#include <string>
#include <vector>

namespace tests {

// What doesn't hold, a sentence each; none where every formula's value is what its cells come to.
std::vector<std::string> wrong_formulas(templates::Workbook const& workbook);

// Of a report, whose total rows have no formulas: the columns of money that don't add up to their total.
std::vector<std::string> wrong_totals(templates::Sheet const& sheet);

} // namespace tests
