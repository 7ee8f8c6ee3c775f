// A workbook made of the XML that a test writes: sheets, shared texts, styles, and the parts that hold them together.
#pragma once

#include <string>
#include <vector>

namespace tests {

struct WorkbookParts {
    std::vector<std::string> sheets; // each the inside of <worksheet>, or a whole <chartsheet>; named "S1", "S2" …
    std::string strings = {};        // the inside of <sst>; no part where it is empty
    std::string styles = {};         // the inside of <styleSheet>
    std::string properties = {};     // before <sheets>
    std::string sheet_attributes = {}; // of the first sheet's entry: state="hidden"
    bool strict = false;             // the names of ISO 29500 strict
};

std::string workbook_bytes(WorkbookParts const& parts);
// With one sheet whose <sheetData> holds `rows`.
std::string workbook_of_rows(std::string const& rows);

} // namespace tests
