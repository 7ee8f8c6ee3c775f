#include "app/gui/pages/costs_page.hpp"

#include "app/gui/content/cost_table.hpp"
#include "app/gui/entering.hpp"
#include "app/gui/form.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/record_table.hpp"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/sizer.h>

namespace gui {

CostsPage::CostsPage(wxWindow* parent, Desk& desk) : Page{parent, desk}
{
    auto const edge = FromDIP(12);
    auto* bar = new wxBoxSizer{wxHORIZONTAL};
    auto const button = [&](char const* label, char const* tip, auto act) {
        auto* made = new wxButton{this, wxID_ANY, shown(label)};
        made->SetToolTip(tip);
        made->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        bar->Add(made, wxSizerFlags{}.Border(wxRIGHT, FromDIP(8)));
        return made;
    };
    add_ = button("Add component…", "A position, vehicles, training or another cost (Ctrl+Shift+C)",
                  [this] { choose_and_add_component(); });
    button("Add program", "A program with its own costs (Ctrl+Shift+P)", [this] { add_program(); });
    duplicate_ = button("Duplicate", "Add a copy of the selected component (Ctrl+D)", [this] { duplicate(); });
    remove_ = button("Remove", "Remove what is selected (Ctrl+Delete)", [this] { remove(); });

    table_ = new RecordTable{this, "Costs", [this](auto const& row, auto const& column, auto const& text) {
                                 return edit(row, column, text);
                             }};
    table_->on_select([this](std::string const&) { show_form(); });

    title_ = heading(this, "");
    staffing_ = new Paragraph{this};
    form_ =
        new Form{this, "Selected cost", [this](auto const& key, Entry const& entry, auto const& text) -> std::string {
                     auto const row = cost_row(session().plan(), key);
                     if (row.component)
                         return enter(desk_, *row.component, entry, text);
                     if (row.program) return enter(desk_, *row.program, entry, text);
                     return {};
                 }};

    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(bar, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(8)));
    left->Add(table_, wxSizerFlags{1}.Expand());
    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(title_, wxSizerFlags{}.Expand().Border(wxLEFT | wxBOTTOM, FromDIP(8)));
    right->Add(staffing_, wxSizerFlags{}.Expand().Border(wxLEFT | wxBOTTOM, FromDIP(8)));
    right->Add(form_, wxSizerFlags{1}.Expand());
    right->SetMinSize(FromDIP(wxSize{310, -1}));
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(left, wxSizerFlags{1}.Expand().Border(wxALL, edge));
    row->Add(right, wxSizerFlags{}.Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, edge));
    SetSizer(row);
}

void CostsPage::refresh()
{
    auto content = cost_table(session().plan(), results(), session().filter(), is_stale());
    table_->show(content);
    if (table_->selected().empty() && content.rows.size() > 1)
        table_->select(content.rows[content.rows.size() > 2 ? 1 : 0].key);
    show_form();
}

void CostsPage::show_form()
{
    auto const& plan = session().plan();
    auto const key = table_->selected();
    auto const row = cost_row(plan, key);
    std::string title = "Nothing selected";
    std::string staffing;
    std::vector<Entry> entries;
    if (row.component) {
        auto const& component = *find(plan, *row.component);
        title = spoken(kind_of(component));
        entries = entries_of(plan, *row.component);
        if (auto const* outcome = results()) staffing = staffing_text(*outcome, *row.component);
    } else if (row.program) {
        title = "Program";
        entries = entries_of(plan, *row.program);
    }
    title_->SetLabelText(shown(title));
    bool const had = staffing_->IsShown();
    staffing_->show(staffing);
    staffing_->Show(!staffing.empty());
    if (had != staffing_->IsShown()) Layout();
    form_->show(key, std::move(entries));
    duplicate_->Enable(row.component.has_value());
    remove_->Enable(row.component || row.program);
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

bool CostsPage::can_remove() const
{
    auto const row = cost_row(session().plan(), table_->selected());
    return row.component || row.program;
}

void CostsPage::duplicate()
{
    auto const& plan = session().plan();
    auto const row = cost_row(plan, table_->selected());
    if (!row.component) return;
    auto copy = copy_of(plan, *find(plan, *row.component));
    auto const key = key_of(copy.id);
    desk_.change(budget::PutComponent{*row.program, std::move(copy), {}});
    table_->select(key);
    show_form();
}

void CostsPage::remove()
{
    auto const row = cost_row(session().plan(), table_->selected());
    std::string refusal;
    if (row.component) refusal = desk_.change(budget::Remove<budget::ComponentId>{*row.component});
    else if (row.program) refusal = desk_.change(budget::Remove<budget::ProgramId>{*row.program});
    table_->say(refusal);
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
    PopupMenu(&kinds, add_->GetPosition() + wxPoint{0, add_->GetSize().y});
}

void CostsPage::add_component(budget::ComponentKind kind)
{
    auto const& plan = session().plan();
    if (plan.programs.empty()) add_program();
    if (plan.programs.empty()) return;
    auto const row = cost_row(plan, table_->selected());
    auto const filter = session().filter();
    auto const program = row.program ? *row.program : filter.program ? *filter.program : plan.programs.back().id;
    auto component = new_component(plan, kind);
    auto const key = key_of(component.id);
    desk_.change(budget::PutComponent{program, std::move(component), {}});
    table_->select(key);
    show_form();
    form_->focus("name");
}

void CostsPage::add_program()
{
    auto const& plan = session().plan();
    budget::Program program;
    program.name = "New program";
    program.id = free_program_id(plan, program.name);
    auto const key = key_of(program.id);
    desk_.change(budget::Put<budget::Program>{std::move(program), {}});
    table_->select(key);
    show_form();
}

} // namespace gui
