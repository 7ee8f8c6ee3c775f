// Plans small enough to work out on paper: one service of $1,000.00 a month from July 2026 on, and sources that pay it. Called by the
// tests of supply and cliffs.
#pragma once

#include "budget/evaluate.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

namespace tests {

using namespace budget;

inline Component service(std::string const& id, std::int64_t a_month)
{
    Component made;
    made.id = ComponentId{id};
    made.name = id;
    made.detail = Contract{ContractKind::contract, "Clinic", usd(a_month), AmountBasis::month};
    return made;
}

inline Plan one_service(int months = 24)
{
    Plan plan;
    plan.name = "Service";
    plan.first_month = Month{2026, 7};
    plan.months = months;
    plan.programs.push_back({ProgramId{"team"}, "Team", {}, {service("service", 1000)}});
    return plan;
}

inline FundingSource& add_pool_of(Plan& plan, std::string const& id, std::vector<Release> releases)
{
    FundingSource source;
    source.id = SourceId{id};
    source.name = id;
    source.type = FundingType::annual;
    Pool pool;
    pool.id = PoolId{id + "-pool"};
    pool.releases = std::move(releases);
    source.pools.push_back(std::move(pool));
    return plan.sources.emplace_back(std::move(source));
}

inline Release on_day(Date date, std::int64_t amount) { return {date, usd(amount), Every::once, std::nullopt}; }
inline Release each_month(std::int64_t amount) { return {Date{2026, 7, 1}, usd(amount), Every::month, std::nullopt}; }

inline Outcome sound(Plan const& plan, Counting counting = Counting::committed)
{
    auto out = evaluate(plan, counting);
    for (auto const& problem : out.problems) INFO(problem.text);
    REQUIRE_FALSE(has_errors(out.problems));
    return out;
}

} // namespace tests
