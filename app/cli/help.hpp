// What `braid help` prints, from the table of commands.
#pragma once

#include "app/cli/call.hpp"

namespace cli {

std::string general_help();
std::string help_of(Command const& command);
std::string usage_of(Command const& command); // "braid check PLAN [options]"

} // namespace cli
