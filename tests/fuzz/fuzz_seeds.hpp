// Where the fuzzers start: small sound documents of every kind, and inputs that once made a reader fail.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace fuzz {

std::vector<std::string> workbook_seeds();
std::vector<std::string> workbook_part_seeds(); // sheet, texts, styles and workbook with 0xFF between them
std::vector<std::string> separated_text_seeds();
std::vector<std::string> recognise_seeds();
std::vector<std::string> xml_seeds();
std::vector<std::string> typed_seeds();  // amounts, rates and dates as people write them
std::vector<std::string> stored_seeds(); // numbers and formats as workbooks store them

// A part of relationships: the last word of each type, and its target; their ids are r1, r2 …
std::string pointers_to(std::vector<std::pair<std::string, std::string>> const& targets);

} // namespace fuzz
