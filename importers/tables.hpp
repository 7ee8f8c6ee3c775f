// The tables in a sheet: where each starts and ends, its title, its headings, the unit of its amounts, the notes below it. Several
// may be stacked or side by side. What the columns mean is columns.hpp's part; what the rows are, budget_rows.hpp's.
#pragma once

#include "budget/ratio.hpp"
#include "importers/document.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace importers {

// Rows and columns are those of the grid, from 0; `end_…` is the one behind the last.
struct Table {
    std::string title = {};                      // the lines above the headings, " / " between them
    std::vector<std::size_t> title_rows = {};
    std::vector<std::size_t> header_rows = {};   // none where the table has no headings
    std::vector<std::size_t> header_again = {};  // rows among the data that repeat the headings
    std::size_t first_row = 0;                   // of the data
    std::size_t end_row = 0;
    std::size_t first_column = 0;
    std::size_t end_column = 0;
    std::vector<std::string> headings = {};      // one a column; those of several rows joined by spaces
    std::vector<std::size_t> note_rows = {};     // below the data, words only
    budget::Ratio scale{1};                      // 1000 for "in thousands"
    std::string scale_words = {};                // where that is said
};

std::vector<Table> find_tables(Grid const& grid);

} // namespace importers
