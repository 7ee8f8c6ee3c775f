// A report's table as the window's: the same cells in the same words.
// Not here: the other blocks of a report (sheet_view.hpp), which calls this.
#pragma once

#include "app/gui/content/table.hpp"
#include "templates/sheet.hpp"

namespace gui {

TableContent content_of(templates::Table const& table);

} // namespace gui
