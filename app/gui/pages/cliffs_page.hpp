// A calendar of all months with what is to be done in them; each cliff in a list, and the selected one in full: causes, loss, people, by
// when to decide, proof, who takes over; and what closes it, each to be tried as a scenario. Its words are charts/cliff_calendar.hpp,
// content/cliffs.hpp and content/remedy_offers.hpp.
#pragma once

#include "app/gui/background.hpp"
#include "app/gui/pages/made_of.hpp"
#include "app/gui/pages/page.hpp"
#include "budget/insight/remedies.hpp"

namespace gui {

class CalendarChart;
class Paragraph;
class RecordTable;
class RemedyList;
class SheetView;
struct RemedyOffer;

class CliffsPage : public Page
{
public:
    CliffsPage(wxWindow* parent, Desk& desk);
    void refresh() override;
    bool save_picture() override; // of the calendar
    std::optional<PrintedChart> printed_chart() override;
    void select(std::size_t cliff); // index in outcome.cliffs
    std::string selected() const;   // that index; "" where there is none
    CalendarChart& calendar() { return *calendar_; }
    void try_first_remedy();
    RemedyList& remedies() { return *offers_; }

private:
    void fit_calendar(); // its height to the page's
    void show_detail();
    void show_offers();
    void stop_search();
    void search_again();
    void attempt(RemedyOffer const& offer);

    MadeOf made_of_;   // all but the detail
    MadeOf detail_of_; // the detail
    Paragraph* summary_;
    CalendarChart* calendar_;
    RecordTable* list_;
    SheetView* detail_;
    RemedyList* offers_;
    std::shared_ptr<budget::Outcome const> asked_; // whose remedies are there or on their way
    std::optional<budget::Remedies> found_;
    bool stopped_ = false; // the search, by its button
    Background<budget::Remedies> search_; // last: its thread must end before the rest does
};

} // namespace gui
