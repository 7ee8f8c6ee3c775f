// Where everything stands in a workbook: rows, columns, widths, sheet names, addresses. It knows Excel's rules but no library;
// xlsx_writer.cpp writes what is placed here. Rows and columns count from 0.
#pragma once

#include "templates/sheet.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace templates {

struct PlacedBlock {
    std::size_t block = 0; // in the sheet's blocks
    int row = 0;           // its first
    int rows = 1;
    int side = 0;          // of charts: consecutive ones stand side by side, this is the place from the left …
    int sides = 1;         // … of so many
};

struct PlacedTable {
    std::size_t sheet = 0;
    Table const* table = nullptr;          // or else …
    LongTable const* long_table = nullptr; // … this one
    int header_row = 0;    // its title, if any, stands above
    int first_row = 0;     // rows 0 to the last follow each other from here, then the total, then the note
    int rows = 0;
    std::vector<Column> const& columns() const { return table ? table->columns : long_table->columns; }
    std::string const& key() const { return table ? table->key : long_table->key; }
};

enum class Paper { letter, legal, tabloid };

struct PlacedSheet {
    std::string name;            // legal and unique
    std::vector<PlacedBlock> blocks;
    std::vector<int> widths;     // of the columns, in characters
    int rows = 0;                // used
    int legend_row = -1;         // -1 where nothing needs a legend
    int frozen_rows = 1;         // the title, and the head of the only table where the sheet begins with it
    int frozen_columns = 0;
    int repeated_from = 0;       // rows to print again on each page that follows: the title, or the head of a last table that a page
    int repeated_to = 0;         // doesn't hold
    std::vector<double> heights; // of its rows, in points; none of a long table's
    std::vector<int> breaks;     // rows with which a printed page begins, after the first page
    Paper paper = Paper::letter;
    int pages_wide = 1;
    bool guarded = false;        // holds cells that are worked out: those are protected, without a password
};

struct Placement {
    std::vector<PlacedSheet> sheets;
    std::map<std::string, PlacedTable> tables; // by key
};

// The workbook must outlive the placement. Throws std::logic_error where two tables have the same key, or a long table has more rows
// than a sheet.
Placement place(Workbook const& workbook);

// How many lines a paragraph takes across the sheet's columns.
int lines_of(std::string const& text, PlacedSheet const& sheet);

// How many lines a table's row takes at most: text wraps, and the type may be a wider one than Excel's.
int lines_of_row(std::vector<Cell> const& cells, PlacedSheet const& sheet);
// The same for its head, whose bold type is wider still.
int lines_of_head(std::vector<Column> const& columns, PlacedSheet const& sheet);
// Of so many categories of a chart, every how many-th is labelled: all, or whole quarters, half years, years of months.
std::uint16_t label_interval(std::size_t categories);

// What is printed above and below each page, in Excel's codes: the workbook and the sheet; the date, page of pages, the subject.
std::string header_text(Workbook const& workbook, PlacedSheet const& sheet);
std::string footer_text(Workbook const& workbook, budget::Date date);

// "A1", "AB12".
std::string address(int row, int column);

// Excel's rules: at most 31 UTF-16 units, none of []:*?/\ and no apostrophe at the ends, unique without regard to case.
std::string sheet_name(std::string const& wanted, std::vector<std::string> const& taken);
// The sheet's name in front of an address on it: "'Mayor''s costs'!".
std::string quoted(std::string const& sheet_name);
// The first characters of a text that fit into so many UTF-16 units, which is what Excel counts; never half a character.
std::string first_units(std::string const& text, std::size_t units);

} // namespace templates
