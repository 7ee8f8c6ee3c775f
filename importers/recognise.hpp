// What a file is, by its bytes and not by its name, and the reading of those that are tables. Called by `braid import` and the
// window; which columns mean what is columns.hpp's part.
#pragma once

#include "importers/document.hpp"
#include "importers/file_bytes.hpp"
#include "importers/package.hpp"

#include <optional>
#include <string>

namespace importers {

enum class FileKind {
    workbook,       // .xlsx, .xlsm
    word,           // .docx
    separated_text, // .csv, .tsv, .txt
    grants_gov,     // an extract in XML
    zipped_grants_gov,
    plan,           // .braid
};

struct RecognisedFile {
    FileKind kind = FileKind::separated_text;
    FileBytes bytes;                 // where it isn't a package
    std::optional<Package> package;  // of a workbook, a Word document, a zipped extract
    std::string part_name = {};      // of a zipped extract: the part that holds it
};

// Refuses everything else in one sentence: what it is, and what to do. Text that is named like a workbook or a Word document is
// refused, too: something went wrong where it was saved. Codes "file.…", "package.…", "xml.…".
budget::Loaded<RecognisedFile> recognise(FileBytes file);

// The tables of a workbook or of separated text. Codes of their readers.
budget::Loaded<Document> read_document(FileBytes file);
budget::Loaded<Document> read_document(std::string const& path);

} // namespace importers
