#include "app/gui/pages/start_page.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/actions.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/remembered.hpp"
#include "app/gui/starter_picture.hpp"
#include "app/gui/theme.hpp"

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

namespace gui {

StartPage::StartPage(wxWindow* parent, Desk& desk, std::function<void(std::string const&)> open)
    : Page{parent, desk}, drawing_{*this, [this](std::optional<Coverage> coverage, std::string const&) {
                                       if (coverage) pictures_[next_]->show(std::move(*coverage));
                                       ++next_;
                                       draw_next();
                                   }}
{
    auto const edge = FromDIP(16);
    auto const button = [this](wxString const& label, char const* tip, int action) {
        auto* made = new wxButton{this, wxID_ANY, label};
        made->SetToolTip(tip);
        made->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent&) { desk_.raise(action); });
        return made;
    };
    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(heading(this, "Go on with a plan"), wxSizerFlags{}.Border(wxBOTTOM, FromDIP(8)));
    recent_ = new RecordTable{this, "Recent plans"};
    recent_->on_open([open](std::string const& path) { open(path); });
    left->Add(recent_, wxSizerFlags{1}.Expand());
    left->Add(button(shown("Open a plan…"), "Opens a plan file (Ctrl+O)", wxID_OPEN), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(10)));
    left->Add(button(shown("New empty plan…"), "Begins with a plan that has no figures (Ctrl+N)", wxID_NEW),
              wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));
    left->Add(button(shown("Import a document…"), "Reads a workbook, a document or a table into the plan (Ctrl+I)", act_import),
              wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));
    left->Add(button(shown("Tour of the window"), "Four steps through the window (F1)", act_tour),
              wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));

    cards_ = new wxScrolledWindow{this, wxID_ANY, {}, FromDIP(wxSize{600, 400}), wxVSCROLL | wxTAB_TRAVERSAL};
    name_control(*cards_, "Starter plans");
    cards_->SetBackgroundColour(GetBackgroundColour());
    cards_->SetScrollRate(0, FromDIP(16));
    auto* wrap = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    for (auto const& card : starter_cards()) {
        starters_.push_back(card.starter);
        wrap->Add(make_card(cards_, card), wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, FromDIP(14)));
    }
    cards_->SetSizer(wrap);
    cards_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        cards_->GetSizer()->SetDimension(0, 0, cards_->GetClientSize().x, cards_->GetVirtualSize().y);
        cards_->FitInside();
    });
    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(heading(this, "Begin with a plan whose figures have their sources"), wxSizerFlags{}.Border(wxBOTTOM, FromDIP(8)));
    right->Add(cards_, wxSizerFlags{1}.Expand());

    auto* row = new wxBoxSizer{wxHORIZONTAL};
    recent_->SetMinSize({FromDIP(290), -1});
    row->Add(left, wxSizerFlags{}.Expand().Border(wxALL, edge));
    row->Add(right, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, edge));
    SetSizer(row);
}

wxPanel* StartPage::make_card(wxWindow* parent, StarterCard const& card)
{
    auto* panel = new wxPanel{parent, wxID_ANY, {}, wxSize{FromDIP(278), text_room(*this, 250)}, wxTAB_TRAVERSAL | wxBORDER_THEME};
    panel->SetBackgroundColour(current_theme().card);
    auto* picture = new StarterPicture{panel};
    pictures_.push_back(picture);
    auto* name = new Paragraph{panel, {{card.name, true}}};
    auto* about = new Paragraph{panel, {{card.about}}};
    auto* use = new wxButton{panel, wxID_ANY, "Begin with it"};
    name_control(*use, "Begin with " + card.name);
    use->Bind(wxEVT_BUTTON, [this, action = act_starter + static_cast<int>(card.starter)](wxCommandEvent&) { desk_.raise(action); });
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto const beside = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(10));
    column->Add(picture, beside);
    column->Add(name, beside);
    column->Add(about, wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(10)));
    column->Add(use, wxSizerFlags{}.Right().Border(wxALL, FromDIP(10)));
    panel->SetSizer(column);
    panel->SetMinSize({FromDIP(278), text_room(*this, 250)});
    return panel;
}

void StartPage::draw_next()
{
    if (next_ >= starters_.size()) return;
    drawing_.ask([starter = starters_[next_]](budget::Checkpoint const&) { return picture_of(starter); });
}

void StartPage::refresh()
{
    recent_->show(recent_table(recent_files()));
    if (next_ == 0 && !drawing_.is_waiting()) draw_next();
}

} // namespace gui
