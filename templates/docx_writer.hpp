// A sheet as a Word document, for people who paste it into an application: headings, paragraphs and tables in Word's own styles, with
// heads that repeat on each page. No drawings: a chart is its description. No formulas: a cell is its value. Called by the exports.
#pragma once

#include "budget/calendar.hpp"
#include "templates/sheet.hpp"

#include <string>

namespace templates {

// The bytes of the file; the same sheet and date give the same bytes. Values as in cell_text.hpp, text_for_people(). `date` is the
// document's date of creation.
std::string write_docx(Sheet const& sheet, budget::Date date);

} // namespace templates
