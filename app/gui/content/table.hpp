// A table as a page hands it to RecordTable: columns, rows with keys that stay the same while figures change, and cells
// as text. Not the reports' Sheet: that is for reading, this one can be edited in place.
#pragma once

#include <string>
#include <vector>

namespace gui {

struct Choice {
    std::string written; // in edits
    std::string spoken;  // for people
    friend bool operator==(Choice const&, Choice const&) = default;
};

struct TableColumn {
    std::string key;
    std::string title;
    int width = 100;                  // in pixels of a usual screen
    bool right = false;               // aligned right: numbers
    bool edits = false;               // some of its cells can be edited
    bool wraps = false;               // long text goes on in further lines
    bool grows = false;               // takes a share of the room that the other columns leave
    std::vector<Choice> choices = {}; // edited by choosing; else by typing
    friend bool operator==(TableColumn const&, TableColumn const&) = default;
};

enum class Tone { plain, quiet, gap };

struct TableCell {
    std::string text = {};
    bool edits = false;
    Tone tone = Tone::plain;
    friend bool operator==(TableCell const&, TableCell const&) = default;
};

struct TableRow {
    std::string key;
    std::vector<TableCell> cells; // one a column
    bool strong = false;          // a heading or a total
    friend bool operator==(TableRow const&, TableRow const&) = default;
};

struct TableContent {
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    friend bool operator==(TableContent const&, TableContent const&) = default;
};

} // namespace gui
