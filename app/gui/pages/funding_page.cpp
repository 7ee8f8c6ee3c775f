#include "app/gui/pages/funding_page.hpp"

#include "app/gui/content/funding_table.hpp"
#include "app/gui/entering.hpp"
#include "app/gui/form.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/pages/pool_editor.hpp"
#include "app/gui/record_table.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

namespace gui {

FundingPage::FundingPage(wxWindow* parent, Desk& desk) : Page{parent, desk}
{
    auto const edge = FromDIP(12);
    auto* bar = new wxBoxSizer{wxHORIZONTAL};
    auto const button = [&](char const* label, char const* tip, auto act) {
        auto* made = new wxButton{this, wxID_ANY, label};
        made->SetToolTip(tip);
        made->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        bar->Add(made, wxSizerFlags{}.Border(wxRIGHT, FromDIP(8)));
        return made;
    };
    button("Add source", "Add a funding source (Ctrl+Shift+F)", [this] { add_source(); });
    duplicate_ = button("Duplicate", "Add a copy of the selected source (Ctrl+D)", [this] { duplicate(); });
    remove_ = button("Remove", "Remove the selected source (Ctrl+Delete)", [this] { remove(); });

    table_ = new RecordTable{this, "Funding sources",
                             [this](auto const& row, auto const& column, auto const& text) -> std::string {
                                 budget::SourceId const id{row};
                                 auto const entry = funding_cell(session().plan(), id, column);
                                 return entry ? enter(desk_, id, *entry, text) : std::string{};
                             }};
    table_->on_select([this](std::string const&) { show_source(); });

    title_ = heading(this, "");
    form_ = new Form{
        this, "Selected source", [this](auto const& key, Entry const& entry, auto const& text) -> std::string {
            auto const* chosen = find(session().plan(), budget::SourceId{key});
            if (!chosen)
                return {};
            if (!entry.field.starts_with("renewal:"))
                return enter(desk_, chosen->id, entry, text);
            auto const reading = read_entry(entry, text, session().plan().calendar());
            if (!reading.refusal.empty())
                return reading.refusal;
            auto changed = with_entry(*chosen, entry.field, reading.exact);
            return changed ? desk_.change(budget::Put<budget::FundingSource>{std::move(*changed), {}}) : std::string{};
        }};
    pools_ = new PoolEditor{this, desk_};

    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(title_, wxSizerFlags{}.Expand().Border(wxLEFT | wxBOTTOM, FromDIP(8)));
    left->Add(form_, wxSizerFlags{1}.Expand());
    auto* below = new wxBoxSizer{wxHORIZONTAL};
    below->Add(left, wxSizerFlags{2}.Expand());
    below->Add(pools_, wxSizerFlags{5}.Expand().Border(wxLEFT, edge));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(bar, wxSizerFlags{}.Border(wxLEFT | wxTOP | wxRIGHT, edge));
    column->Add(table_, wxSizerFlags{5}.Expand().Border(wxALL, edge));
    column->Add(below, wxSizerFlags{7}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, edge));
    SetSizer(column);
}

budget::FundingSource const* FundingPage::source() const
{
    return find(session().plan(), budget::SourceId{table_->selected()});
}

void FundingPage::refresh()
{
    auto content = funding_table(session().plan(), results(), is_stale());
    auto const first = content.rows.front().key;
    table_->show(std::move(content));
    if (!source()) table_->select(first);
    show_source();
}

void FundingPage::show_source()
{
    auto const* chosen = source();
    title_->SetLabelText(shown(chosen ? chosen->name : "No source selected"));
    form_->show(chosen ? chosen->id.text : "",
                chosen ? source_entries(session().plan(), *chosen) : std::vector<Entry>{});
    pools_->show(chosen ? chosen->id : budget::SourceId{});
    duplicate_->Enable(chosen);
    remove_->Enable(chosen);
}

bool FundingPage::can_remove() const { return source(); }

void FundingPage::add_source()
{
    auto added = new_source(session().plan());
    auto const key = added.id.text;
    desk_.change(budget::Put<budget::FundingSource>{std::move(added), {}});
    table_->select(key);
    show_source();
    form_->focus("name");
}

void FundingPage::duplicate()
{
    auto const* chosen = source();
    if (!chosen) return;
    auto copy = copy_of(session().plan(), *chosen);
    auto const key = copy.id.text;
    desk_.change(budget::Put<budget::FundingSource>{std::move(copy), {}});
    table_->select(key);
    show_source();
}

void FundingPage::remove()
{
    if (auto const* chosen = source()) table_->say(desk_.change(budget::Remove<budget::SourceId>{chosen->id}));
}

} // namespace gui
