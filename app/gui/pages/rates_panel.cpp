#include "app/gui/pages/rates_panel.hpp"

#include "app/gui/accessible.hpp"
#include "app/gui/content/rate_tables.hpp"
#include "app/gui/entering.hpp"
#include "app/gui/find_field.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/remove_rows.hpp"
#include "app/gui/wx_text.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

namespace gui {

RatesPanel::RatesPanel(wxWindow* parent, Desk& desk, Kind kind, std::function<void()> selected)
    : wxPanel{parent}, desk_{desk}, kind_{kind}, selected_{std::move(selected)}
{
    SetBackgroundColour(parent->GetBackgroundColour());
    bool const schedules = kind == Kind::schedules;
    table_ = new RecordTable{this, schedules ? "Fringe schedules" : "Assumptions",
                             [this](auto const& row, auto const& column, auto const& text) -> std::string {
                                 auto const target = target_of(row);
                                 auto const entry = thing_cell(desk_.session().plan(), target, column);
                                 return entry ? enter(desk_, target, *entry, text) : std::string{};
                             }};
    table_->on_select([this](std::string const&) { selected_(); });
    table_->on_remove([this](auto const& rows) { remove(rows); });
    auto* bar = new wxBoxSizer{wxHORIZONTAL};
    auto* add = new wxButton{this, wxID_ANY, schedules ? "Add fringe schedule" : "Add assumption"};
    add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->add(); });
    remove_ = new wxButton{this, wxID_ANY, "Remove"};
    name_control(*remove_, schedules ? "Remove fringe schedule" : "Remove assumption");
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(table_->selection()); });
    bar->Add(add);
    bar->Add(remove_, wxSizerFlags{}.Border(wxLEFT, FromDIP(8)));
    bar->AddStretchSpacer();
    find_ = new FindField{this, *table_, *this};
    bar->Add(find_, wxSizerFlags{}.CentreVertical());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(bar, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(6)));
    column->Add(table_, wxSizerFlags{1}.Expand());
    SetSizer(column);
}

budget::Target RatesPanel::target_of(std::string const& row) const
{
    if (kind_ == Kind::schedules) return budget::FringeScheduleId{row};
    return budget::AssumptionId{row};
}

std::optional<budget::Target> RatesPanel::target() const
{
    auto const row = table_->selected();
    return row.empty() ? std::nullopt : std::optional{target_of(row)};
}

void RatesPanel::show()
{
    auto const& plan = desk_.session().plan();
    auto content = kind_ == Kind::schedules ? schedule_table(plan) : assumption_table(plan);
    auto const first = content.rows.empty() ? std::string{} : content.rows.front().key;
    table_->show(std::move(content));
    if (table_->selected().empty()) table_->select(first);
    remove_->Enable(target().has_value());
}

void RatesPanel::add()
{
    find_->Clear(); // it would hide the new row
    auto const& plan = desk_.session().plan();
    std::string key;
    if (kind_ == Kind::schedules) {
        auto schedule = new_schedule(plan);
        key = schedule.id.text;
        desk_.change(budget::Put<budget::FringeSchedule>{std::move(schedule), {}});
    } else {
        auto assumption = new_assumption(plan);
        key = assumption.id.text;
        desk_.change(budget::Put<budget::Assumption>{std::move(assumption), {}});
    }
    table_->select(key);
    selected_();
    table_->edit(key, "name");
}

void RatesPanel::remove(std::vector<std::string> const& rows)
{
    bool const schedules = kind_ == Kind::schedules;
    auto const removal_of = [schedules](budget::Plan const&, std::string const& row) -> std::optional<budget::Edit> {
        if (schedules) return budget::Remove<budget::FringeScheduleId>{budget::FringeScheduleId{row}};
        return budget::Remove<budget::AssumptionId>{budget::AssumptionId{row}};
    };
    table_->say(remove_rows(desk_, rows, removal_of, schedules ? "fringe schedules" : "assumptions"));
}

} // namespace gui
