#include "templates/starter.hpp"

#include "budget/plan/plan_reader.hpp"

#include <algorithm>

namespace templates {

// Written at build time by embed_plans.cmake.
std::vector<Starter> embedded_plans();

std::vector<Starter> const& starters()
{
    static auto const all = [] {
        auto plans = embedded_plans();
        std::sort(plans.begin(), plans.end(), [](auto const& a, auto const& b) { return a.name < b.name; });
        return plans;
    }();
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

} // namespace templates
