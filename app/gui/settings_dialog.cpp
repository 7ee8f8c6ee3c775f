#include "app/gui/settings_dialog.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/entering.hpp"
#include "app/gui/form.hpp"

#include <wx/dialog.h>
#include <wx/sizer.h>

namespace gui {

void show_plan_settings(wxWindow& window, Desk& desk)
{
    wxDialog dialog{&window, wxID_ANY, "Plan settings", {}, {}, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER};
    name_control(dialog, "Plan settings");
    Form* form = nullptr;
    auto const refill = [&] { form->show("plan", entries_of(desk.session().plan(), budget::ThePlan{})); };
    form = new Form{&dialog, "Plan settings", [&](auto const&, Entry const& entry, auto const& text) {
        auto const refusal = enter(desk, budget::ThePlan{}, entry, text);
        if (refusal.empty()) refill();
        return refusal;
    }};
    refill();
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(form, wxSizerFlags{1}.Expand().Border(wxALL, dialog.FromDIP(12)));
    column->Add(dialog.CreateStdDialogButtonSizer(wxCLOSE), wxSizerFlags{}.Expand().Border(wxALL, dialog.FromDIP(12)));
    dialog.SetSizer(column);
    dialog.SetEscapeId(wxID_CLOSE);
    dialog.SetAffirmativeId(wxID_CLOSE);
    // With Alt+C or Escape the field that was typed in has the focus still; what is refused is shown first.
    dialog.Bind(wxEVT_BUTTON, [&](wxCommandEvent& event) {
        form->finish_typing();
        if (!form->refused_text()) event.Skip();
    }, wxID_CLOSE);
    dialog.SetSize(dialog.FromDIP(wxSize{520, 560}));
    dialog.CentreOnParent();
    dialog.ShowModal();
}

} // namespace gui
