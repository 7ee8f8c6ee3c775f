// One of the window's pages. It shows the session as it is when refresh() is called, and hands edits to the desk.
// Not here: what it shows as values (app/gui/content/). Made by the main window.
#pragma once

#include "app/gui/content/scenarios.hpp"
#include "app/gui/desk.hpp"
#include "app/gui/print_chart.hpp"
#include "app/gui/theme.hpp"

#include <wx/panel.h>

namespace gui {

class Page : public wxPanel
{
public:
    // It begins at a usual size: what is made on it would else be laid out in no room at all, which GTK complains about.
    Page(wxWindow* parent, Desk& desk) : wxPanel{parent, wxID_ANY, {}, parent->FromDIP(wxSize{1000, 640})}, desk_{desk}
    {
        SetBackgroundColour(current_theme().page);
    }

    // Called after every change of plan, outcome, counting or program. The outcome may be of an earlier state: then
    // is_stale() and the page says so.
    virtual void refresh() = 0;
    // For the menu's Duplicate and Remove: on pages where something can be selected.
    virtual bool can_remove() const { return false; }
    virtual void duplicate() {}
    virtual void remove() {}
    // For the menu's Save picture; false where the page has none.
    virtual bool save_picture() { return false; }
    // For the menu's Print and Print preview; nothing where the page has no chart, or it shows nothing now.
    virtual std::optional<PrintedChart> printed_chart() { return std::nullopt; }

protected:
    app::Session const& session() const { return desk_.session(); }
    // The results to show; null where there are none, because nothing was calculated yet or the plan has errors.
    budget::Outcome const* results() const
    {
        auto const& outcome = session().outcome();
        return outcome && !has_errors(outcome->problems) ? outcome.get() : nullptr;
    }
    bool is_stale() const { return desk_.is_stale(); }
    // What stands above the page's chart on paper.
    ChartCaption caption_of_results(std::string const& shows) const
    {
        auto const& outcome = *results();
        bool const earlier = session().is_calculating();
        auto const scenario = outcome.scenario ? name_of(*outcome.scenario) : std::string{};
        return caption_of(outcome.plan, shows, {scenario, session().filter(), outcome.counting, earlier}, desk_.today());
    }

    Desk& desk_;
};

} // namespace gui
