#include "app/gui/pages/allocation_page.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/content/allocation.hpp"
#include "app/gui/content/overview.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/sheet_view.hpp"

#include <wx/choice.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace gui {

namespace {

void fill_choice(wxChoice& choice, wxArrayString const& names, int chosen)
{
    if (names != choice.GetStrings()) choice.Set(names);
    choice.SetSelection(names.empty() ? wxNOT_FOUND : std::clamp(chosen, 0, static_cast<int>(names.size()) - 1));
}

} // namespace

AllocationPage::AllocationPage(wxWindow* parent, Desk& desk) : Page{parent, desk}
{
    auto const edge = FromDIP(16);
    auto const choice = [this](char const* name) {
        auto* made = new wxChoice{this, wxID_ANY};
        name_control(*made, name);
        return made;
    };
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    auto const beside = wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(10));
    head->Add(heading(this, "Who pays what"), wxSizerFlags{1}.CentreVertical());
    head->Add(new wxStaticText{this, wxID_ANY, "Fiscal year:"}, wxSizerFlags{}.CentreVertical());
    year_ = choice("Fiscal year of the grid");
    head->Add(year_, beside);
    month_ = choice("Month of the grid");
    head->Add(month_, beside);
    grid_ = new RecordTable{this, "Who pays what"};
    auto* below = new wxBoxSizer{wxHORIZONTAL};
    below->Add(heading(this, "The selected cell"), wxSizerFlags{1}.CentreVertical());
    below->Add(new wxStaticText{this, wxID_ANY, "Explained for:"}, wxSizerFlags{}.CentreVertical());
    explained_ = choice("Month that is explained");
    below->Add(explained_, beside);
    detail_ = new SheetView{this, "The selected cell"};

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(head, wxSizerFlags{}.Expand().Border(wxALL, edge));
    column->Add(grid_, wxSizerFlags{5}.Expand().Border(wxLEFT | wxRIGHT, edge));
    column->Add(below, wxSizerFlags{}.Expand().Border(wxALL, edge));
    column->Add(detail_, wxSizerFlags{4}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, edge));
    SetSizer(column);

    year_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        if (auto const* outcome = results()) {
            year_key_ = periods(outcome->plan, budget::Step::year)[static_cast<std::size_t>(event.GetSelection())].key;
            month_->SetSelection(0);
            fill_choices(outcome->plan);
        }
        show_grid();
    });
    month_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_grid(); });
    explained_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_detail(); });
    grid_->on_cell([this](std::string const&, std::string const&) { show_cell(); });
}

budget::Period AllocationPage::period(budget::Plan const& plan) const
{
    auto const years = periods(plan, budget::Step::year);
    auto const& year = years[static_cast<std::size_t>(std::max(0, year_->GetSelection()))];
    if (month_->GetSelection() <= 0) return year;
    auto const at = static_cast<std::size_t>(year.first + month_->GetSelection() - 1);
    return periods(plan, budget::Step::month)[at];
}

void AllocationPage::fill_choices(budget::Plan const& plan)
{
    if (year_key_.empty()) year_key_ = year_in_view(plan, desk_.today()).key;
    wxArrayString names;
    int chosen = 0;
    auto const years = periods(plan, budget::Step::year);
    for (auto const& year : years) {
        if (year.key == year_key_) chosen = static_cast<int>(names.size());
        names.Add(shown(year.name));
    }
    fill_choice(*year_, names, chosen);
    names.clear();
    names.Add("All months");
    auto const& year = years[static_cast<std::size_t>(chosen)];
    for (int at = 0; at < year.count; ++at) names.Add(shown(for_people(plan.first_month + (year.first + at))));
    fill_choice(*month_, names, month_->GetSelection());
    GetSizer()->Layout();
}

void AllocationPage::refresh()
{
    auto const* outcome = results();
    for (auto* choice : {year_, month_, explained_}) choice->Enable(outcome);
    grid_->Enable(!is_stale());
    detail_->Enable(!is_stale());
    if (!outcome) {
        made_of_.forget();
        grid_->show({});
        detail_->show({});
        return;
    }
    fill_choices(outcome->plan);
    show_grid();
}

void AllocationPage::select(std::string const& year, std::string const& row, std::string const& column)
{
    year_key_ = year;
    month_->SetSelection(0);
    refresh();
    grid_->select(row, column);
    show_cell();
}

void AllocationPage::show_grid()
{
    auto const* outcome = results();
    if (!outcome) return;
    auto const span = period(outcome->plan);
    if (!made_of_.changes(session(), fmt::format("{} {}", span.first, span.count))) return;
    auto table = allocation_grid(*outcome, session().filter(), span);
    auto const first = std::find_if(table.rows.begin(), table.rows.end(),
                                    [&](auto const& row) { return line_of_row(*outcome, row.key).has_value(); });
    auto const key = first == table.rows.end() ? std::string{} : first->key;
    grid_->show(std::move(table));
    if (grid_->selected().empty() && !key.empty()) grid_->select(key);
    show_cell();
}

void AllocationPage::show_cell()
{
    auto const* outcome = results();
    auto const line = outcome ? line_of_row(*outcome, grid_->selected()) : std::nullopt;
    months_.clear();
    wxArrayString names;
    int chosen = 0;
    if (line) {
        months_ = months_of(*outcome, *line, period(outcome->plan));
        auto const telling = telling_month(*outcome, *line, grid_->current_column(), months_);
        for (auto const month : months_) {
            if (month == telling) chosen = static_cast<int>(names.size());
            names.Add(shown(for_people(outcome->plan.first_month + static_cast<int>(month))));
        }
    }
    fill_choice(*explained_, names, chosen);
    explained_->Enable(!months_.empty());
    GetSizer()->Layout();
    show_detail();
}

void AllocationPage::show_detail()
{
    auto const* outcome = results();
    auto const line = outcome ? line_of_row(*outcome, grid_->selected()) : std::nullopt;
    std::vector<templates::Block> blocks;
    if (line && !months_.empty() && explained_->GetSelection() >= 0)
        blocks = cell_detail(*outcome, *line, grid_->current_column(), period(outcome->plan),
                             months_[static_cast<std::size_t>(explained_->GetSelection())]);
    else if (outcome)
        blocks.emplace_back(templates::Paragraph{"Select a cell of a line: here stands who pays it, why, and why nobody else does."});
    detail_->show(blocks);
}

} // namespace gui
