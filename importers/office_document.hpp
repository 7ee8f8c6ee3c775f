// Which part of a package is the document itself, and whether that is a workbook or a Word document. Called by recognise and the
// readers of both.
#pragma once

#include "importers/package.hpp"

#include <string>

namespace importers {

enum class OfficeKind { workbook, word };

struct OfficeDocument {
    OfficeKind kind = OfficeKind::workbook;
    std::string part_name; // "xl/workbook.xml"
};

// Refuses other packages of office programs: presentations, binary workbooks (.xlsb), OpenDocument, Pages and Numbers. A package that
// is no office document at all has neither a value nor a problem.
budget::Loaded<OfficeDocument> find_office_document(Package const& package);

} // namespace importers
