// The starter plans: complete plans with sources for their figures, built into the program from templates/plans/*.braid.
// Not here: making a file of one (app/jobs/new_plan.hpp). Called by `braid templates`, `braid new` and the window's Start page.
#pragma once

#include "budget/plan/plan.hpp"
#include "budget/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace templates {

struct Starter {
    std::string_view name; // of its file without ".braid": "missoula"
    std::string_view xml;  // the plan file as it is, comments and all
};

// In the order in which people see them: templates/CMakeLists.txt says it.
std::vector<Starter> const& starters();
// Null where there is none of that name.
Starter const* find_starter(std::string_view name);
// Its plan. The title is the plan's name, the description the plan's description: neither is written twice.
budget::Loaded<budget::Plan> read_starter(Starter const& starter);
// What the plan is, for a list: the first sentence of its description.
std::string in_one_line(budget::Plan const& plan);

} // namespace templates
