// Reads a plan file (.braid, XML of plan.xsd). Nothing is dropped in silence: an unknown element or attribute, a value of
// the wrong type, a missing one, a duplicate or unknown id, each is an error with its line and what to do.
#pragma once

#include "budget/plan/plan.hpp"
#include "budget/problem.hpp"

#include <string>
#include <string_view>

namespace budget {

inline constexpr int plan_file_version = 1;
inline constexpr std::size_t plan_file_limit = 20'000'000; // bytes; larger files are refused unread

// `file` is only named in the problems. The plan is there unless an error is among the problems; check() has run over it.
Loaded<Plan> read_plan(std::string_view xml, std::string const& file);
// Opens, limits and reads. What can't be opened is the error "file.unreadable".
Loaded<Plan> read_plan_file(std::string const& path);

} // namespace budget
