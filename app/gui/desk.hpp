// What a page may ask of the window that holds it. Pages never change the session themselves: they hand in edits here,
// and every page is refreshed.
#pragma once

#include "app/gui/pages/page_names.hpp"
#include "app/session.hpp"

namespace gui {

class Desk
{
public:
    virtual ~Desk() = default;

    virtual app::Session const& session() const = 0;
    virtual budget::Date today() const = 0;
    // The outcome has been of an earlier state for so long that the eye notices: what is shown must look old.
    virtual bool is_stale() const = 0;

    // Carries the edit out, or gives the sentence that refuses it; empty means done.
    virtual std::string change(budget::Edit const& edit) = 0;
    // Several edits as one step that is undone under this name; or the sentence that refuses them.
    virtual std::string change(budget::Plan plan, std::string const& name) = 0;
    // Shows a scenario on every page, or the plan itself.
    virtual void choose(std::optional<budget::ScenarioId> scenario) = 0;
    // Adds a scenario with these edits after those of the one that is shown, chooses it, and opens the Scenarios page.
    virtual void try_as_scenario(std::string const& name, std::string const& note, std::vector<budget::PlanEdit> edits) = 0;
    // Opens the Cliffs page at this one (index in outcome.cliffs).
    virtual void go_to_cliff(std::size_t cliff) = 0;
    // Opens the Allocation page at a cell: the key of a fiscal year, a row and a column of its grid (content/allocation.hpp).
    virtual void go_to_payment(std::string const& year, std::string const& row, std::string const& column) = 0;
    virtual void go_to(PageName page) = 0;
    // Raises an action of the menus (actions.hpp).
    virtual void raise(int action) = 0;
};

} // namespace gui
