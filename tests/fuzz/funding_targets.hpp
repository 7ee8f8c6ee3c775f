// Fuzz targets of what becomes proposals: Word documents with the worksheet in them, restrictions in words, tables of budgets,
// funding and payments; and of Grants.gov extracts. Their seeds come beside them. Called by the list of targets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

void run_docx(std::string_view bytes);         // the main part of a document, packed soundly
void run_extract(std::string_view bytes);      // XML
void run_restrictions(std::string_view bytes); // a cell's words
void run_tables(std::string_view bytes);       // separated text, to proposals
std::vector<std::string> docx_seeds();
std::vector<std::string> extract_seeds();
std::vector<std::string> restriction_seeds();
std::vector<std::string> table_seeds();

} // namespace fuzz
