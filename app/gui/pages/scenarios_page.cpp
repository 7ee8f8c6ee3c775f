#include "app/gui/pages/scenarios_page.hpp"

#include "app/gui/actions.hpp"
#include "app/gui/charts/comparison_chart.hpp"
#include "app/gui/content/reports.hpp"
#include "app/gui/content/scenarios.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/save_picture.hpp"
#include "app/gui/sheet_view.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

namespace gui {

ScenariosPage::ScenariosPage(wxWindow* parent, Desk& desk)
    : Page{parent, desk}, comparison_{*this, [this](std::optional<std::vector<budget::Outcome>> outcomes, std::string const&) {
                                          outcomes_ = outcomes ? std::move(*outcomes) : std::vector<budget::Outcome>{};
                                          refresh();
                                      }}
{
    auto const edge = FromDIP(16);
    auto const button = [this](char const* label, char const* tip, auto act) {
        auto* made = new wxButton{this, wxID_ANY, label};
        made->SetToolTip(tip);
        made->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        return made;
    };
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(heading(this, "Scenarios"), wxSizerFlags{1}.CentreVertical());
    auto const beside = wxSizerFlags{}.Border(wxLEFT, FromDIP(8));
    head->Add(button("New scenario", "A scenario that begins as what is shown now (Ctrl+Shift+N)",
                     [this] { desk_.raise(act_new_scenario); }), beside);
    show_ = button("Show on every page", "Shows and edits the selected one on every page", [this] {
        auto const* scenario = selected();
        desk_.choose(scenario ? std::optional{scenario->id} : std::nullopt);
    });
    head->Add(show_, beside);
    head->Add(button("Duplicate", "Adds a copy of the selected one (Ctrl+Shift+D)", [this] { duplicate(); }), beside);
    remove_ = button("Remove", "Removes the selected scenario (Ctrl+Delete)", [this] { remove(); });
    head->Add(remove_, beside);
    list_ = new RecordTable{this, "Scenarios", [this](auto const& row, auto const& column, auto const& text) {
                                return edit(row, column, text);
                            }};
    list_->SetMinSize({-1, list_->content_height(5)});
    list_->on_select([this](std::string const&) { show_detail(); });
    chart_ = new ComparisonChart{this, [this](std::size_t side) {
                                     auto const id = chart_->id_of(side);
                                     list_->select(id ? id->text : "the plan");
                                     show_detail();
                                 }};
    detail_title_ = name_heading(this);
    detail_ = new SheetView{this, "Selected scenario beside the plan"};

    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(detail_title_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(8)));
    right->Add(detail_, wxSizerFlags{1}.Expand());
    auto* below = new wxBoxSizer{wxHORIZONTAL};
    below->Add(chart_, wxSizerFlags{4}.Expand());
    below->Add(right, wxSizerFlags{5}.Expand().Border(wxLEFT, edge));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(head, wxSizerFlags{}.Expand().Border(wxALL, edge));
    column->Add(list_, wxSizerFlags{2}.Expand().Border(wxLEFT | wxRIGHT, edge));
    column->Add(below, wxSizerFlags{5}.Expand().Border(wxALL, edge));
    SetSizer(column);
}

void ScenariosPage::compare()
{
    Asked now{session().document(), session().counting()};
    if (asked_ == now) return;
    asked_ = std::move(now);
    outcomes_.clear();
    comparison_.ask([asked = *asked_](budget::Checkpoint const& checkpoint) { return evaluate_all(asked.document, asked.counting, checkpoint); });
}

void ScenariosPage::refresh()
{
    compare();
    list_->show(scenario_list(session().document(), outcomes_, session().filter()));
    if (list_->selected().empty()) list_->select(session().scenario() ? session().scenario()->id.text : "the plan");
    if (comparison_.is_waiting()) chart_->mark_old();
    else chart_->show(compared_years(outcomes_, session().filter()), false);
    show_detail();
}

budget::Scenario const* ScenariosPage::selected() const
{
    return find(session().document(), budget::ScenarioId{list_->selected()});
}

void ScenariosPage::update_buttons()
{
    auto const* scenario = selected();
    show_->Enable(session().scenario() != scenario);
    remove_->Enable(scenario);
}

void ScenariosPage::show_detail()
{
    update_buttons();
    auto const* scenario = selected();
    show_name(*detail_title_, scenario ? name_of(*scenario) + " beside the plan" : "All beside the plan");
    detail_->show(comparison_blocks(outcomes_, scenario ? std::optional{scenario->id} : std::nullopt, comparison_.is_waiting(),
                                    session().filter()));
    Layout();
}

std::string ScenariosPage::edit(std::string const& row, std::string const& column, std::string const& text)
{
    if (column == "name" && text.empty()) return "A scenario needs a name.";
    return desk_.change(budget::SetField{budget::ScenarioId{row}, column, text});
}

bool ScenariosPage::can_remove() const { return selected(); }

void ScenariosPage::add_from_present()
{
    auto const* present = session().scenario();
    auto const& document = session().document();
    auto scenario = present ? new_scenario(document, name_of(*present), present->note, present->edits)
                            : new_scenario(document, "New scenario", "", {});
    auto const id = scenario.id;
    desk_.change(budget::Put<budget::Scenario>{std::move(scenario), {}});
    desk_.choose(id);
    select(id);
    list_->edit(id.text, "name");
}

void ScenariosPage::duplicate()
{
    auto const* scenario = selected();
    auto const& document = session().document();
    auto copy = scenario ? new_scenario(document, name_of(*scenario), scenario->note, scenario->edits)
                         : new_scenario(document, "New scenario", "", {});
    auto const id = copy.id;
    desk_.change(budget::Put<budget::Scenario>{std::move(copy), {}});
    select(id);
}

void ScenariosPage::remove()
{
    if (auto const* scenario = selected()) list_->say(desk_.change(budget::Remove<budget::ScenarioId>{scenario->id}));
}

void ScenariosPage::select(budget::ScenarioId const& scenario)
{
    list_->select(scenario.text);
    show_detail();
}

bool ScenariosPage::save_picture()
{
    return gui::save_picture(*this, "Scenarios", chart_->GetClientSize(), [this](wxGraphicsContext& gc) { chart_->draw(gc); });
}

std::optional<PrintedChart> ScenariosPage::printed_chart()
{
    if (!chart_->is_filled()) return std::nullopt;
    auto caption = caption_of(session().document(), "Covered and unfunded cost by fiscal year and scenario",
                              {{}, session().filter(), session().counting(), comparison_.is_waiting()}, desk_.today());
    caption.about.front() = "The plan itself beside each of its scenarios.";
    return PrintedChart{
        std::move(caption), [chart = chart_](auto& gc, double width, double height, Look const& look, std::size_t) {
            chart->draw(gc, width, height, look);
        }};
}

} // namespace gui
