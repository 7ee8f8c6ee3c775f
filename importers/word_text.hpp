// The main part of a Word document (WordprocessingML, transitional and strict) → lines and tables. Not here: the package around it
// and what is refused (docx_reader.hpp); nor what tables mean. Called by docx_reader only.
#pragma once

#include "importers/text_document.hpp"

#include <pugixml.hpp>

#include <map>
#include <stdexcept>

namespace importers {

// By the id of a paragraph style the level of its heading.
using HeadingLevels = std::map<std::string, int, std::less<>>;

// Too deep or too many cells for a document that people wrote.
struct TextTooLarge : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The levels that `styles` (word/styles.xml) gives, by name ("heading 1") or outline level, inherited ones too.
HeadingLevels heading_levels(pugi::xml_node styles);
// `root`: the document element. Throws TextTooLarge.
TextDocument read_word_text(pugi::xml_node root, HeadingLevels const& levels);

// The name without its prefix: "w:tbl" → "tbl".
std::string_view local_name(pugi::xml_node node);
pugi::xml_node child_of(pugi::xml_node node, std::string_view name); // the first of that local name, or none
std::string_view attribute_of(pugi::xml_node node, std::string_view name);

} // namespace importers
