// A scenario: a named list of edits to the plan. A value inside the plan; with_scenario.hpp makes the plan that it means.
#pragma once

#include "budget/plan/plan_edit.hpp"

#include <vector>

namespace budget {

struct Scenario {
    ScenarioId id;
    std::string name;
    std::string note;            // why one would want it, or who asked for it
    std::vector<PlanEdit> edits; // applied one after the other to the plan without scenarios
    friend bool operator==(Scenario const&, Scenario const&) = default;
};

} // namespace budget
