// Hands pages to the printer that is chosen in the system's dialog, or shows them in a window before. The printer and the paper stay
// chosen while the program runs. Not here: what stands on the pages. Called by print_sheets and print_chart.
#pragma once

#include <wx/cmndata.h>

#include <functional>
#include <string>

class wxPrintout;
class wxWindow;

namespace gui {

enum class Printing { paper, preview };

// Asked twice for a preview: for its window, and for the printer that can be chosen there. The set-up holds the margins.
using MakePrintout = std::function<wxPrintout*(wxPageSetupDialogData const& setup)>;

// `thing` fails in a sentence: "The report".
void print_or_preview(wxWindow& window, Printing how, bool landscape, std::string const& thing, MakePrintout const& make);

} // namespace gui
