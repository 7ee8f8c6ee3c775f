// The elements and attributes of a Word document by their local names, whatever the namespace: transitional and strict
// documents have different ones, and programs choose their prefixes. And the headings among its styles. Called by
// docx_reader and word_text.
#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace importers {

// The name without its prefix: "w:tbl" → "tbl".
std::string_view local_name(pugi::xml_node node);
pugi::xml_node child_of(pugi::xml_node node, std::string_view name); // the first of that local name, or none
std::string_view attribute_of(pugi::xml_node node, std::string_view name);
std::size_t number_of(pugi::xml_node node); // its "val"; 0 where there is none

// By the id of a paragraph style the level of its heading.
using HeadingLevels = std::map<std::string, int, std::less<>>;

// The levels that `styles` (word/styles.xml) gives, by name ("heading 1") or outline level, inherited ones too.
HeadingLevels heading_levels(pugi::xml_node styles);

} // namespace importers
