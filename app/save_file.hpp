// Writes a file so that at any moment, also after a power cut, it is either the old one or the new one, whole. It writes
// beside, flushes to the disk and renames. Not here: what is written. Called by every job that writes a file.
#pragma once

#include "budget/problem.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace app {

// Nothing where it worked, else one error ("file.unwritable") whose place is the path as given. Then the old file is
// untouched and nothing is left beside it. A symbolic link stays one: what it points to is replaced. Permissions of an
// existing file are kept; a new one gets those that the user's umask gives. Devices and pipes are written to as they are.
// `before` is called once the new file is on the disk, whole, and before it takes the place of the old one: to keep that.
std::optional<budget::Problem> save_file(std::string const& path, std::string_view bytes, std::function<void()> const& before = {});

// The same for writers that need the name of a file: `write` fills the empty file at `beside` and returns what went wrong.
using WriteFile = std::function<std::optional<budget::Problem>(std::string const& beside)>;
std::optional<budget::Problem> save_file(std::string const& path, WriteFile const& write, std::function<void()> const& before = {});

} // namespace app
