#include "app/gui/remedy_list.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include <algorithm>

namespace gui {

RemedyList::RemedyList(wxWindow* parent, std::function<void(RemedyOffer const&)> attempt)
    : wxScrolledWindow{parent, wxID_ANY, {}, parent->FromDIP(wxSize{240, 160}), wxVSCROLL | wxTAB_TRAVERSAL}, attempt_{std::move(attempt)}
{
    name_control(*this, "What closes it");
    SetBackgroundColour(parent->GetBackgroundColour());
    SetScrollRate(0, FromDIP(16));
    ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_ALWAYS); // as in SheetView
}

void RemedyList::show(std::vector<RemedyOffer> offers)
{
    auto const same = [](RemedyOffer const& a, RemedyOffer const& b) { return a.sentence == b.sentence && a.edits == b.edits; };
    if (said_.empty() && !offers.empty() &&
        std::equal(offers.begin(), offers.end(), offers_.begin(), offers_.end(), same))
        return;
    offers_ = std::move(offers);
    said_.clear();
    label_.clear();
    build(offers_.empty() ? "Nothing in this plan closes it: neither a permission, nor money that isn't counted, nor a cost that "
                            "could wait."
                          : "");
}

void RemedyList::say(std::string const& sentence, Action action)
{
    if (said_ == sentence && label_ == action.label) return;
    offers_.clear();
    said_ = sentence;
    label_ = action.label;
    build(sentence, action);
}

void RemedyList::build(std::string const& sentence, Action const& action)
{
    wxWindowUpdateLocker const quiet{this};
    DestroyChildren();
    auto* column = new wxBoxSizer{wxVERTICAL};
    if (!sentence.empty()) column->Add(new Paragraph{this, {{sentence}}}, wxSizerFlags{}.Expand());
    if (!action.label.empty()) {
        auto* button = new wxButton{this, wxID_ANY, shown(action.label)};
        button->Bind(wxEVT_BUTTON, [this, act = action.act](wxCommandEvent&) { CallAfter(act); }); // what it does takes it away
        column->Add(button, wxSizerFlags{}.Border(wxTOP, FromDIP(8)));
    }
    for (std::size_t at = 0; at < offers_.size(); ++at) {
        auto* row = new wxBoxSizer{wxHORIZONTAL};
        row->Add(new Paragraph{this, {{offers_[at].sentence}}}, wxSizerFlags{1}.Expand());
        auto* button = new wxButton{this, wxID_ANY, "Try as scenario"};
        name_control(*button, "Try as scenario: " + offers_[at].name);
        button->SetToolTip(shown("Adds the scenario “" + offers_[at].name + "” and shows it beside the plan"));
        button->Bind(wxEVT_BUTTON, [this, at](wxCommandEvent&) {
            // Showing it may take this button away: not from inside its own event.
            CallAfter([this, offer = offers_[at]] { attempt_(offer); });
        });
        row->Add(button, wxSizerFlags{}.Top().Border(wxLEFT, FromDIP(12)));
        column->Add(row, wxSizerFlags{}.Expand().Border(wxBOTTOM | wxRIGHT, FromDIP(8)));
    }
    SetSizer(column);
    FitInside();
    Layout();
}

} // namespace gui
