#include "app/gui/toolbar.hpp"

#include "app/gui/actions.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

namespace gui {

namespace {

struct Counted {
    char const* label;
    char const* tip;
};
constexpr std::array<Counted, 3> counted_choices{{
    {"Committed", "Count awarded money only, nothing renewed (Alt+1)"},
    {"+ Likely", "Count likely money and renewals, too (Alt+2)"},
    {"+ Possible", "Count all possible money, too (Alt+3)"},
}};

} // namespace

Toolbar::Toolbar(wxWindow* parent) : wxPanel{parent}
{
    SetBackgroundColour(current_theme().chrome);
    auto const button = [this](char const* label, char const* tip, int action) {
        auto* made = new wxButton{this, action, shown(label)};
        made->SetToolTip(tip);
        made->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent&) { raise(action); });
        return made;
    };
    undo_ = button("Undo", "", wxID_UNDO);
    redo_ = button("Redo", "", wxID_REDO);
    undo_->SetLabel("Undo"); // stock labels come with a mnemonic that the menu bar has already
    redo_->SetLabel("Redo");
    program_ = new wxChoice{this, wxID_ANY};
    program_->SetName("Program shown");
    program_->SetToolTip("Which program is shown on every page");
    program_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        raise(event.GetSelection() == 0 ? act_all_programs : act_program + event.GetSelection() - 1);
    });
    auto* exporting = button("Export workbook…", "Write a workbook for the council (Ctrl+E)", act_export_workbook);

    auto* row = new wxBoxSizer{wxHORIZONTAL};
    auto const gap = FromDIP(8);
    auto const place = wxSizerFlags{}.CentreVertical().Border(wxTOP | wxBOTTOM, FromDIP(6));
    row->AddSpacer(gap);
    row->Add(undo_, place);
    row->AddSpacer(gap);
    row->Add(redo_, place);
    row->AddSpacer(2 * gap);
    row->Add(program_, place);
    row->AddSpacer(2 * gap);
    row->Add(new wxStaticText{this, wxID_ANY, "Money counted:"}, wxSizerFlags{}.CentreVertical());
    row->AddSpacer(gap);
    for (std::size_t at = 0; at < counted_.size(); ++at) {
        auto* toggle = new wxToggleButton{this, wxID_ANY, counted_choices[at].label};
        toggle->SetToolTip(counted_choices[at].tip);
        toggle->SetName(shown(std::string{"Money counted: "} + counted_choices[at].label));
        auto const action = act_count_committed + static_cast<int>(at);
        toggle->Bind(wxEVT_TOGGLEBUTTON, [this, action](wxCommandEvent&) { raise(action); });
        row->Add(toggle, place);
        counted_[at] = toggle;
    }
    row->AddStretchSpacer();
    row->Add(exporting, place);
    row->AddSpacer(gap);
    SetSizer(row);
}

void Toolbar::raise(int action)
{
    wxCommandEvent event{wxEVT_MENU, action};
    event.SetEventObject(this);
    GetParent()->GetEventHandler()->AddPendingEvent(event);
}

void Toolbar::refresh(app::Session const& session)
{
    auto const& history = session.history();
    undo_->Enable(history.can_undo());
    redo_->Enable(history.can_redo());
    undo_->SetToolTip(history.can_undo() ? shown("Undo " + history.undo_name() + " (Ctrl+Z)")
                                         : wxString{"Nothing to undo"});
    redo_->SetToolTip(history.can_redo() ? shown("Redo " + history.redo_name() + " (Ctrl+Y)")
                                         : wxString{"Nothing to redo"});

    wxArrayString names;
    names.Add("All programs");
    int chosen = 0;
    auto const filter = session.filter();
    for (auto const& program : session.plan().programs) {
        if (filter.program == program.id) chosen = static_cast<int>(names.size());
        names.Add(shown(program.name));
    }
    if (names != program_->GetStrings()) {
        program_->Set(names);
        Layout();
    }
    program_->SetSelection(chosen);
    for (std::size_t at = 0; at < counted_.size(); ++at)
        counted_[at]->SetValue(at == static_cast<std::size_t>(session.counting()));
}

} // namespace gui
