// What keeps texts that were refused where they were typed, until they are corrected or the plan is closed: tables, forms, lists. Before
// a plan is closed the user is asked about them. Called by typing.cpp, which finds all of a window.
#pragma once

#include <optional>
#include <string>

namespace gui {

class Refusing
{
public:
    virtual ~Refusing() = default;
    virtual std::optional<std::string> refused_text() const = 0; // one that is kept; nothing where none is
    virtual void forget_refused() = 0;
};

} // namespace gui
