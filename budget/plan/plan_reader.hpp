// Reads a plan file (.braid, XML of plan.xsd). Nothing is dropped in silence: an unknown element or attribute, a value of
// the wrong type, a missing one, a duplicate or unknown id, each is an error with its line and what to do. Of a file of a newer
// version what is unknown is left out, with a warning a kind: see newer_version.hpp for what may be done with it.
#pragma once

#include "budget/plan/plan.hpp"
#include "budget/problem.hpp"

#include <map>
#include <string>
#include <string_view>

namespace budget {

inline constexpr int plan_file_version = 1;
inline constexpr std::size_t plan_file_limit = 20'000'000; // bytes; larger files are refused unread

// On which line each thing and field of a plan file stands, by the paths that problems name. For problems that are found after
// reading.
struct LinesOfPaths {
    std::map<std::string, int> lines = {};

    int of(std::string path) const; // of the nearest thing around it where the path itself isn't in the file; else 0
};

// `file` is only named in the problems. The plan is there unless an error is among the problems; check() has run over it.
// `lines` is filled where it is given.
Loaded<Plan> read_plan(std::string_view xml, std::string const& file, LinesOfPaths* lines = nullptr);
// Opens, limits and reads. What can't be opened is the error "file.unreadable".
Loaded<Plan> read_plan_file(std::string const& path, LinesOfPaths* lines = nullptr);

// The same for someone who goes on working on the plan: one that was read whole is there beside the errors that check() finds in
// it. So what was saved half done can be opened again.
Loaded<Plan> read_draft(std::string_view xml, std::string const& file);
Loaded<Plan> read_draft_file(std::string const& path);

} // namespace budget
