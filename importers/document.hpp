// What a foreign document holds, as its reader found it: tables of cells, each with its place in the file. No meaning yet:
// which column is what is columns.hpp's part, and what the plan would become is proposal.hpp's. Made by the readers of
// workbooks, of separated text and of Word documents.
#pragma once

#include "budget/calendar.hpp"
#include "budget/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace importers {

enum class CellKind : std::uint8_t {
    empty,
    text,   // also a time of day without a day ("14:15:00") and a span of hours ("36:30:00")
    number, // `text` holds its exact decimal digits: "1234.5", "-3"; never an exponent
    date,   // `text` holds "2027-06-30", or "2027-06-30 14:15:00" where the cell holds a time of day
    yes_no, // `text` holds "TRUE" or "FALSE"
    error,  // `text` holds "#REF!"
};

struct Cell {
    CellKind kind = CellKind::empty;
    bool from_formula = false; // its value is the one that was stored with the formula
    std::uint8_t indent = 0;   // steps of the cell's style and spaces before the text: only more or less means something
    std::string text = {};     // UTF-8, without spaces around it
    friend bool operator==(Cell const&, Cell const&) = default;
};

// From the first cell to the last, both within; from 0.
struct CellRange {
    std::size_t first_row = 0;
    std::size_t first_column = 0;
    std::size_t last_row = 0;
    std::size_t last_column = 0;
    friend bool operator==(CellRange const&, CellRange const&) = default;
};

// One sheet, one table of a Word document, or a whole separated file.
struct Grid {
    std::string name = {};    // of the sheet; of a Word table the heading above it; empty for separated text
    bool hidden = false;
    std::vector<std::vector<Cell>> rows = {};     // rows[0][0] is A1; short rows end early
    std::vector<std::size_t> hidden_rows = {};    // from 0, ascending
    std::vector<std::size_t> hidden_columns = {}; // from 0, ascending
    std::vector<std::size_t> row_lines = {};      // of separated text: the line where each row starts, from 1
    std::vector<CellRange> merged = {};           // shown as one cell; the value stands in the first
    bool decimal_commas = false;                  // of separated text: its numbers are written "1.234,56", and none "1,234.56"
};

struct Document {
    std::string file = {}; // as the user named it
    std::vector<Grid> grids = {};
};

// "sheet Funding, cell C7" or "line 7, column 3": where a reader or a proposal points. `row` and `column` from 0.
std::string place_of_cell(Grid const& grid, std::size_t row, std::size_t column);
// 0 is "A", 26 is "AA".
std::string column_letters(std::size_t column);

} // namespace importers
