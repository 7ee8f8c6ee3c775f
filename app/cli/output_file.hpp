// Where -o may write: to a file whose ending fits what is written, never over what the call reads, and no report over a plan. Called
// when a call's words are read, and by what writes a report or a workbook. Not here: how plans are written.
#pragma once

#include "app/cli/call.hpp"
#include "budget/problem.hpp"

#include <optional>
#include <string>

namespace cli {

// What is wrong with -o, as a sentence; nothing where it is right or isn't given. The first sets the call's format, and the output to
// nothing where that is "-", the terminal.
std::string settle_report_output(Call& call);
std::string fault_of_plan_output(Call& call);
std::string fault_of_workbook_output(Call& call);

// By name, through links too.
bool is_same_file(std::string const& one, std::string const& other);

// Of a file that would be written over though it is read: "file.is-input".
budget::Problem is_input(std::string const& path);
// Nothing where the report may be written to call.output; else the error ("file.is-input", "file.is-plan").
std::optional<budget::Problem> refused_as_output(Call const& call);

} // namespace cli
