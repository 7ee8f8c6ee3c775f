// How wide the columns of a Word table are, and how large its type: no number breaks inside, text shares what numbers leave. It
// knows Word's measures, not its files; called by docx_writer.cpp.
#pragma once

#include "templates/sheet.hpp"

#include <string>
#include <vector>

namespace templates {

inline constexpr int docx_cell_margin = 60; // twentieths of a point, on each side of a cell's text
inline constexpr int docx_type = 16;        // half points: the size of a table's type, unless that is too large for the page

// Half points and twentieths of a point, which are Word's.
struct DocxColumns {
    std::vector<int> widths; // together the page's
    int type = docx_type;
};

// Of a table, for a page of this width. The type is made smaller where its numbers don't fit otherwise.
DocxColumns docx_columns(Table const& table, int page);
// Whether its numbers, and the longest words beside them, fit a page of this width in a type that can be read.
bool fits_docx_page(Table const& table, int page);
// What a text in one line takes at most, in a usual typeface of that size, in twentieths of a point.
int docx_width_of(std::string const& text, int type, bool bold);

} // namespace templates
