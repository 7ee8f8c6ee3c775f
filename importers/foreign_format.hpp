// What a file is that isn't a zip although a workbook or a Word document was expected: encrypted, an old .xls or .doc, another
// zip-like archive, a PDF. Only names it and says what to do; reads nothing of it. Called by package and recognise.
#pragma once

#include "importers/file_bytes.hpp"

#include <optional>

namespace importers {

// Nothing where the first bytes are none of the formats known here; then it may be text. Codes "file.…".
std::optional<budget::Problem> refuse_foreign_format(FileBytes& file);

} // namespace importers
