// How high the rows of an Excel sheet are, and where its printed pages begin: a heading stays with what it is over, a table that fits a
// page is on one, and a longer last one has its head on each. Called by xlsx_layout.cpp.
#pragma once

#include "templates/xlsx_layout.hpp"

namespace templates {

// Sets the heights, the breaks and the repeated rows of a sheet whose blocks, widths and frozen rows are set.
void set_pages(Sheet const& sheet, PlacedSheet& placed, std::map<std::string, PlacedTable> const& tables);

} // namespace templates
