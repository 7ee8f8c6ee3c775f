// Whether a meaning that a heading names can be a column's: by what stands below it, and by the kind of table. Called by columns.cpp.
#pragma once

#include "importers/column_content.hpp"
#include "importers/columns.hpp"

namespace importers {

bool is_number_meaning(Meaning meaning); // amounts, FTE, hours, quantities
bool fits(Meaning meaning, Content const& content);
bool fits(PossibleMeaning const& possible, HeadingReading const& heading, Content const& content);
bool belongs(Meaning meaning, TableKind kind);

} // namespace importers
