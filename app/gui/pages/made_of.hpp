// What a part of a page was made of last, so that coming back to the page doesn't make it anew: on a large plan that takes longer than
// to show it. Called by pages whose parts are costly.
#pragma once

#include "app/session.hpp"

#include <memory>
#include <string>

namespace gui {

class MadeOf
{
public:
    // Whether the part is to be made of something else than last time: another outcome, another program, or another of what the part
    // depends on besides, as a text. It counts as made of it from now on.
    bool changes(app::Session const& session, std::string rest = {})
    {
        auto const filter = session.filter();
        rest += '\n' + (filter.program ? filter.program->text : std::string{});
        bool const same = was_ && outcome_.lock() == session.outcome() && rest_ == rest;
        was_ = true;
        outcome_ = session.outcome();
        rest_ = std::move(rest);
        return !same;
    }
    void forget() { was_ = false; } // it was emptied

private:
    bool was_ = false;
    std::weak_ptr<budget::Outcome const> outcome_; // not kept alive for this
    std::string rest_;
};

} // namespace gui
