// How wide a table's columns become in the room that there is: a number is never cut, names get what others leave, and what
// grows shares the rest. Knows no window: texts are measured by whoever asks. Called by RecordTable.
#pragma once

#include "app/gui/content/table.hpp"

#include <functional>
#include <span>

namespace gui {

// Of a cell's or a title's text on one line, with its margins, in pixels; `strong` is bold.
using MeasureText = std::function<int(std::string const& text, bool strong)>;

// What each column would need to show all its cells on one line, and its title, which is bold, on two; of many rows only the longest
// texts are measured. A wrapping column needs only its title's. A title needs at most twice what is declared: names have any length.
std::vector<int> needed_widths(TableContent const& content, MeasureText const& measure);

// Where a title is broken into two lines: the space nearest to its middle; npos where it has none.
std::size_t title_break(std::string const& title);

// `declared` are the columns' own widths in pixels, as `needed` and `room` are.
std::vector<int> column_widths(std::span<TableColumn const> columns, std::vector<int> const& declared,
                               std::vector<int> const& needed, int room);

} // namespace gui
