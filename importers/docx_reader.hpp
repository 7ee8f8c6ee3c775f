// Reads a Word document (.docx): finds its main part and hands it to word_text. Refuses in one sentence what isn't a document that
// can be read whole. Never follows a link and never fetches an entity. Called by the import and the fuzzer.
#pragma once

#include "importers/package.hpp"
#include "importers/text_document.hpp"

namespace importers {

inline constexpr std::uint64_t word_text_limit = std::uint64_t{64} << 20; // bytes of the main part; larger ones aren't read

// Whether the package says that it is a Word document.
bool is_word_document(Package const& package);

// Codes "docx.…", beside those of the package.
budget::Loaded<TextDocument> read_docx(Package const& package);

} // namespace importers
