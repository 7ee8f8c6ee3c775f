// In what unit a table's amounts are: dollars, or thousands or millions where its title, a heading, the lines above or a note say so.
// Called by tables.cpp only.
#pragma once

#include "importers/tables.hpp"

namespace importers {

// Sets table.scale and table.scale_words.
void read_unit(Grid const& grid, Table& table);

} // namespace importers
