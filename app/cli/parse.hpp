// Words -> Call, by a command's table. What is wrong with the words is one sentence. Called by main only.
#pragma once

#include "app/cli/call.hpp"

namespace cli {

struct Parsed {
    Call call;
    std::string fault;       // empty where the words are right
    bool help_asked = false; // --help: nothing else was looked at
};

// `words`: what follows the command's name.
Parsed parse(Command const& command, std::vector<std::string> const& words);

} // namespace cli
