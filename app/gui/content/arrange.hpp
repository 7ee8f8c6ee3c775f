// Which rows of a table are seen, and in which order, when the user sorts by a column or looks for a text. Headings and totals
// stay where they are: rows are sorted between them, and a heading stays while one of its rows is seen. Knows no window.
#pragma once

#include "app/gui/content/table.hpp"

#include <cstddef>
#include <optional>

namespace gui {

struct Arrangement {
    std::optional<std::size_t> column; // sorted by; as the plan has them where absent
    bool descending = false;
    std::string text;                  // only rows with this in a cell, whatever the case
    friend bool operator==(Arrangement const&, Arrangement const&) = default;
};

// Places in content.rows. Amounts and numbers go by size, dates by day, everything else by text; what is empty comes last.
std::vector<std::size_t> arranged(TableContent const& content, Arrangement const& arrangement);

// The row that is chosen when another has gone: the next one that was seen below it and is still there, else the last one above it;
// a heading only where nothing else is left; "" where nothing is. `seen`: keys from top to bottom, with the one that has gone.
std::string row_instead(std::string const& gone, std::vector<std::string> const& seen, TableContent const& now);

} // namespace gui
