// A sheet's tables as CSV (RFC 4180: CRLF, quotes doubled), for other programs: a header of keys and the rows. No titles, no
// paragraphs, no total rows, so that a column can be added up. Several tables follow each other after an empty line.
// Called by the command line.
#pragma once

#include "templates/sheet.hpp"

#include <string>

namespace templates {

// Values as in cell_text.hpp, text_for_programs(). Text that a spreadsheet would take for a formula (it begins with = + - @
// or a control character) is preceded by an apostrophe.
std::string write_csv(Sheet const& sheet);

} // namespace templates
