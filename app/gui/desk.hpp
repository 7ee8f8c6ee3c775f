// What a page may ask of the window that holds it. Pages never change the session themselves: they hand in edits here,
// and every page is refreshed.
#pragma once

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
    // Several edits as one step that is undone under this name.
    virtual void change(budget::Plan plan, std::string const& name) = 0;
    // Opens the Cliffs page at this one (index in outcome.cliffs).
    virtual void go_to_cliff(std::size_t cliff) = 0;
};

} // namespace gui
