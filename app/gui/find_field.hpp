// The field beside a table that looks for a text in it: only rows that have it stay, Escape shows all again. Ctrl+F goes to it
// from anywhere on the page.
#pragma once

#include <wx/srchctrl.h>

namespace gui {

class RecordTable;

class FindField : public wxSearchCtrl
{
public:
    FindField(wxWindow* parent, RecordTable& table, wxWindow& page);
};

} // namespace gui
