#include "templates/starter.hpp"

#include "budget/plan/plan_reader.hpp"

#include <algorithm>

namespace templates {

// Written at build time by embed_plans.cmake.
std::vector<Starter> embedded_plans();

std::vector<Starter> const& starters()
{
    static auto const all = embedded_plans();
    return all;
}

Starter const* find_starter(std::string_view name)
{
    auto const& all = starters();
    auto const found = std::find_if(all.begin(), all.end(), [&](auto const& starter) { return starter.name == name; });
    return found == all.end() ? nullptr : &*found;
}

budget::Loaded<budget::Plan> read_starter(Starter const& starter)
{
    return budget::read_plan(starter.xml, std::string{starter.name} + ".braid");
}

std::string in_one_line(budget::Plan const& plan) { return plan.description.substr(0, plan.description.find(". ") + 1); }

} // namespace templates
