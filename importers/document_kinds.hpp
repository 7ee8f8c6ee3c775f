// The kinds of documents that can be imported, one table: a name for the command line, how to recognise one, and who
// reads it. A new reader is plugged in here and nowhere else. Called by the import job of terminal and window.
// Grants.gov extracts aren't in it: they are searched, not imported whole.
#pragma once

#include "importers/propose.hpp"

#include <span>
#include <string>

namespace importers {

struct DocumentKind {
    char const* name; // "worksheet"
    char const* what; // "the planning workbook as a Word document (.docx)"
    // By its first bytes and its name; cheap, and wrong only where the reader refuses it.
    bool (*recognises)(std::string const& path, std::string const& head);
    Import (*read)(std::string const& path, budget::Plan const& plan, ImportChoices const& choices);
};

std::span<DocumentKind const> document_kinds();
DocumentKind const* find_kind(std::string const& name); // null where there is none

// What the document would change in the plan. `kind`: its name; empty: recognised. Never throws for what is in the
// file: a document that can't be read is an import with an error. `choices` count for tables only; said of another kind they are an
// error. Codes "import.…" beside those of the readers.
Import propose_from_file(std::string const& path, std::string const& kind, budget::Plan const& plan, ImportChoices const& choices = {});

} // namespace importers
