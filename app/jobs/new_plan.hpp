// Makes a plan file of a starter plan. Called by `braid new` and the window's Start page.
#pragma once

#include "budget/problem.hpp"

#include <string>
#include <vector>

namespace app {

struct NewPlan {
    std::string starter;  // its name: "missoula"
    std::string path;
    bool replace = false; // an existing file, which else is refused
};

// Errors: "starter.unknown", "file.exists", "file.unwritable".
std::vector<budget::Problem> run(NewPlan const& job);

} // namespace app
