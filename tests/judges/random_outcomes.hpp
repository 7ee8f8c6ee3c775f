// Plans by chance and their outcomes, evaluated once in a run of the program. Called by the judges of whole plans.
#pragma once

#include "budget/evaluate.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

namespace judges {

inline std::size_t at(int index) { return static_cast<std::size_t>(index); }

inline int closed_months(budget::Plan const& plan)
{
    return plan.actuals.through ? *plan.actuals.through - plan.first_month + 1 : 0;
}

template <class Do> void for_each_plan(Do&& act)
{
    for (std::uint32_t seed = 1; seed <= 120; ++seed) {
        INFO("small plan of seed " << seed);
        act(tests::random_plan(seed, tests::Size::small));
    }
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        INFO("medium plan of seed " << seed);
        act(tests::random_plan(seed, tests::Size::medium));
    }
    for (std::uint32_t seed = 1; seed <= 80; ++seed) {
        INFO("small plan of seed " << seed << " with closed months");
        act(tests::random_plan(seed, tests::Size::small, tests::Past::closed));
    }
}

// Of these plans with committed money.
inline std::vector<budget::Outcome> const& committed_outcomes()
{
    static std::vector<budget::Outcome> const outcomes = [] {
        std::vector<budget::Outcome> all;
        for_each_plan([&](budget::Plan const& plan) { all.push_back(budget::evaluate(plan)); });
        return all;
    }();
    return outcomes;
}

template <class Do> void for_each_outcome(Do&& act)
{
    auto const& outcomes = committed_outcomes();
    for (std::size_t place = 0; place < outcomes.size(); ++place) {
        INFO("plan " << place << " of for_each_plan()");
        act(outcomes[place]);
    }
}

} // namespace judges
