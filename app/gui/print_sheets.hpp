// Prints sheets with the system's print dialog; each page carries the title and its number.
// Not here: where things stand on a page (content/print_pages.hpp). Called by the Reports page.
#pragma once

#include "templates/sheet.hpp"

#include <string>
#include <vector>

class wxWindow;

namespace gui {

void print_sheets(wxWindow& window, std::string const& title, std::vector<templates::Sheet> const& sheets);

} // namespace gui
