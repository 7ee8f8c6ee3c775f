// A place in long work where it may be given up: whoever asks for the work passes a function that throws Abandoned once nobody waits
// for the result. It changes no result. Called by evaluate() and find_remedies() between their allocations.
#pragma once

#include <exception>
#include <functional>

namespace budget {

struct Abandoned : std::exception {
    char const* what() const noexcept override { return "nobody waits for it any more"; }
};

using Checkpoint = std::function<void()>;

inline void pass(Checkpoint const& checkpoint)
{
    if (checkpoint) checkpoint();
}

} // namespace budget
