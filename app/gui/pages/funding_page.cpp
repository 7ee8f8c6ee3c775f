#include "app/gui/pages/funding_page.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/charts/timeline_chart.hpp"
#include "app/gui/content/funding_table.hpp"
#include "app/gui/content/plan_cells.hpp"
#include "app/gui/content/source_form.hpp"
#include "app/gui/entering.hpp"
#include "app/gui/find_field.hpp"
#include "app/gui/form.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/pages/pool_editor.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/remove_rows.hpp"
#include "app/gui/save_picture.hpp"

#include <wx/button.h>
#include <wx/notebook.h>
#include <wx/sizer.h>

#include <fmt/format.h>

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
    duplicate_ = button("Duplicate", "Add a copy of the selected source (Ctrl+Shift+D)", [this] { duplicate(); });
    remove_ = button("Remove", "Remove the selected source (Ctrl+Delete)", [this] { remove_rows(table_->selection()); });
    bar->AddStretchSpacer();
    views_ = new wxNotebook{this, wxID_ANY};
    name_control(*views_, "Funding sources");
    views_->SetBackgroundColour(GetBackgroundColour());
    table_ = new RecordTable{views_, "Funding sources",
                             [this](auto const& row, auto const& column, auto const& text) -> std::string {
                                 budget::SourceId const id{row};
                                 auto const entry = funding_cell(session().plan(), id, column);
                                 return entry ? enter(desk_, id, *entry, text) : std::string{};
                             }};
    table_->on_select([this](std::string const&) { show_source(); });
    table_->on_block(
        [this](auto const& cells) {
            auto const before = session().plan().sources.size();
            auto change = with_source_cells(session().plan(), cells);
            auto const added = change.plan.sources.size() - before;
            if (change.taken == 0) return change.refused;
            auto const name = added > 0 ? fmt::format("Paste {} sources", added)
                                        : fmt::format("Change {} cells of sources", change.taken);
            if (auto const refusal = desk_.change(std::move(change.plan), name); !refusal.empty())
                change.refused.push_back({cells.front(), refusal});
            return change.refused;
        },
        true);
    table_->on_remove([this](auto const& rows) { remove_rows(rows); });
    timeline_ = new TimelineChart{views_, [this](budget::Edit const& edit) { table_->say(desk_.change(edit)); },
                                  [this](budget::SourceId const& chosen, budget::PoolId const& pool) {
                                      table_->select(chosen.text);
                                      show_source();
                                      pools_->choose(pool);
                                  }};
    views_->AddPage(table_, "Worksheet");
    views_->AddPage(timeline_, "Timeline");
    find_ = new FindField{this, *table_, *this};
    bar->Add(find_, wxSizerFlags{}.CentreVertical());

    title_ = name_heading(this);
    form_ = new Form{this, "Selected source", [this](auto const& key, Entry const& entry, auto const& text) {
                         return enter_in_form(key, entry, text);
                     }};
    pools_ = new PoolEditor{this, desk_};
    table_->offer(std::string{offered_pool}, [this] { pools_->add_pool(); }, [this] { return source() != nullptr; });

    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(title_, wxSizerFlags{}.Expand().Border(wxLEFT | wxBOTTOM, FromDIP(8)));
    left->Add(form_, wxSizerFlags{1}.Expand());
    auto* below = new wxBoxSizer{wxHORIZONTAL};
    below->Add(left, wxSizerFlags{2}.Expand());
    below->Add(pools_, wxSizerFlags{5}.Expand().Border(wxLEFT, edge));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(bar, wxSizerFlags{}.Expand().Border(wxLEFT | wxTOP | wxRIGHT, edge));
    column->Add(views_, wxSizerFlags{5}.Expand().Border(wxALL, edge));
    column->Add(below, wxSizerFlags{7}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, edge));
    SetSizer(column);
}

std::string FundingPage::enter_in_form(std::string const& key, Entry const& entry, std::string const& text)
{
    auto const* chosen = find(session().plan(), budget::SourceId{key});
    if (!chosen) return {};
    if (!is_part_field(entry.field)) return enter(desk_, chosen->id, entry, text);
    auto const reading = read_entry(entry, text, session().plan().calendar());
    if (!reading.refusal.empty()) return reading.refusal;
    auto changed = with_part(session().plan(), *chosen, entry.field, reading.exact);
    if (!changed) return fmt::format("“{}” can't be used here.", text);
    return change_as(desk_, budget::Put<budget::FundingSource>{std::move(*changed), {}},
                     part_change_name(*chosen, entry.field, reading.exact));
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
    show_name(*title_, chosen ? chosen->name : "No source selected");
    form_->show(chosen ? chosen->id.text : "",
                chosen ? source_entries(session().plan(), *chosen) : std::vector<Entry>{});
    pools_->show(chosen ? chosen->id : budget::SourceId{});
    timeline_->show(timeline_of(session().plan()), chosen ? chosen->id : budget::SourceId{});
    duplicate_->Enable(chosen);
    remove_->Enable(chosen);
}

bool FundingPage::can_remove() const { return source(); }

void FundingPage::add_source()
{
    find_->Clear(); // it would hide the new row
    auto added = new_source(session().plan());
    auto const key = added.id.text;
    if (auto const refusal = desk_.change(budget::Put<budget::FundingSource>{std::move(added), {}}); !refusal.empty()) return table_->say(refusal);
    table_->select(key);
    show_source();
    form_->focus("name");
}

void FundingPage::duplicate()
{
    auto const* chosen = source();
    if (!chosen) return;
    find_->Clear();
    auto copy = copy_of(session().plan(), *chosen);
    auto const key = copy.id.text;
    if (auto const refusal = desk_.change(budget::Put<budget::FundingSource>{std::move(copy), {}}); !refusal.empty()) return table_->say(refusal);
    table_->select(key);
    show_source();
}

void FundingPage::remove()
{
    auto* focused = RecordTable::with_focus();
    if (focused && focused->can_remove_rows()) focused->remove_selected();
    else remove_rows(table_->selection());
}

void FundingPage::remove_rows(std::vector<std::string> const& rows)
{
    auto const removal_of = [](budget::Plan const& plan, std::string const& row) -> std::optional<budget::Edit> {
        if (!find(plan, budget::SourceId{row})) return std::nullopt;
        return budget::Remove<budget::SourceId>{budget::SourceId{row}};
    };
    table_->say(gui::remove_rows(desk_, rows, removal_of, "sources"));
}

bool FundingPage::save_picture()
{
    views_->SetSelection(1);
    return gui::save_picture(*this, "Timeline", timeline_->GetClientSize(), [this](wxGraphicsContext& gc) { timeline_->draw(gc); });
}

std::optional<PrintedChart> FundingPage::printed_chart()
{
    auto const scenario = session().scenario() ? name_of(*session().scenario()) : std::string{};
    auto caption = caption_of(session().plan(), "Timeline of pools", {scenario}, desk_.today());
    caption.about.emplace_back("All sources, whether they are counted or not. A thick line is the source's end, a flag spend-by, a dotted line "
                               "obligate-by; dashed bars are not awarded, and hatched ones what a renewal would add.");
    return PrintedChart{
        std::move(caption),
        [chart = timeline_](auto& gc, double width, double height, Look const& look, std::size_t page) {
            chart->draw(gc, width, height, page * rows_that_fit(height, look.text), look);
        },
        [chart = timeline_](double height, TextSize const& text) {
            auto const fit = rows_that_fit(height, text);
            return std::max<std::size_t>(1, (chart->rows() + fit - 1) / fit);
        }};
}

} // namespace gui
