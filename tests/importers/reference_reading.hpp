// What another program read in a document, stored beside it: openpyxl and LibreOffice for workbooks, Python's csv for separated
// text. Compared with ours, cell by cell. A reading is a witness, not the law: see the list of explained differences in corpus_test.
#pragma once

#include "importers/document.hpp"

#include <string>
#include <vector>

namespace reference {

struct Difference {
    std::string where;  // "Sheet1!C7", "Sheet1", "B3" for separated text
    std::string theirs;
    std::string ours;
};

// All that differ, in the reading's order: sheets' names, order and hiding; values; merged ranges. `path` is the reading's.
std::vector<Difference> differences(importers::Document const& ours, std::string const& path);

} // namespace reference
