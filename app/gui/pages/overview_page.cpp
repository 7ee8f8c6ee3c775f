#include "app/gui/pages/overview_page.hpp"

#include "app/gui/charts/coverage_chart.hpp"
#include "app/gui/content/decisions.hpp"
#include "app/gui/figure_card.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/save_picture.hpp"

#include <wx/sizer.h>

namespace gui {

OverviewPage::OverviewPage(wxWindow* parent, Desk& desk) : Page{parent, desk}
{
    auto* figures = new wxBoxSizer{wxHORIZONTAL};
    for (auto& card : cards_) {
        card = new FigureCard{this};
        figures->Add(card, wxSizerFlags{1}.Expand().Border(card == cards_.front() ? 0 : wxLEFT, FromDIP(14)));
    }
    chart_ = new CoverageChart{this, [this](std::size_t cliff) { desk_.go_to_cliff(cliff); }};
    decisions_ = new RecordTable{this, "Decisions that cannot wait"};
    decisions_->on_open([this](std::string const& row) { desk_.go_to_cliff(std::stoul(row)); });
    decisions_->SetMinSize({-1, decisions_->content_height(3)});

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(figures, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(16)));
    column->Add(chart_, wxSizerFlags{3}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
    column->Add(heading(this, "Decisions that cannot wait"), wxSizerFlags{}.Border(wxLEFT | wxTOP, FromDIP(16)));
    column->AddSpacer(FromDIP(8));
    column->Add(decisions_, wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
    SetSizer(column);
}

void OverviewPage::refresh()
{
    auto const* outcome = results();
    if (!outcome) {
        for (auto* card : cards_) card->show({"", "–", ""}, true);
        chart_->show({}, true);
        decisions_->show({});
        return;
    }
    auto const filter = session().filter();
    auto const figures = overview_figures(*outcome, filter, desk_.today());
    cards_[0]->show(figures.cost, is_stale());
    cards_[1]->show(figures.covered, is_stale());
    cards_[2]->show(figures.funded_until, is_stale());
    cards_[3]->show(figures.limited_money, is_stale());
    chart_->show(coverage_of(*outcome, filter), is_stale());
    decisions_->show(decision_table(*outcome, filter, desk_.today()));
}

bool OverviewPage::save_picture()
{
    return gui::save_picture(*this, "Coverage", chart_->GetClientSize(), [this](wxGraphicsContext& gc) { chart_->draw(gc); });
}

std::optional<PrintedChart> OverviewPage::printed_chart()
{
    if (!results()) return std::nullopt;
    return PrintedChart{
        caption_of_results("Coverage by source and month"),
        [chart = chart_](auto& gc, double width, double height, Look const& look, std::size_t) {
            chart->draw(gc, width, height, look);
        }};
}

} // namespace gui
