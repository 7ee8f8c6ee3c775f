// What every report, page and workbook is made of, as values: a Table has typed columns and rows; a Sheet is a list of blocks
// from top to bottom; a Workbook is a list of sheets. The text, CSV, JSON and Excel writers and the window show the same
// values, so that they cannot differ. Styles say what a cell means, never how it looks.
#pragma once

#include "budget/calendar.hpp"
#include "budget/money.hpp"
#include "budget/ratio.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace templates {

// FTE, hours and counts are Number with so many places; shares are Share, shown as a percentage.
struct Number {
    budget::Ratio value;
    int places = 0;
};
struct Share {
    budget::Ratio value;
};
using Value = std::variant<std::monostate, std::string, budget::Money, Number, Share, budget::Date, budget::Month, bool>;

enum class Meaning {
    plain,    // text that says something
    input,    // entered by the user
    computed, // worked out by the program
    total,    // a sum of others
    gap,      // money that nobody pays: red where it isn't zero, and nothing else is red
    good,     // a check that holds
    bad,      // a check that doesn't
};

// Where a formula looks: a cell of a table of the same workbook, by the table's key, row (from 0, the total row is row
// `total_row`) and column.
inline constexpr std::size_t total_row = static_cast<std::size_t>(-1);
struct CellRef {
    std::string table;
    std::size_t row = 0;
    std::size_t column = 0;
};
// A live formula; the cell's value is its exact result. A writer without formulas shows the value.
struct Formula {
    enum class Kind {
        sum_above,  // of the whole column of this table, rows 0 to the last
        sum_of,     // of the cells named
        sum_of_column, // of whole columns of other tables: those of the cells named, whatever their rows
        difference, // first named minus the others
        quotient,   // first named / second named, 0 where the second is 0
        change,     // the second named against the first, as a share: (second - first) / first; "new" where only the first is 0
        same,       // equal to the cell named
        equal,      // TRUE where all the cells named are equal
        all_true,   // TRUE where all the cells named are
    };
    Kind kind = Kind::sum_above;
    std::vector<CellRef> cells = {};
};

struct Cell {
    Value value = {};
    Meaning meaning = Meaning::plain;
    std::optional<Formula> formula = {};
    std::string note = {}; // a comment on the cell: the source of an assumption
    std::string link = {}; // "https://…": opens on a click where the writer can
};

enum class Kind { text, money, number, share, date, month, yes_no };

struct Column {
    std::string key;   // snake_case, for CSV and JSON: "cost" becomes "cost_cents" there where kind is money
    std::string title; // for people
    Kind kind = Kind::text;
    int width = 0;     // in characters; 0: from the content
    bool hidden = false; // in Excel: for the program that reads the table back
};

struct Table {
    std::string key;   // unique in a workbook: "sources"
    std::string title; // above it; may be empty
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;      // each as long as columns
    std::optional<std::vector<Cell>> total = {}; // the last row, set apart
    std::string note = {}; // below it
    bool ruled = false;    // a form to be filled in: every cell has lines around it
};

// A table too long to be held: its rows are made while they are written. It has a sheet of its own, with its head in the first row,
// as programs that read tables expect.
struct LongTable {
    std::string key; // unique in a workbook
    std::vector<Column> columns;
    std::size_t row_count = 0;
    // Gives its rows in order, each as long as columns, until `take` says no; the values are only good during the call.
    using Take = std::function<bool(std::vector<Value> const& row)>;
    std::function<void(Take const& take)> each_row;
};
// Its first rows, for a preview.
Table first_rows(LongTable const& table, std::size_t most);

struct Heading {
    std::string text;
};
struct Paragraph {
    std::string text;
    Meaning meaning = Meaning::plain;
};

struct Chart {
    enum class Kind { stacked_area, stacked_column, column, line };
    struct Series {
        std::string name;
        std::string table;          // its values stand in this table …
        std::size_t column = 0;     // … down this column, rows 0 to the last
        std::string colour;         // "#0072B2", the same as in the window
        bool as_line = false;       // drawn as a line over the areas or columns (cost)
        bool hatched = false;       // the gap
    };
    Kind kind = Kind::stacked_column;
    // Each series is a row of its table instead of a column, the one that `column` says; the categories are then the titles of the
    // table's columns first_column to last_column.
    bool along_rows = false;
    std::size_t first_column = 0;
    std::size_t last_column = 0;
    std::string title;
    std::string category_axis;      // axis titles
    std::string value_axis;
    std::string categories_table;
    std::size_t categories_column = 0;
    std::vector<Series> series;
    std::string description;        // for those who can't see it
};

using Block = std::variant<Heading, Paragraph, Table, Chart>;

struct Sheet {
    std::string name;  // at most 31 characters, none of []:*?/\ once written; the writer sees to it
    std::string title;
    std::vector<Block> blocks;
    bool landscape = true;
    bool one_page = false; // printed on a single page, however small that gets
    std::optional<LongTable> long_table = {}; // then the sheet has nothing else: no title, no blocks
};

struct Workbook {
    std::string title;
    std::string subject;
    std::vector<Sheet> sheets;
};

} // namespace templates
