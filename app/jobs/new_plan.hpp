// Begins a plan: a file of a starter plan, or one without figures. Called by `braid new`, the window and the import into a new plan.
#pragma once

#include "budget/plan/plan.hpp"
#include "budget/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app {

inline constexpr std::string_view empty_starter = "empty"; // what stands for no starter plan

// Without programs and sources, its first month that of the fiscal year (from July) in which today is. Bytes that are no text are
// left out of its name.
budget::Plan empty_plan(std::string const& name, budget::Date today);

struct NewPlan {
    std::string starter;  // its name: "missoula"; or "empty", for a plan that is named after the file
    std::string path;
    budget::Date today;
    bool replace = false; // an existing file, which else is refused
};

// Errors: "starter.unknown", "file.exists", "file.unwritable".
std::vector<budget::Problem> run(NewPlan const& job);

} // namespace app
