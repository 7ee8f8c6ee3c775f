// A target of an edit as text and back: the path that names the same thing in problems ("source arpa, pool main"). Called where
// edits are written, read and refused.
#pragma once

#include "budget/plan/fields.hpp"
#include "budget/plan/walk.hpp"

#include <string>
#include <string_view>

namespace budget {

std::string path_of(Target const& target);

// Reads what path_of() wrote; a scenario is none, because only edits of plans are written. False: target is left alone.
bool read_field(std::string_view text, Target& target);
inline std::string field_text(Field const&, Target const& target) { return path_of(target); }
std::string expected(Target const&);

} // namespace budget
