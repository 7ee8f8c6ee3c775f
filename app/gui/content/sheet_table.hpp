// A report's table as the window's: the same cells in the same words.
#pragma once

#include "app/gui/content/table.hpp"
#include "templates/sheet.hpp"

namespace gui {

TableContent content_of(templates::Table const& table);

} // namespace gui
