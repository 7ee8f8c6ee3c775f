// Prints sheets, or shows them as they print; each page carries the title and its number.
// Not here: where things stand on a page (content/print_pages.hpp). Called by the Reports page.
#pragma once

#include "app/gui/paper.hpp"
#include "templates/sheet.hpp"

#include <string>
#include <vector>

class wxPrintout;
class wxWindow;

namespace gui {

void print_sheets(wxWindow& window, Printing how, std::string const& title, std::vector<templates::Sheet> const& sheets);
// The pages alone; `setup` holds the margins.
wxPrintout* printout_of(std::string const& title, std::vector<templates::Sheet> const& sheets, wxPageSetupDialogData const& setup);

} // namespace gui
