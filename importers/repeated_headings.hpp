// A table whose headings stand twice or more side by side, "Item | Amount | Item | Amount", as the tables that it is. Called by
// tables.cpp for each table that was found between empty columns.
#pragma once

#include "importers/tables.hpp"

namespace importers {

void part_repeated_headings(Table table, std::vector<Table>& tables); // adds them, or the table as it is

} // namespace importers
