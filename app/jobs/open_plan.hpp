// Reads a plan file and computes its outcome. Called by every command of `braid` that reports on a plan.
#pragma once

#include "budget/evaluate.hpp"

#include <string>

namespace app {

struct OpenPlan {
    std::string path;
    budget::Counting counting = budget::Counting::committed;
};

// The problems are those of the file, with their lines. An amount that no cents can count is the error "plan.too-large".
budget::Loaded<budget::Outcome> run(OpenPlan const& job);

} // namespace app
