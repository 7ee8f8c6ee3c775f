#include "app/gui/toolbar.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/actions.hpp"
#include "app/gui/content/scenarios.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include <algorithm>

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

// As wide as its longest name, within reason.
int wished_width(wxChoice const& choice) { return std::min(choice.GetBestSize().x, text_room(choice, 210)); }

void fill(wxChoice& choice, wxArrayString const& names, int chosen)
{
    if (names != choice.GetStrings()) {
        choice.Set(names);
        choice.InvalidateBestSize();
    }
    choice.SetSelection(chosen);
}

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
    scenario_ = add_choice("Scenario shown", "Which scenario is shown and edited on every page", act_the_plan, act_scenario);
    program_ = add_choice("Program shown", "Which program is shown on every page", act_all_programs, act_program);
    auto* exporting = button("Export workbook…", "Write a workbook for the council (Ctrl+E)", act_export_workbook);

    auto* row = new wxBoxSizer{wxHORIZONTAL};
    auto const gap = FromDIP(8);
    auto const place = wxSizerFlags{}.CentreVertical().Border(wxTOP | wxBOTTOM, FromDIP(6));
    row->AddSpacer(gap);
    row->Add(undo_, place);
    row->AddSpacer(gap);
    row->Add(redo_, place);
    row->AddSpacer(2 * gap);
    row->Add(scenario_, place);
    row->AddSpacer(gap);
    row->Add(program_, place);
    row->AddSpacer(2 * gap);
    counting_ = new wxStaticText{this, wxID_ANY, "Money counted:"};
    row->Add(counting_, wxSizerFlags{}.CentreVertical());
    row->AddSpacer(gap);
    for (std::size_t at = 0; at < counted_.size(); ++at) {
        auto* toggle = new wxToggleButton{this, wxID_ANY, counted_choices[at].label};
        toggle->SetToolTip(counted_choices[at].tip);
        name_control(*toggle, std::string{"Money counted: "} + counted_choices[at].label);
        auto const action = act_count_committed + static_cast<int>(at);
        toggle->Bind(wxEVT_TOGGLEBUTTON, [this, action](wxCommandEvent&) { raise(action); });
        row->Add(toggle, place);
        counted_[at] = toggle;
    }
    row->AddStretchSpacer();
    row->Add(exporting, place);
    row->AddSpacer(gap);
    SetSizer(row);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit();
    });
}

void Toolbar::fit()
{
    counting_->Show();
    std::array const choices{scenario_, program_};
    for (auto* choice : choices) choice->SetMinSize({wished_width(*choice), -1});
    auto const missing = [this] { return GetSizer()->CalcMin().x - GetClientSize().x; };
    if (missing() > 0) counting_->Hide();
    for (std::size_t at = 0; at < choices.size(); ++at) {
        auto const width = choices[at]->GetMinSize().x;
        auto const part = (missing() + 1) / static_cast<int>(choices.size() - at);
        if (part > 0) choices[at]->SetMinSize({std::max(width - part, FromDIP(60)), -1});
    }
    Layout();
}

wxChoice* Toolbar::add_choice(char const* name, char const* tip, int none, int first)
{
    auto* choice = new wxChoice{this, wxID_ANY};
    name_control(*choice, name);
    choice->SetToolTip(tip);
    choice->Bind(wxEVT_CHOICE, [this, none, first](wxCommandEvent& event) {
        raise(event.GetSelection() == 0 ? none : first + event.GetSelection() - 1);
    });
    return choice;
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

    wxArrayString programs;
    programs.Add("All programs");
    int chosen = 0;
    auto const filter = session.filter();
    for (auto const& program : session.plan().programs) {
        if (filter.program == program.id) chosen = static_cast<int>(programs.size());
        programs.Add(shown(program.name));
    }
    fill(*program_, programs, chosen);
    wxArrayString scenarios;
    scenarios.Add("The plan itself");
    chosen = 0;
    for (auto const& scenario : session.document().scenarios) {
        if (session.scenario() == &scenario) chosen = static_cast<int>(scenarios.size());
        scenarios.Add(shown("Scenario: " + name_of(scenario)));
    }
    fill(*scenario_, scenarios, chosen);
    for (std::size_t at = 0; at < counted_.size(); ++at)
        counted_[at]->SetValue(at == static_cast<std::size_t>(session.counting()));
    fit();
}

} // namespace gui
