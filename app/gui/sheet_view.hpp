// A report's blocks from top to bottom: headings, sentences and tables, as in the terminal and the workbooks.
// Charts are left out: pages have their own, live ones. Called by pages that show reports.
#pragma once

#include "templates/sheet.hpp"

#include <wx/scrolwin.h>

#include <span>

namespace gui {

class SheetView : public wxScrolledWindow
{
public:
    SheetView(wxWindow* parent, std::string const& name);
    void show(std::span<templates::Block const> blocks);
    void make_room(); // after a part changed its height
};

} // namespace gui
