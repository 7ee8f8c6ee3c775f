// The man page of `braid` and its completion for bash, from the same table that parses calls and prints help. Called by
// `braid help --as …`, with which the build makes both files.
#pragma once

#include <string>

namespace cli {

std::string man_page();       // troff, for braid.1
std::string bash_completion(); // a script that bash sources

} // namespace cli
