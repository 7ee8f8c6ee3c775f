// The options by which `braid import` is told which sheets to read, what their tables are and what their columns mean. Words only;
// whether there is such a sheet or column is the importer's part.
#pragma once

#include "app/cli/call.hpp"

namespace cli {

Parameter sheet_option();  // --sheet NAME, again for more
Parameter table_option();  // --table [SHEET!]KIND
Parameter column_option(); // --column [SHEET!]LETTER[=MEANING], again for more
Parameter forget_option();

} // namespace cli
