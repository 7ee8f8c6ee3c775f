#include "app/gui/thing_lists.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/list_editor.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/sizer.h>
#include <wx/tglbtn.h>
#include <wx/wrapsizer.h>
#include <wx/wupdlock.h>

#include <algorithm>
#include <fmt/format.h>

namespace gui {

ThingLists::ThingLists(wxWindow* parent, Desk& desk, std::string const& name)
    : wxPanel{parent, wxID_ANY}, desk_{desk}
{
    name_control(*this, name);
    SetBackgroundColour(parent->GetBackgroundColour());
    strip_ = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    views_ = new wxBoxSizer{wxVERTICAL};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(strip_, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    column->Add(views_, wxSizerFlags{1}.Expand());
    SetSizer(column);
}

void ThingLists::add_own(wxWindow* view, std::string const& title)
{
    view->Hide();
    views_->Add(view, wxSizerFlags{1}.Expand());
    own_.push_back({title, view});
}

void ThingLists::show(std::vector<wxWindow*> const& own, std::vector<ListInfo> const& lists)
{
    std::vector<Tab> tabs;
    for (auto const& tab : own_)
        if (std::find(own.begin(), own.end(), tab.view) != own.end()) tabs.push_back(tab);
    while (editors_.size() < lists.size()) {
        editors_.push_back(new ListEditor{this, desk_});
        editors_.back()->Hide();
        views_->Add(editors_.back(), wxSizerFlags{1}.Expand());
    }
    for (std::size_t at = 0; at < lists.size(); ++at) tabs.push_back({lists[at].title, editors_[at]});
    while (buttons_.size() < tabs.size()) {
        auto* button = new wxToggleButton{this, wxID_ANY, {}};
        button->Bind(wxEVT_TOGGLEBUTTON, [this, at = buttons_.size()](wxCommandEvent&) {
            title_in_sight_ = tabs_[at].title;
            put_in_sight(at);
        });
        buttons_.push_back(button);
        strip_->Add(button, wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, FromDIP(4)));
    }
    lists_ = lists;
    for (std::size_t at = 0; at < lists.size(); ++at) editors_[at]->show(lists[at]);
    if (tabs == tabs_) return label_buttons();
    wxWindowUpdateLocker const quiet{this};
    for (auto const& tab : tabs_) tab.view->Hide();
    tabs_ = std::move(tabs);
    label_buttons();
    auto const same = std::find_if(tabs_.begin(), tabs_.end(), [&](auto const& tab) { return tab.title == title_in_sight_; });
    put_in_sight(same == tabs_.end() ? 0 : static_cast<std::size_t>(same - tabs_.begin()));
}

void ThingLists::label_buttons()
{
    bool changed = false;
    for (std::size_t at = 0; at < buttons_.size(); ++at) {
        buttons_[at]->Show(at < tabs_.size());
        if (at >= tabs_.size()) continue;
        auto title = tabs_[at].title;
        auto const own = tabs_.size() - lists_.size();
        if (at >= own)
            if (auto const length = list_table(desk_.session().plan(), lists_[at - own].at).rows.size(); length > 0)
                title += fmt::format(" ({})", length);
        if (buttons_[at]->GetLabelText() == shown(title)) continue;
        buttons_[at]->SetLabel(wxControl::EscapeMnemonics(shown(title)));
        name_control(*buttons_[at], title);
        changed = true;
    }
    if (changed) Layout();
}

void ThingLists::put_in_sight(std::size_t tab)
{
    for (std::size_t at = 0; at < tabs_.size(); ++at) {
        buttons_[at]->SetValue(at == tab);
        tabs_[at].view->Show(at == tab);
    }
    Layout();
}

ListEditor* ThingLists::editor(std::string const& list)
{
    for (std::size_t at = 0; at < lists_.size(); ++at)
        if (lists_[at].at.list == list) return editors_[at];
    return nullptr;
}

void ThingLists::open(std::string const& title)
{
    title_in_sight_ = title;
    for (std::size_t at = 0; at < tabs_.size(); ++at)
        if (tabs_[at].title == title) put_in_sight(at);
}

} // namespace gui
