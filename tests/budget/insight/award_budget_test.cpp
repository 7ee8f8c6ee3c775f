// The budget of one award: with what is beside it, it is the plan's cost; its match is the ledger's, cost by cost.
#include "budget/insight/award_budget.hpp"

#include "budget/evaluate.hpp"
#include "budget/insight/match_by_line.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace budget;

namespace {

Outcome random_outcome(std::uint32_t seed)
{
    return evaluate(tests::random_plan(seed, tests::Size::small, seed % 3 == 0 ? tests::Past::closed : tests::Past::open), Counting::possible);
}

} // namespace

TEST_CASE("match by line is the ledger's match, and no payment serves twice")
{
    int matched = 0;
    int shared = 0;
    std::vector<std::uint32_t> seeds{564, 1399}; // in which a payment is divided between years: seldom, as match counts in its award's term only
    for (std::uint32_t seed = 1; seed <= 200; ++seed) seeds.push_back(seed);
    for (auto const seed : seeds) {
        INFO("seed " << seed);
        auto const outcome = random_outcome(seed);
        std::map<std::pair<std::size_t, std::size_t>, Money> by_pool; // by year and pool
        std::map<std::size_t, Money> of_payment;
        std::map<std::size_t, std::size_t> years_of_payment;
        for (auto const& part : match_by_line(outcome)) {
            auto const& payment = outcome.allocation.payments[part.payment];
            auto const& year = outcome.match[part.year].year;
            CHECK(part.amount > Money{});
            CHECK((static_cast<int>(payment.month) >= year.first_month && static_cast<int>(payment.month) <= year.last_month));
            CHECK(may_match(outcome.plan.sources[year.source], outcome.plan.sources[outcome.supply.pools[payment.pool].source]));
            CHECK(matchable_lines(outcome.plan, outcome.costs, outcome.plan.sources[year.source])[payment.line]);
            by_pool[{part.year, payment.pool}] += part.amount;
            of_payment[part.payment] += part.amount;
            shared += ++years_of_payment[part.payment] > 1 ? 1 : 0;
            ++matched;
        }
        for (auto const& [payment, amount] : of_payment) CHECK(amount <= outcome.allocation.payments[payment].amount);
        for (std::size_t y = 0; y < outcome.match.size(); ++y)
            for (auto const& by : outcome.match[y].ledger.by) {
                CHECK((by_pool[{y, by.pool}] == by.amount));
                by_pool.erase({y, by.pool});
            }
        for (auto const& [_, amount] : by_pool) CHECK(amount.is_zero());
    }
    CHECK(matched > 150);
    CHECK(shared > 0);
}

TEST_CASE("an award, its match, all other money and the gap are the plan's cost, for every source of plans by chance")
{
    int awards = 0;
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        auto const outcome = random_outcome(seed);
        for (std::size_t source = 0; source < outcome.plan.sources.size(); ++source) {
            INFO("seed " << seed << ", source " << outcome.plan.sources[source].id.text);
            auto const budget = award_budget(outcome, outcome.plan.sources[source].id);
            REQUIRE(budget.value);
            CHECK(budget.value->total() == outcome.allocation.cost);
            Money award;
            Money match;
            for (auto const& charge : budget.value->charges) {
                (charge.match ? match : award) += charge.amount;
                CHECK((budget.value->year_of(charge.month) >= 0 && budget.value->year_of(charge.month) < budget.value->years));
                CHECK((charge.match || charge.source == source));
            }
            CHECK(award == budget.value->award);
            CHECK(match == budget.value->match);
            Money applied;
            for (auto const& payment : outcome.allocation.payments)
                if (outcome.supply.pools[payment.pool].source == source) applied += payment.amount;
            CHECK(award == applied);
            awards += award.is_zero() ? 0 : 1;
        }
    }
    CHECK(awards > 300);
}

TEST_CASE("a source that isn't there and one that isn't counted are said to be")
{
    Plan plan;
    plan.months = 12;
    FundingSource county;
    county.id = {"county"};
    county.name = "County grant";
    county.standing = Standing::possible;
    plan.sources.push_back(county);
    auto const outcome = evaluate(plan);
    REQUIRE(!has_errors(outcome.problems));
    auto const unknown = award_budget(outcome, {"countty"});
    REQUIRE(!unknown.value);
    CHECK(unknown.problems.at(0).code == "award.unknown");
    CHECK(unknown.problems.at(0).text == "The plan has no funding source \"countty\".");
    CHECK(unknown.problems.at(0).remedy == "Did you mean \"county\"?");
    auto const uncounted = award_budget(outcome, {"county"});
    REQUIRE(!uncounted.value);
    CHECK(uncounted.problems.at(0).code == "award.not-counted");
    CHECK(uncounted.problems.at(0).text == "County grant is possible money, which isn't counted, so its budget would be empty.");
}
