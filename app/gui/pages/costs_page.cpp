#include "app/gui/pages/costs_page.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/content/cost_months.hpp"
#include "app/gui/content/plan_cells.hpp"
#include "app/gui/entering.hpp"
#include "app/gui/find_field.hpp"
#include "app/gui/form.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/list_editor.hpp"
#include "app/gui/pages/rates_panel.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/remembered.hpp"
#include "app/gui/remove_rows.hpp"
#include "app/gui/thing_lists.hpp"
#include "budget/plan/target_path.hpp"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>

#include <utility>

#include <fmt/format.h>

namespace gui {

CostsPage::CostsPage(wxWindow* parent, Desk& desk) : Page{parent, desk}
{
    auto const edge = FromDIP(12);
    split_ = new wxSplitterWindow{this, wxID_ANY, {}, {}, wxSP_LIVE_UPDATE | wxSP_NOBORDER | wxTAB_TRAVERSAL};
    split_->SetBackgroundColour(GetBackgroundColour());
    name_control(*split_, "Costs above, details below");
    split_->SetMinimumPaneSize(FromDIP(130));
    share_ = remembered_share("Costs").value_or(share_);
    split_->SetSashGravity(share_ / 1000.0);
    split_->Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, [this](wxSplitterEvent& event) {
        event.Skip();
        auto const height = split_->GetClientSize().y;
        if (event.GetEventObject() != split_ || height <= 0) return;
        share_ = event.GetSashPosition() * 1000 / height;
        split_->SetSashGravity(share_ / 1000.0);
        remember_share("Costs", share_);
    });
    split_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (event.GetSize().y <= 2 * split_->GetMinimumPaneSize() || std::exchange(divided_, true)) return;
        CallAfter([this] { split_->SetSashPosition(split_->GetClientSize().y * share_ / 1000); }); // once it has moved its edge itself
    });
    tabs_ = new wxNotebook{split_, wxID_ANY};
    name_control(*tabs_, "Costs");
    tabs_->SetBackgroundColour(GetBackgroundColour());
    auto const selected = [this] { show_selected(); };
    schedules_ = new RatesPanel{tabs_, desk, RatesPanel::Kind::schedules, selected};
    assumptions_ = new RatesPanel{tabs_, desk, RatesPanel::Kind::assumptions, selected};
    paid_ = new ListEditor{tabs_, desk};
    tabs_->AddPage(make_costs_panel(), "Programs and components");
    tabs_->AddPage(schedules_, "Fringe schedules");
    tabs_->AddPage(assumptions_, "Assumptions");
    tabs_->AddPage(paid_, "Paid so far");
    tabs_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        if (event.GetEventObject() == tabs_) CallAfter([this] { refresh(); });
    });
    lists_ = new ThingLists{split_, desk, "Details of what is selected"};
    make_own_tabs();

    title_ = heading(this, "");
    staffing_ = new Paragraph{this};
    form_ = new Form{this, "Selected cost", [this](auto const& key, Entry const& entry, auto const& text) {
                         return enter_in_form(key, entry, text);
                     }};

    split_->SplitHorizontally(tabs_, lists_);
    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(title_, wxSizerFlags{}.Expand().Border(wxLEFT | wxBOTTOM, FromDIP(8)));
    right->Add(staffing_, wxSizerFlags{}.Expand().Border(wxLEFT | wxBOTTOM, FromDIP(8)));
    right->Add(form_, wxSizerFlags{1}.Expand());
    right->SetMinSize({FromDIP(322), -1}); // the longest label of a tick box
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(split_, wxSizerFlags{1}.Expand().Border(wxALL, edge));
    row->Add(right, wxSizerFlags{}.Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, edge));
    SetSizer(row);
}

wxPanel* CostsPage::make_costs_panel()
{
    auto* panel = new wxPanel{tabs_};
    panel->SetBackgroundColour(GetBackgroundColour());
    auto* bar = new wxBoxSizer{wxHORIZONTAL};
    auto const button = [&](char const* label, char const* tip, auto act) {
        auto* made = new wxButton{panel, wxID_ANY, shown(label)};
        made->SetToolTip(tip);
        made->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        bar->Add(made, wxSizerFlags{}.Border(wxRIGHT, FromDIP(8)));
        return made;
    };
    add_ = button("Add component…", "A position, vehicles, training or another cost (Ctrl+Shift+C)",
                  [this] { choose_and_add_component(); });
    button("Add program", "A program with its own costs (Ctrl+Shift+P)", [this] { add_program(); });
    duplicate_ = button("Duplicate", "Add a copy of the selected component (Ctrl+Shift+D)", [this] { duplicate(); });
    remove_ = button("Remove", "Remove what is selected (Ctrl+Delete)", [this] { remove_rows(table_->selection()); });

    table_ = new RecordTable{panel, "Costs", [this](auto const& row, auto const& column, auto const& text) {
                                 return edit(row, column, text);
                             }};
    table_->on_select([this](std::string const&) { show_selected(); });
    table_->on_block([this](auto const& cells) {
        auto change = with_cost_cells(session().plan(), cells);
        if (change.taken == 0) return change.refused;
        auto const name = fmt::format("Change {} cells of costs", change.taken);
        if (auto const refusal = desk_.change(std::move(change.plan), name); !refusal.empty())
            change.refused.push_back({cells.front(), refusal});
        return change.refused;
    });
    table_->on_remove([this](auto const& rows) { remove_rows(rows); });
    bar->AddStretchSpacer();
    find_ = new FindField{panel, *table_, *this};
    bar->Add(find_, wxSizerFlags{}.CentreVertical());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(bar, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(6)));
    column->Add(table_, wxSizerFlags{1}.Expand());
    panel->SetSizer(column);
    return panel;
}

void CostsPage::make_own_tabs()
{
    months_ = new RecordTable{lists_, "Amounts by month"};
    workings_ = new RecordTable{lists_, "How figures are worked out"};
    lists_->add_own(months_, "By month");
    lists_->add_own(workings_, "Worked out");
}

CostsPage::Tab CostsPage::tab() const { return static_cast<Tab>(std::max(0, tabs_->GetSelection())); }

void CostsPage::open(Tab tab)
{
    tabs_->ChangeSelection(static_cast<std::size_t>(tab));
    refresh();
}

void CostsPage::refresh()
{
    if (tab() == Tab::costs) {
        auto content = cost_table(session().plan(), results(), session().filter(), is_stale());
        table_->show(content);
        if (table_->selected().empty() && content.rows.size() > 1)
            table_->select(content.rows[content.rows.size() > 2 ? 1 : 0].key);
    }
    if (tab() == Tab::schedules) schedules_->show();
    if (tab() == Tab::assumptions) assumptions_->show();
    if (tab() == Tab::paid) paid_->show(lists_of(session().plan(), budget::ThePlan{}).front());
    bool const wanted = tab() != Tab::paid;
    if (wanted && !split_->IsSplit()) split_->SplitHorizontally(tabs_, lists_, split_->GetClientSize().y * share_ / 1000);
    if (!wanted && split_->IsSplit()) split_->Unsplit(lists_);
    show_selected();
}

std::optional<budget::Target> CostsPage::target() const
{
    if (tab() == Tab::schedules) return schedules_->target();
    if (tab() == Tab::assumptions) return assumptions_->target();
    if (tab() == Tab::paid) return std::nullopt;
    auto const row = cost_row(session().plan(), table_->selected());
    if (row.component) return *row.component;
    if (row.program) return *row.program;
    return std::nullopt;
}

void CostsPage::show_selected()
{
    auto const& plan = session().plan();
    auto const about = target();
    std::string title = "Nothing selected";
    std::string staffing;
    std::vector<Entry> entries;
    std::string key;
    if (about) {
        key = budget::path_of(*about);
        entries = entries_of(plan, *about);
    }
    auto const* component_id = about ? std::get_if<budget::ComponentId>(&*about) : nullptr;
    if (component_id && find(plan, *component_id)) {
        title = spoken(kind_of(*find(plan, *component_id)));
        if (auto const* outcome = results()) staffing = staffing_text(*outcome, *component_id);
    } else if (tab() == Tab::costs && about) {
        title = "Program";
    } else if (tab() == Tab::schedules && about) {
        title = "Fringe schedule";
    } else if (tab() == Tab::assumptions && about) {
        title = "Assumption";
    } else if (tab() == Tab::paid) {
        title = "Closed months";
        key = "actuals";
        entries = entries_of_value(plan, plan.actuals);
        staffing = "Up to and with this month the plan's costs are what was paid, and nothing else.";
    }
    title_->SetLabelText(shown(title));
    bool const had = staffing_->IsShown();
    staffing_->show(staffing);
    staffing_->Show(!staffing.empty());
    if (had != staffing_->IsShown()) Layout();
    form_->show(key, std::move(entries));
    duplicate_->Enable(component_id);
    remove_->Enable(can_remove());
    show_own_tabs();
}

void CostsPage::show_own_tabs()
{
    auto const about = target();
    std::vector<wxWindow*> own;
    if (tab() == Tab::costs && about) {
        own.push_back(months_);
        auto const row = cost_row(session().plan(), table_->selected());
        if (row.component) own.push_back(workings_);
        auto const* outcome = results();
        months_->show(outcome ? cost_months(*outcome, row) : TableContent{});
        workings_->show(outcome && row.component ? cost_workings(*outcome, *row.component) : TableContent{});
        months_->view().Enable(!is_stale());
    }
    lists_->show(own, about ? lists_of(session().plan(), *about) : std::vector<ListInfo>{});
}

std::string CostsPage::enter_in_form(std::string const& key, Entry const& entry, std::string const& text)
{
    if (key == "actuals") {
        auto const reading = read_entry(entry, text, session().plan().calendar());
        if (!reading.refusal.empty()) return reading.refusal;
        auto actuals = session().plan().actuals;
        set_field(actuals, entry.field, reading.exact);
        return desk_.change(budget::SetActuals{std::move(actuals)});
    }
    budget::Target about;
    return budget::read_field(key, about) ? enter(desk_, about, entry, text) : std::string{};
}

std::string CostsPage::edit(std::string const& key, std::string const& column, std::string const& text)
{
    auto const& plan = session().plan();
    auto const row = cost_row(plan, key);
    if (row.component) {
        auto const entry = cost_cell(plan, *row.component, column);
        if (!entry) return {};
        return enter(desk_, *row.component, *entry, without_unit(plan, *row.component, column, text));
    }
    if (row.program && column == "name") {
        for (auto const& entry : entries_of(plan, *row.program))
            if (entry.field == "name") return enter(desk_, *row.program, entry, text);
    }
    return {};
}

bool CostsPage::can_remove() const { return target().has_value(); }

void CostsPage::duplicate()
{
    auto const& plan = session().plan();
    auto const row = cost_row(plan, table_->selected());
    if (!row.component || tab() != Tab::costs) return;
    find_->Clear();
    auto copy = copy_of(plan, *find(plan, *row.component));
    auto const key = key_of(copy.id);
    if (auto const refusal = desk_.change(budget::PutComponent{*row.program, std::move(copy), {}}); !refusal.empty()) return table_->say(refusal);
    table_->select(key);
    show_selected();
}

void CostsPage::remove()
{
    if (auto* focused = RecordTable::with_focus(); focused && focused->can_remove_rows())
        return focused->remove_selected();
    if (tab() == Tab::costs) remove_rows(table_->selection());
    if (tab() == Tab::schedules) schedules_->remove(schedules_->table().selection());
    if (tab() == Tab::assumptions) assumptions_->remove(assumptions_->table().selection());
}

void CostsPage::remove_rows(std::vector<std::string> const& rows)
{
    auto const removal_of = [](budget::Plan const& plan, std::string const& key) -> std::optional<budget::Edit> {
        auto const row = cost_row(plan, key);
        if (row.component) return budget::Remove<budget::ComponentId>{*row.component};
        if (row.program) return budget::Remove<budget::ProgramId>{*row.program};
        return std::nullopt;
    };
    table_->say(gui::remove_rows(desk_, rows, removal_of, "costs"));
}

void CostsPage::choose_and_add_component()
{
    wxMenu kinds;
    for (auto const& name : budget::names_of<budget::ComponentKind>()) {
        auto const* item = kinds.Append(wxID_ANY, shown(std::string{"&"} + name.spoken));
        kinds.Bind(
            wxEVT_MENU,
            [this, kind = name.choice](wxCommandEvent &) { CallAfter([this, kind] { add_component(kind); }); },
            item->GetId());
    }
    PopupMenu(&kinds, ScreenToClient(add_->GetParent()->ClientToScreen(add_->GetPosition())) +
                          wxPoint{0, add_->GetSize().y});
}

void CostsPage::add_component(budget::ComponentKind kind)
{
    open(Tab::costs);
    find_->Clear(); // it would hide the new row
    if (session().plan().programs.empty()) add_program();
    auto const& plan = session().plan(); // the one with that program
    if (plan.programs.empty()) return;
    auto const row = cost_row(plan, table_->selected());
    auto const filter = session().filter();
    auto const program = row.program ? *row.program : filter.program ? *filter.program : plan.programs.back().id;
    auto component = new_component(plan, kind);
    auto const key = key_of(component.id);
    if (auto const refusal = desk_.change(budget::PutComponent{program, std::move(component), {}}); !refusal.empty()) return table_->say(refusal);
    table_->select(key);
    show_selected();
    form_->focus("name");
}

void CostsPage::add_program()
{
    open(Tab::costs);
    find_->Clear();
    auto const& plan = session().plan();
    budget::Program program;
    program.name = "New program";
    program.id = free_program_id(plan, program.name);
    auto const key = key_of(program.id);
    if (auto const refusal = desk_.change(budget::Put<budget::Program>{std::move(program), {}}); !refusal.empty()) return table_->say(refusal);
    table_->select(key);
    show_selected();
}

} // namespace gui
