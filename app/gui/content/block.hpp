// Blocks of cells as spreadsheets exchange them: text between tabs and line ends, and the edits that a pasted or filled block
// means. Knows no plan and no window; called by tables, and by what carries the edits out.
#pragma once

#include "app/gui/content/table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace gui {

// What goes into one cell. Of a table that grows, the rows after its last are "+0", "+1", …
struct CellEdit {
    std::string row;
    std::string column;
    std::string text; // as typed; of a cell with choices the written choice, or what stands for it (choice_in)
    friend bool operator==(CellEdit const&, CellEdit const&) = default;
};
struct RefusedCell {
    CellEdit cell;
    std::string sentence;
    friend bool operator==(RefusedCell const&, RefusedCell const&) = default;
};

using Block = std::vector<std::vector<std::string>>; // rows of cells

// As Excel puts it on the clipboard: a cell with a tab, a line end or a quote in it stands in quotes, quotes in it doubled.
std::string block_text(Block const& block);
Block read_block(std::string_view text);

// The number of a row after the last one; nothing of another key.
std::size_t added_row(std::string const& key); // npos where it is a row that is there
inline constexpr std::size_t not_added = static_cast<std::size_t>(-1);

// The block with its first cell there, going right and down over the rows and columns that are shown. A block of one cell
// fills all `rows`. What lies beyond the last column is left out; beyond the last row, too, unless the table `grows`.
struct Pasting {
    std::vector<std::string> rows;    // keys from the first one down
    std::vector<std::string> columns; // keys from the first one to the right
    std::size_t chosen = 1;           // so many rows are selected
    bool grows = false;
};
struct Pasted {
    std::vector<CellEdit> cells;
    std::size_t rows_left_out = 0;
};
Pasted paste(Block const& block, Pasting const& into);

// The choice that is meant by its written or spoken name, whatever the case; the text itself where none is.
std::string choice_in(std::vector<Choice> const& choices, std::string const& text);
// The same for what is being typed: its beginning is enough, and the first that begins so is meant.
std::string choice_begun(std::vector<Choice> const& choices, std::string const& text);
// As spreadsheets read numbers: with a hyphen for the minus sign that people are shown.
std::string with_plain_minus(std::string text);

} // namespace gui
