// The main part of a Word document (WordprocessingML, transitional and strict) → lines and tables. Not here: the
// package around it and what is refused (docx_reader.hpp); nor what tables mean. Called by docx_reader only.
#pragma once

#include "importers/text_document.hpp"
#include "importers/word_xml.hpp"

#include <stdexcept>

namespace importers {

// Too deep or too many cells for a document that people wrote.
struct TextTooLarge : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// `root`: the document element. Throws TextTooLarge.
TextDocument read_word_text(pugi::xml_node root, HeadingLevels const& levels);

} // namespace importers
