// What is wrong or doubtful in a plan, and up to when it is covered. Called by `braid check`.
#pragma once

#include "budget/problem.hpp"
#include "templates/reports/view.hpp"

namespace templates {

// The verdict in one sentence; for programs also every problem with its place (people see those on the error output).
Sheet lay_out_problems(std::string const& file, std::vector<budget::Problem> const& problems, View const& view);

// Adds whether every cost of the first `months` months is paid, and the months in which it isn't. True where it is.
bool append_coverage(Sheet& sheet, budget::Outcome const& outcome, View const& view, int months);

} // namespace templates
