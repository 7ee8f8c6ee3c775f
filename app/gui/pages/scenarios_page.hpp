// Named copies of the plan with their differences: a list with each one's figures, a chart of all by fiscal year, and the
// selected one beside the plan, in words and in figures. Its values are content/scenarios.hpp and the comparison report.
#pragma once

#include "app/gui/background.hpp"
#include "app/gui/pages/page.hpp"

class wxButton;
class wxStaticText;

namespace gui {

class ComparisonChart;
class RecordTable;
class SheetView;

class ScenariosPage : public Page
{
public:
    ScenariosPage(wxWindow* parent, Desk& desk);
    void refresh() override;
    bool can_remove() const override;
    void duplicate() override;
    void remove() override;
    bool save_picture() override;
    std::optional<PrintedChart> printed_chart() override;

    void add_from_present(); // a scenario that begins as what is shown
    void select(budget::ScenarioId const& scenario);
    RecordTable& list() { return *list_; }
    bool is_comparing() const { return comparison_.is_waiting(); }

private:
    struct Asked {
        budget::Plan document;
        budget::Counting counting = budget::Counting::committed;
        friend bool operator==(Asked const&, Asked const&) = default;
    };
    std::string edit(std::string const& row, std::string const& column, std::string const& text);
    budget::Scenario const* selected() const;
    void compare();
    void show_detail();
    void update_buttons();

    wxButton* show_;
    wxButton* remove_;
    RecordTable* list_;
    ComparisonChart* chart_;
    wxStaticText* detail_title_;
    SheetView* detail_;
    std::optional<Asked> asked_;            // what is compared, or is being
    std::vector<budget::Outcome> outcomes_; // of the plan and its scenarios
    Background<std::vector<budget::Outcome>> comparison_; // last: its thread must end before the rest does
};

} // namespace gui
