// Fuzz targets of the readers of funding: Word documents with the worksheet in them, Grants.gov extracts, restrictions
// in words. Their seeds come beside them. Called by the list of targets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

void run_docx(std::string_view bytes);         // the main part of a document, packed soundly
void run_extract(std::string_view bytes);      // XML
void run_restrictions(std::string_view bytes); // a cell's words
std::vector<std::string> docx_seeds();
std::vector<std::string> extract_seeds();
std::vector<std::string> restriction_seeds();

} // namespace fuzz
