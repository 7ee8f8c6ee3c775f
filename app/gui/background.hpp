// Work that a page asks for and goes on without: the newest request wins, its value arrives on the window's thread.
// Not here: the evaluation of the plan, which the session owns. Called by pages that calculate more than the outcome.
#pragma once

#include "app/newest_work.hpp"

#include <wx/event.h>

namespace gui {

template <class Value> class Background
{
public:
    // `done` gets the value, or nothing and what the work threw. `window` must be what owns this.
    Background(wxEvtHandler& window, std::function<void(std::optional<Value>, std::string const&)> done)
        : done_{std::move(done)}, work_{[this, &window] { window.CallAfter([this] { arrive(); }); }}
    {
    }

    void ask(std::function<Value(budget::Checkpoint const&)> work)
    {
        waiting_ = true;
        work_.request(std::move(work));
    }
    void forget()
    {
        waiting_ = false;
        work_.forget();
    }
    bool is_waiting() const { return waiting_; }

private:
    void arrive()
    {
        auto result = work_.take();
        if (!result) return;
        waiting_ = false;
        done_(std::move(result->value), result->failure);
    }

    std::function<void(std::optional<Value>, std::string const&)> done_;
    bool waiting_ = false;
    app::NewestWork<Value> work_; // last: its thread must end before the rest does
};

} // namespace gui
