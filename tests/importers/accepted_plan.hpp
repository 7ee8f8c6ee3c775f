// What an import makes of a plan, in figures: for tests of proposals.
#pragma once

#include "budget/costs/project.hpp"
#include "importers/propose.hpp"

#include <numeric>
#include <string>
#include <vector>

namespace tests {

// A plan of five fiscal years from July 2026 without any costs.
inline budget::Plan empty_plan()
{
    budget::Plan plan;
    plan.name = "Plan";
    return plan;
}

inline std::vector<std::size_t> all_of(importers::Import const& import)
{
    std::vector<std::size_t> all(import.proposals.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

// With all proposals taken.
inline budget::Plan plan_with(importers::Import const& import, budget::Plan const& plan = empty_plan())
{
    return *importers::accept(plan, import, all_of(import)).value;
}

// What all lines of the plan cost in a fiscal year, worked out month by month.
inline budget::Money cost_in(budget::Plan const& plan, int fiscal_year)
{
    auto const costs = budget::project(plan);
    auto const calendar = plan.calendar();
    budget::Money sum;
    for (auto const& line : costs.lines)
        for (std::size_t month = 0; month < line.months.size(); ++month)
            if (calendar.year_of(plan.first_month + static_cast<int>(month)) == fiscal_year) sum += line.months[month];
    return sum;
}

inline std::size_t component_count(budget::Plan const& plan)
{
    std::size_t count = 0;
    for (auto const& program : plan.programs) count += program.components.size();
    return count;
}

inline budget::Component const* component_named(budget::Plan const& plan, std::string const& name)
{
    for (auto const& program : plan.programs)
        for (auto const& component : program.components)
            if (component.name == name) return &component;
    return nullptr;
}

inline bool has_problem(importers::Import const& import, std::string const& code, std::string const& part = {})
{
    for (auto const& problem : import.problems)
        if (problem.code == code && problem.text.find(part) != std::string::npos) return true;
    return false;
}

inline bool is_left_out(importers::Import const& import, std::string const& words, std::string const& reason)
{
    for (auto const& left : import.left_out)
        if (left.words.find(words) != std::string::npos && left.reason.find(reason) != std::string::npos) return true;
    return false;
}

} // namespace tests
