// What every fuzz target asks of its reader: a demand that doesn't hold ends the program, which is what a fuzzer looks
// for. Called by the targets only.
#pragma once

#include "budget/plan/sound_text.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace fuzz {

inline void demand(bool holds, char const* what)
{
    if (holds) return;
    std::fprintf(stderr, "doesn't hold: %s\n", what);
    std::abort();
}

inline bool is_sound(std::string const& text) { return budget::check_text(text).fault == budget::TextFault::none; }

} // namespace fuzz
