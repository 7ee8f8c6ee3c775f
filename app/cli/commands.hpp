// Every command of `braid`, one file each. Called by main, help and parsing.
#pragma once

#include "app/cli/call.hpp"

namespace cli {

Command templates_command();
Command new_command();
Command import_command();
Command check_command();
Command summary_command();
Command costs_command();
Command actuals_command();
Command positions_command();
Command funding_command();
Command order_command();
Command allocate_command();
Command cliffs_command();
Command explain_command();
Command compare_command();
Command diff_command();
Command balance_command();
Command cash_command();
Command volumes_command();
Command assumptions_command();
Command export_command();
Command network_command();
Command help_command();

// In the order in which help lists them.
std::vector<Command> const& commands();
Command const* find_command(std::string const& name); // null where there is none
std::string no_such_command(std::string const& name); // the sentence, with the nearest one

} // namespace cli
