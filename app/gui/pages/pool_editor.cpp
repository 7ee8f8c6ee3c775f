#include "app/gui/pages/pool_editor.hpp"

#include "app/gui/content/funding_table.hpp"
#include "app/gui/entering.hpp"
#include "app/gui/form.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/list_editor.hpp"
#include "app/gui/record_table.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/notebook.h>
#include <wx/sizer.h>

#include <algorithm>

namespace gui {

namespace {

// Reads what was typed for a field of an item and sets it; the refusal, or "".
template <class Item>
std::string set_typed(budget::Plan const& plan, Item& item, std::string const& column, std::string const& text)
{
    for (auto const& entry : list_entries(plan, item)) {
        if (entry.field != column) continue;
        auto const reading = read_entry(entry, text, plan.calendar());
        if (!reading.refusal.empty()) return reading.refusal;
        if constexpr (std::is_same_v<Item, budget::Permission>) {
            if (column == "effect") {
                item.effect = reading.exact == "deny" ? budget::Effect::deny : budget::Effect::allow;
                return {};
            }
        }
        if (!set_field(item, column, reading.exact)) return "“" + text + "” can't be used here.";
    }
    return {};
}

} // namespace

PoolEditor::PoolEditor(wxWindow* parent, Desk& desk) : wxPanel{parent}, desk_{desk}
{
    SetBackgroundColour(parent->GetBackgroundColour());
    auto const gap = FromDIP(6);
    choice_ = new wxChoice{this, wxID_ANY};
    choice_->SetName("Pool");
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_pool(); });
    add_ = new wxButton{this, wxID_ANY, "Add pool"};
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_pool(); });
    remove_ = new wxButton{this, wxID_ANY, "Remove pool"};
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove_pool(); });
    tabs_ = new wxNotebook{this, wxID_ANY};
    build_lists();

    auto* bar = new wxBoxSizer{wxHORIZONTAL};
    bar->Add(heading(this, "Pool"), wxSizerFlags{}.CentreVertical());
    bar->Add(choice_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(10)));
    bar->Add(add_, wxSizerFlags{}.Border(wxLEFT, gap));
    bar->Add(remove_, wxSizerFlags{}.Border(wxLEFT, gap));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(bar, wxSizerFlags{}.Expand().Border(wxBOTTOM, gap));
    column->Add(tabs_, wxSizerFlags{1}.Expand());
    SetSizer(column);
}

void PoolEditor::build_lists()
{
    auto const gap = FromDIP(8);
    auto const tab = [&](char const* title) {
        auto* panel = new wxPanel{tabs_};
        panel->SetBackgroundColour(GetBackgroundColour());
        tabs_->AddPage(panel, title);
        return panel;
    };
    auto const erase = [this](auto list) {
        return [this, list](std::size_t item) {
            change_pool([&](budget::Pool& pool) {
                if (item >= (pool.*list).size()) return false;
                (pool.*list).erase((pool.*list).begin() + static_cast<std::ptrdiff_t>(item));
                return true;
            });
        };
    };

    auto* money = tab("Money");
    form_ =
        new Form{money, "Selected pool", [this](auto const& key, Entry const& entry, auto const& text) -> std::string {
                     auto const slash = key.find('/'); // no id has one
                     budget::PoolOf const target{{key.substr(0, slash)}, {key.substr(slash + 1)}};
                     return enter(desk_, target, entry, text);
                 }};
    releases_ = new ListEditor{money,
                               "What becomes available, and when",
                               "Add release",
                               {[this](std::size_t item, auto const& column, auto const& text) {
                                    return edit_item(&budget::Pool::releases, item, column, text);
                                },
                                [this] {
                                    change_pool([this](budget::Pool& pool) {
                                        budget::Release release;
                                        release.date = pool.releases.empty()
                                                           ? desk_.session().plan().first_month.first_day()
                                                           : pool.releases.back().date;
                                        pool.releases.push_back(release);
                                        return true;
                                    });
                                },
                                erase(&budget::Pool::releases)}};
    auto* money_row = new wxBoxSizer{wxHORIZONTAL};
    money_row->Add(form_, wxSizerFlags{2}.Expand().Border(wxTOP | wxBOTTOM, gap));
    money_row->Add(releases_, wxSizerFlags{3}.Expand().Border(wxALL, gap));
    money->SetSizer(money_row);

    auto* uses = tab("What it may pay");
    permissions_ = new ListEditor{uses,
                                  "No statement: it may pay everything. A refusal holds whatever else is allowed.",
                                  "Add permission",
                                  {[this](std::size_t item, auto const& column, auto const& text) {
                                       return edit_item(&budget::Pool::permissions, item, column, text);
                                   },
                                   [this] {
                                       change_pool([](budget::Pool& pool) {
                                           pool.permissions.emplace_back();
                                           return true;
                                       });
                                   },
                                   erase(&budget::Pool::permissions)}};
    auto* uses_row = new wxBoxSizer{wxHORIZONTAL};
    uses_row->Add(permissions_, wxSizerFlags{1}.Expand().Border(wxALL, gap));
    uses->SetSizer(uses_row);

    auto* limits = tab("Caps");
    caps_ = new ListEditor{limits,
                           "At most so much of it for some costs",
                           "Add cap",
                           {[this](std::size_t item, auto const& column, auto const& text) {
                                return edit_item(&budget::Pool::caps, item, column, text);
                            },
                            [this] {
                                change_pool([](budget::Pool& pool) {
                                    budget::Cap cap;
                                    cap.name = "New cap";
                                    cap.amount = budget::Money{};
                                    pool.caps.push_back(cap);
                                    return true;
                                });
                            },
                            erase(&budget::Pool::caps), [this] { show_pool(); }}};
    scopes_ = new ListEditor{limits, "Costs that the selected cap counts; none: all", "Add costs", {
        [this](std::size_t item, auto const& column, auto const& text) { return edit_scope(item, column, text); },
        [this] {
            auto const at = caps_->selected();
            change_pool([at](budget::Pool& pool) {
                if (!at || *at >= pool.caps.size()) return false;
                pool.caps[*at].scopes.emplace_back();
                return true;
            });
        },
        [this](std::size_t item) {
            auto const at = caps_->selected();
            change_pool([at, item](budget::Pool& pool) {
                if (!at || *at >= pool.caps.size() || item >= pool.caps[*at].scopes.size()) return false;
                auto& scopes = pool.caps[*at].scopes;
                scopes.erase(scopes.begin() + static_cast<std::ptrdiff_t>(item));
                return true;
            });
        }}};
    auto* limits_row = new wxBoxSizer{wxHORIZONTAL};
    limits_row->Add(caps_, wxSizerFlags{1}.Expand().Border(wxALL, gap));
    limits_row->Add(scopes_, wxSizerFlags{1}.Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, gap));
    limits->SetSizer(limits_row);
}

budget::FundingSource const* PoolEditor::source() const { return find(desk_.session().plan(), source_); }

budget::Pool const* PoolEditor::pool() const
{
    auto const* owner = source();
    auto const at = choice_->GetSelection();
    if (!owner || at < 0 || static_cast<std::size_t>(at) >= owner->pools.size()) return nullptr;
    return &owner->pools[static_cast<std::size_t>(at)];
}

budget::Cap const* PoolEditor::cap() const
{
    auto const* chosen = pool();
    auto const at = caps_->selected();
    return chosen && at && *at < chosen->caps.size() ? &chosen->caps[*at] : nullptr;
}

std::string PoolEditor::change_pool(std::function<bool(budget::Pool&)> const& change)
{
    auto const* chosen = pool();
    if (!chosen) return {};
    auto changed = *source();
    for (auto& candidate : changed.pools)
        if (candidate.id == chosen->id && !change(candidate)) return {};
    return desk_.change(budget::Put<budget::FundingSource>{std::move(changed), {}});
}

template <class List>
std::string PoolEditor::edit_item(List budget::Pool::*list, std::size_t item, std::string const& column,
                                  std::string const& text)
{
    std::string refusal;
    auto const refused = change_pool([&](budget::Pool& pool) {
        if (item >= (pool.*list).size()) return false;
        refusal = set_typed(desk_.session().plan(), (pool.*list)[item], column, text);
        return refusal.empty();
    });
    return refusal.empty() ? refused : refusal;
}

std::string PoolEditor::edit_scope(std::size_t item, std::string const& column, std::string const& text)
{
    std::string refusal;
    auto const at = caps_->selected();
    auto const refused = change_pool([&](budget::Pool& pool) {
        if (!at || *at >= pool.caps.size() || item >= pool.caps[*at].scopes.size()) return false;
        refusal = set_typed(desk_.session().plan(), pool.caps[*at].scopes[item], column, text);
        return refusal.empty();
    });
    return refusal.empty() ? refused : refusal;
}

void PoolEditor::add_pool()
{
    auto const* owner = source();
    if (!owner) return;
    auto changed = *owner;
    changed.pools.push_back(new_pool(desk_.session().plan(), changed));
    auto const last = static_cast<int>(changed.pools.size()) - 1;
    desk_.change(budget::Put<budget::FundingSource>{std::move(changed), {}});
    choice_->SetSelection(last);
    show_pool();
}

void PoolEditor::remove_pool()
{
    auto const* chosen = pool();
    if (!chosen) return;
    auto changed = *source();
    std::erase_if(changed.pools, [&](auto const& candidate) { return candidate.id == chosen->id; });
    desk_.change(budget::Put<budget::FundingSource>{std::move(changed), {}});
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
    static budget::Pool const none;
    auto const* chosen = pool();
    auto const& content = chosen ? *chosen : none;
    form_->show(chosen ? source_.text + "/" + chosen->id.text : "",
                chosen ? entries_of(plan, budget::PoolOf{source_, chosen->id}) : std::vector<Entry>{});
    releases_->show(release_table(plan, content), chosen);
    permissions_->show(permission_table(plan, content), chosen);
    caps_->show(cap_table(plan, content), chosen);
    auto const* limit = cap();
    scopes_->show(scope_table(plan, limit ? *limit : budget::Cap{}), limit);
    add_->Enable(source());
    remove_->Enable(chosen);
}

} // namespace gui
