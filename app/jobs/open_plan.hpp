// Reads a plan file and computes its outcome, of the plan itself or of a scenario. Called by every command of `braid` that
// reports on a plan.
#pragma once

#include "budget/evaluate.hpp"
#include "budget/plan/plan_reader.hpp"

#include <string>

namespace app {

struct OpenPlan {
    std::string path;
    budget::Counting counting = budget::Counting::committed;
};

// The problems are those of the file, with their lines, and questioned costs. An amount that no cents can count is the error "plan.too-large".
budget::Loaded<budget::Outcome> run(OpenPlan const& job);

struct EvaluatePlan {
    budget::Plan plan;
    std::optional<budget::ScenarioId> scenario = {}; // absent: the plan itself
    budget::Counting counting = budget::Counting::committed;
    std::string path = {};                           // where the plan was read, for the place of problems
    budget::LinesOfPaths lines = {};
};

// The plan must be one that check() finds no errors in, and have the scenario. The problems are questioned costs; the errors
// "plan.too-large", and those of a scenario that doesn't fit the plan.
budget::Loaded<budget::Outcome> run(EvaluatePlan const& job);

} // namespace app
