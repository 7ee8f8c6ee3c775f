// A sheet for a terminal: title, headings, wrapped paragraphs and tables in aligned columns with totals set apart. No colours,
// no charts (their numbers stand in the tables). Called by the command line.
#pragma once

#include "templates/sheet.hpp"

#include <cstddef>
#include <string>

namespace templates {

// No line is longer than `width` unless a single number is. Text columns give way first, by wrapping; a table that is too wide
// even so is shown in several parts, each with the first column again.
std::string write_text(Sheet const& sheet, std::size_t width = 110);

} // namespace templates
