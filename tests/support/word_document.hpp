// Writes Word documents by hand, part by part, as tests want them: paragraphs, headings, tables, and every kind of tick box.
// Not a word processor: no styles beyond headings, no layout.
#pragma once

#include <string>
#include <vector>

namespace tests {

std::string word_run(std::string const& text);                 // <w:r>, with tabs and line feeds as Word writes them
std::string word_paragraph(std::string const& inner_xml, int heading = 0);
std::string word_line(std::string const& text, int heading = 0);
std::string word_cell(std::string const& inner_xml, std::string const& properties = ""); // paragraphs inside, and <w:tcPr>'s inside
std::string word_row(std::vector<std::string> const& cells);
std::string word_table(std::vector<std::string> const& rows);

std::string box_control(bool ticked, std::string const& glyph); // a w14:checkbox content control
std::string box_field(bool ticked);                             // a legacy FORMCHECKBOX
std::string box_symbol(std::string const& font, std::string const& code); // w:sym

// The whole .docx around the body's XML. `strict`: the namespaces of ISO/IEC 29500 strict, and another name of the main part.
std::string word_document(std::string const& body, bool strict = false);

// The worksheet's heading row, and a row of seven texts; "\n" starts a new paragraph.
std::string worksheet_headings();
std::string worksheet_row(std::vector<std::string> const& cells);

} // namespace tests
