#include "app/gui/find_field.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/wx_text.hpp"

namespace gui {

FindField::FindField(wxWindow* parent, RecordTable& table, wxWindow& page) : wxSearchCtrl{parent, wxID_ANY}
{
    name_control(*this, "Find in " + typed(table.view().GetName()));
    SetDescriptiveText("Find");
    SetToolTip("Only rows with this text (Ctrl+F)");
    ShowCancelButton(true);
    SetMinSize(FromDIP(wxSize{150, -1}));
    Bind(wxEVT_TEXT, [this, &table](wxCommandEvent&) { table.look_for(typed(GetValue())); });
    Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { Clear(); });
    Bind(wxEVT_CHAR_HOOK, [this, &table](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) Clear();
        else if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_DOWN) table.view().SetFocus();
        else event.Skip();
    });
    page.Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetModifiers() == wxMOD_CONTROL && event.GetKeyCode() == 'F' && IsShownOnScreen()) SetFocus();
        else event.Skip();
    });
}

} // namespace gui
