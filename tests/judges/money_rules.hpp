// Outcomes of plans by chance with all that a source can say about cash, supplanting and dates, and the few look-ups that judges of
// what is said about money share. Called by lapses_judges_test and money_judges_test.
#pragma once

#include "budget/evaluate.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

namespace judges {

using Cents = std::int64_t;

inline std::size_t at(int index) { return static_cast<std::size_t>(index); }

// A random plan with more such rules than it has by itself; each is kept only where the plan stays sound. Without scenarios.
budget::Plan plan_with_money_rules(std::uint32_t seed, tests::Size size);

// The last day of the fiscal year in which the day is.
budget::Date fiscal_year_end(budget::Plan const& plan, budget::Date day);

inline budget::FundingSource const& source_of(budget::Outcome const& outcome, std::size_t pool)
{
    return outcome.plan.sources.at(outcome.supply.pools.at(pool).source);
}
inline budget::Pool const& pool_of(budget::Outcome const& outcome, std::size_t pool)
{
    return source_of(outcome, pool).pools.at(outcome.supply.pools.at(pool).pool);
}

// The outcome of plan_with_money_rules(), which has no errors; evaluated once in a run of the program.
budget::Outcome const& outcome_with_money_rules(std::uint32_t seed, tests::Size size, budget::Counting counting);

// Small plans with committed and with all possible money, and some of medium size with committed money.
template <class Judge> void for_each_outcome(Judge&& judge, std::uint32_t small_plans = 120)
{
    using enum budget::Counting;
    for (std::uint32_t seed = 1; seed <= small_plans; ++seed) {
        INFO("small plan of seed " << seed);
        for (auto const counting : {committed, possible}) judge(outcome_with_money_rules(seed, tests::Size::small, counting));
    }
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        INFO("medium plan of seed " << seed);
        judge(outcome_with_money_rules(seed, tests::Size::medium, committed));
    }
}

} // namespace judges
