// Where results and problems go: reports to stdout or to -o's file, problems to stderr. Called by every command.
#pragma once

#include "app/cli/call.hpp"
#include "budget/problem.hpp"
#include "templates/sheet.hpp"

namespace cli {

// One line to stderr. Never throws: where nothing can be said, nothing is.
void say(std::string const& sentence) noexcept;
// One line each to stderr: errors and warnings; notes only where asked for.
void print_problems(std::vector<budget::Problem> const& problems, bool with_notes = false);
// 0 without errors; 3 where an error is about a file that can't be read or written, 2 where it is about what an option says, else 1.
Exit exit_for(std::vector<budget::Problem> const& problems);
// The sentence to stderr, with where help is; always Exit::wrong_call.
Exit wrong_call(std::string const& sentence, std::string const& command = {});

// Text to -o's file, or to stdout.
Exit emit(Call const& call, std::string const& text);
// The sheet in the format asked for.
Exit emit(Call const& call, templates::Sheet const& sheet);
// The same of a plan that was read with these problems: what was left out of a file of a newer version stands above all else.
Exit emit(Call const& call, templates::Sheet sheet, std::vector<budget::Problem> const& read);

} // namespace cli
