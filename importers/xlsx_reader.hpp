// A workbook (.xlsx, .xlsm; transitional and strict) into grids, one a sheet, in the workbook's order: the values as stored, never
// a calculation or a link. What the columns mean is columns.hpp's part. Called by recognise.
#pragma once

#include "importers/document.hpp"
#include "importers/package.hpp"

namespace importers {

// All sheets or, where one is damaged, none. Warnings and notes say what was read with care: see sheet_faults.hpp. Codes "xlsx.…",
// "xml.…", "package.…", "document.too-large".
budget::Loaded<Document> read_workbook(Package const& package);

} // namespace importers
