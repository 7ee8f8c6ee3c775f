#include "app/gui/pages/pool_editor.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/content/funding_table.hpp"
#include "app/gui/entering.hpp"
#include "app/gui/form.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/list_editor.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/thing_lists.hpp"
#include "budget/plan/target_path.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>

#include <algorithm>

namespace gui {

PoolEditor::PoolEditor(wxWindow* parent, Desk& desk) : wxPanel{parent}, desk_{desk}
{
    SetBackgroundColour(parent->GetBackgroundColour());
    auto const gap = FromDIP(6);
    choice_ = new wxChoice{this, wxID_ANY};
    name_control(*choice_, "Pool");
    choice_->SetMinSize({FromDIP(80), -1}); // whatever the pools' names are
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_pool(); });
    add_ = new wxButton{this, wxID_ANY, "Add pool"};
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_pool(); });
    remove_ = new wxButton{this, wxID_ANY, "Remove pool"};
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove_pool(); });
    form_ = new Form{this, "Selected pool", [this](auto const& key, Entry const& entry, auto const& text) -> std::string {
                         budget::Target about;
                         return budget::read_field(key, about) ? enter(desk_, about, entry, text) : std::string{};
                     }};
    lists_ = new ThingLists{this, desk, "Money and uses of the source"};
    cap_lines_ = new ListEditor{lists_, desk};
    lists_->add_own(cap_lines_, "Cap's costs");

    auto* bar = new wxBoxSizer{wxHORIZONTAL};
    bar->Add(heading(this, "Pool"), wxSizerFlags{}.CentreVertical());
    bar->Add(choice_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(10)));
    bar->Add(add_, wxSizerFlags{}.Border(wxLEFT, gap));
    bar->Add(remove_, wxSizerFlags{}.Border(wxLEFT, gap));
    auto* below = new wxBoxSizer{wxHORIZONTAL};
    below->Add(form_, wxSizerFlags{2}.Expand());
    below->Add(lists_, wxSizerFlags{5}.Expand().Border(wxLEFT, gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(bar, wxSizerFlags{}.Expand().Border(wxBOTTOM, gap));
    refusal_ = new Paragraph{this};
    refusal_->Hide();
    column->Add(refusal_, wxSizerFlags{}.Expand().Border(wxBOTTOM, gap));
    column->Add(below, wxSizerFlags{1}.Expand());
    SetSizer(column);
}

budget::FundingSource const* PoolEditor::source() const { return find(desk_.session().plan(), source_); }

budget::Pool const* PoolEditor::pool() const
{
    auto const* owner = source();
    auto const at = choice_->GetSelection();
    if (!owner || at < 0 || static_cast<std::size_t>(at) >= owner->pools.size()) return nullptr;
    return &owner->pools[static_cast<std::size_t>(at)];
}

void PoolEditor::add_pool()
{
    auto const* owner = source();
    if (!owner) return;
    auto changed = *owner;
    changed.pools.push_back(new_pool(desk_.session().plan(), changed));
    auto const fresh = changed.pools.back().id;
    change_as(desk_, budget::Put<budget::FundingSource>{changed, {}}, "Add pool to " + owner->name);
    choose(fresh);
}

void PoolEditor::remove_pool()
{
    auto const* chosen = pool();
    if (!chosen) return;
    auto changed = *source();
    auto const name = "Remove pool " + (chosen->name.empty() ? chosen->id.text : chosen->name) + " of " + changed.name;
    std::erase_if(changed.pools, [&](auto const& candidate) { return candidate.id == chosen->id; });
    refusal_->show({{change_as(desk_, budget::Put<budget::FundingSource>{std::move(changed), {}}, name), false, true}});
    refusal_->Show(!refusal_->text().empty());
    Layout();
}

std::string PoolEditor::refusal() const { return refusal_->IsShown() ? refusal_->text() : std::string{}; }

void PoolEditor::choose(budget::PoolId const& wanted)
{
    auto const* owner = source();
    for (std::size_t at = 0; owner && at < owner->pools.size(); ++at)
        if (owner->pools[at].id == wanted) choice_->SetSelection(static_cast<int>(at));
    show_pool();
}

void PoolEditor::show(budget::SourceId const& source_id)
{
    bool const other = source_id != source_;
    source_ = source_id;
    auto const before = choice_->GetSelection();
    wxArrayString names;
    if (auto const* owner = source())
        for (auto const& candidate : owner->pools)
            names.Add(shown(candidate.name.empty() ? candidate.id.text : candidate.name));
    if (names != choice_->GetStrings()) choice_->Set(names);
    auto const count = static_cast<int>(names.size());
    choice_->SetSelection(count == 0 ? wxNOT_FOUND : other ? 0 : std::clamp(before, 0, count - 1));
    choice_->Enable(count > 0);
    show_pool();
}

void PoolEditor::show_pool()
{
    auto const& plan = desk_.session().plan();
    auto const* chosen = pool();
    if (refusal_->IsShown()) { // of an earlier try
        refusal_->Hide();
        Layout();
    }
    std::vector<ListInfo> lists;
    budget::Target about = budget::PoolOf{source_, chosen ? chosen->id : budget::PoolId{}};
    if (chosen) lists = lists_of(plan, about);
    for (auto& list : lists_of(plan, source_)) lists.push_back(std::move(list));
    form_->show(chosen ? budget::path_of(about) : "", chosen ? entries_of(plan, about) : std::vector<Entry>{});
    bool const has_caps = chosen && !chosen->caps.empty();
    lists_->show(has_caps ? std::vector<wxWindow*>{cap_lines_} : std::vector<wxWindow*>{}, lists);
    if (auto* caps = lists_->editor("caps")) caps->on_select([this] { show_cap_lines(); });
    show_cap_lines();
    add_->Enable(source());
    remove_->Enable(chosen);
}

void PoolEditor::show_cap_lines()
{
    auto const* chosen = pool();
    auto* caps = lists_->editor("caps");
    if (!chosen || !caps || chosen->caps.empty()) return cap_lines_->show(std::nullopt);
    auto const at = std::min(caps->selected().value_or(0), chosen->caps.size() - 1);
    auto list = cap_lines({source_, chosen->id}, at);
    list.hint = chosen->caps[at].name + ": " + list.hint;
    cap_lines_->show(std::move(list));
}

} // namespace gui
