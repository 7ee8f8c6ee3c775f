// A text document as values: its lines and tables from top to bottom. Boxes of whatever kind are characters in the text, ☐ empty
// and ☒ ticked; a box whose two records disagree is both. Deleted (tracked) text isn't there. Made by docx_reader; what a
// table means is worksheet's part.
#pragma once

#include "importers/document.hpp"

#include <utility>
#include <variant>

namespace importers {

inline constexpr char const* empty_box = "\xE2\x98\x90";  // ☐
inline constexpr char const* ticked_box = "\xE2\x98\x92"; // ☒

struct TextLine {
    std::string text; // a paragraph; without spaces around it, line feeds where it has line breaks
    int heading = 0;  // its level from 1; 0: body text
};

struct TextTable {
    Grid grid; // its name is the last line above it; cells that a merged cell covers are empty
    std::vector<std::pair<std::size_t, std::size_t>> continued = {}; // row and column of cells merged into the one above
    int number = 0; // from 1, in the order of the document; a table in a table follows the one that holds it
    int within = 0; // the number of the table that holds it; 0: none
};

struct TextDocument {
    std::string file = {}; // as the user named it
    std::vector<std::variant<TextLine, TextTable>> blocks = {};
};

} // namespace importers
