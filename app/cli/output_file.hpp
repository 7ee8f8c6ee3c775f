// Where -o may write: never over what the call reads, and no report over a plan. Called by what writes a report or a workbook. Not here:
// plans that import and new write (they keep the version before).
#pragma once

#include "app/cli/call.hpp"
#include "budget/problem.hpp"

#include <optional>
#include <string>

namespace cli {

// By name, through links too.
bool is_same_file(std::string const& one, std::string const& other);

// Of a file that would be written over though it is read: "file.is-input".
budget::Problem is_input(std::string const& path);
// Nothing where the report may be written to call.output; else the error ("file.is-input", "file.is-plan").
std::optional<budget::Problem> refused_as_output(Call const& call);

} // namespace cli
