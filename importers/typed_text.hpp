// What people type, made even before it is understood: one kind of space, one kind of minus, no space at the ends. And the
// form of a refusal. Not the understanding itself: amount_text and date_text do that.
#pragma once

#include "budget/problem.hpp"

#include <string>
#include <string_view>

namespace importers {

// No-break and thin spaces become spaces, "−" and "–" become "-", typographic apostrophes become "'", "½" becomes " 1/2".
std::string evened(std::string_view typed);

std::string lower_case(std::string_view text); // A to Z only

inline bool is_digit(char c) { return c >= '0' && c <= '9'; } // 0 to 9 only

// A refusal as an error: `code` is stable, `text` says what is wrong, `remedy` what to write.
budget::Problem refusal(std::string code, std::string text, std::string remedy);

} // namespace importers
