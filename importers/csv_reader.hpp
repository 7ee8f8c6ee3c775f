// Separated text (.csv, .tsv, what people paste) into one grid of texts. Nothing is made of numbers and dates here: they stay as
// people wrote them, for amount_text and date_text. Called by recognise, and by the window for pasted text.
#pragma once

#include "importers/document.hpp"
#include "importers/file_bytes.hpp"

namespace importers {

// Notes say how it was read where that isn't UTF-8 with commas or tabs; warnings name rows that don't fit the others. Codes "csv.…",
// "text.…", "document.too-large".
budget::Loaded<Document> read_separated_text(FileBytes& file);
// What was pasted from a sheet (tabs) or an e-mail. Its problems have "pasted text" for a file.
budget::Loaded<Document> read_pasted_text(std::string const& text);

} // namespace importers
