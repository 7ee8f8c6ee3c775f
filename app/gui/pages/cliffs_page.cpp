#include "app/gui/pages/cliffs_page.hpp"

#include "app/gui/charts/calendar_chart.hpp"
#include "app/gui/content/cliffs.hpp"
#include "app/gui/heading.hpp"
#include "app/gui/paragraph.hpp"
#include "app/gui/record_table.hpp"
#include "app/gui/remedy_list.hpp"
#include "app/gui/save_picture.hpp"
#include "app/gui/sheet_view.hpp"
#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"

#include <wx/sizer.h>

namespace gui {

namespace {

constexpr std::size_t most_remedies = 5; // of each kind

} // namespace

CliffsPage::CliffsPage(wxWindow* parent, Desk& desk)
    : Page{parent, desk}, search_{*this, [this](std::optional<budget::Remedies> found, std::string const&) {
                                      found_ = std::move(found);
                                      // Else the list is of another outcome than the present one, and refresh() asks anew.
                                      if (asked_ == session().outcome()) show_offers();
                                  }}
{
    auto const edge = FromDIP(16);
    summary_ = new Paragraph{this};
    calendar_ = new CalendarChart{this, [this](std::size_t cliff) { select(cliff); }};
    list_ = new RecordTable{this, "Cliffs"};
    list_->on_select([this](std::string const&) { show_detail(); });
    detail_ = new SheetView{this, "Selected cliff"};
    offers_ = new RemedyList{this, [this](RemedyOffer const& offer) { attempt(offer); }};

    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(list_, wxSizerFlags{4}.Expand());
    left->Add(heading(this, "What closes it"), wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(10)));
    left->Add(offers_, wxSizerFlags{5}.Expand());
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(left, wxSizerFlags{4}.Expand());
    row->Add(detail_, wxSizerFlags{5}.Expand().Border(wxLEFT, edge));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(summary_, wxSizerFlags{}.Expand().Border(wxALL, edge));
    column->Add(calendar_, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, edge));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, edge));
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit_calendar();
        event.Skip();
    });
}

void CliffsPage::fit_calendar()
{
    auto const size = GetClientSize();
    auto const height = calendar_->height_for({size.x - FromDIP(32), size.y});
    if (height == calendar_->GetMinSize().y) return;
    calendar_->SetMinSize({-1, height});
    Layout();
}

void CliffsPage::refresh()
{
    auto const* outcome = results();
    if (!outcome) {
        made_of_.forget();
        summary_->show(std::string{});
        calendar_->show({}, true);
        list_->show({});
        show_detail();
        return;
    }
    if (!made_of_.changes(session(), is_stale() ? "stale" : "")) return show_offers(); // whose search may have ended meanwhile
    auto content = cliff_list(*outcome, session().filter(), desk_.today());
    auto const& filter = session().filter();
    summary_->show({{templates::funded_until_in_words(*outcome, filter), true, templates::funded_until(*outcome, filter).has_value()},
                    {!content.rows.empty()  ? " Each month in which money ends, steps down or runs out:"
                     : filter.program ? " No cliff of the plan touches it."
                                      : " There is no cliff inside the plan."}});
    calendar_->show(calendar_of(*outcome, filter, desk_.today()), is_stale());
    fit_calendar();
    list_->Enable(!is_stale());
    // The first that costs something; where other money takes over each, the first of all.
    auto first = content.rows.empty() ? std::string{} : content.rows.front().key;
    for (auto const& row : content.rows) {
        auto const cliff = std::stoul(row.key);
        if (cliff >= outcome->cliffs.size() || outcome->cliffs[cliff].absorbed()) continue;
        first = row.key;
        break;
    }
    list_->show(std::move(content));
    if (list_->selected().empty() && !first.empty()) list_->select(first);
    show_detail();
}

void CliffsPage::select(std::size_t cliff)
{
    list_->select(std::to_string(cliff));
    show_detail();
}

std::string CliffsPage::selected() const { return list_->selected(); }

void CliffsPage::show_detail()
{
    auto const* outcome = results();
    auto const key = list_->selected();
    calendar_->mark(key.empty() ? std::nullopt : std::optional<std::size_t>{std::stoul(key)});
    std::vector<templates::Block> blocks;
    detail_->Enable(!is_stale());
    if (detail_of_.changes(session(), outcome ? key : "none")) {
        if (outcome && !key.empty()) blocks = cliff_detail(*outcome, session().filter(), desk_.today(), std::stoul(key));
        detail_->show(blocks);
    }
    show_offers();
}

void CliffsPage::show_offers()
{
    auto const* outcome = results();
    auto const key = list_->selected();
    // Without a cliff, what closes the whole gap: of a plan that has never had the money, or had it before it began.
    bool const of_whole_gap = key.empty() && outcome && !session().filter().program && !outcome->allocation.total_gap().is_zero();
    if (!outcome || (key.empty() && !of_whole_gap)) return offers_->say(" ");
    if (!of_whole_gap && outcome->cliffs[std::stoul(key)].absorbed()) return offers_->say("Nothing needs closing: other money takes over.");
    if (asked_ != session().outcome()) {
        asked_ = session().outcome();
        found_.reset();
        stopped_ = false;
        search_.ask([outcome = asked_](budget::Checkpoint const& checkpoint) { return find_remedies(*outcome, most_remedies, checkpoint); });
    }
    if (found_) return offers_->show(of_whole_gap ? remedy_offers(*outcome, *found_) : remedy_offers(*outcome, *found_, std::stoul(key)));
    if (search_.is_waiting()) return offers_->say("Looking for what closes it…", {"Stop looking", [this] { stop_search(); }});
    offers_->say(stopped_ ? "The search was stopped." : "What closes it could not be worked out.", {"Look again", [this] { search_again(); }});
}

void CliffsPage::stop_search()
{
    if (!search_.is_waiting()) return; // it has just found something
    search_.forget();
    stopped_ = true;
    show_offers();
}

void CliffsPage::search_again()
{
    asked_.reset();
    show_offers();
}

void CliffsPage::attempt(RemedyOffer const& offer) { desk_.try_as_scenario(offer.name, offer.sentence, offer.edits); }

void CliffsPage::try_first_remedy()
{
    if (!offers_->offers().empty()) attempt(offers_->offers().front());
}

bool CliffsPage::save_picture()
{
    return gui::save_picture(*this, "Cliff calendar", calendar_->GetClientSize(), [this](wxGraphicsContext& gc) { calendar_->draw(gc); });
}

std::optional<PrintedChart> CliffsPage::printed_chart()
{
    if (!results()) return std::nullopt;
    return PrintedChart{
        caption_of_results("Cliff calendar, by fiscal year"),
        [chart = calendar_](auto& gc, double width, double height, Look const& look, std::size_t) {
            chart->draw(gc, width, height, look);
        }};
}

} // namespace gui
