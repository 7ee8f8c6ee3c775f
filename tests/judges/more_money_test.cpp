// What MoreMoney says against solving the plan once more with the money in it: coverage of every cell and the total of every
// pool, on random plans and random additions.
#include "budget/allocation/more_money.hpp"
#include "budget/costs/project.hpp"
#include "budget/evaluate.hpp"
#include "budget/plan/check.hpp"
#include "tests/support/draws.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace budget;

namespace {

std::vector<Network::Cents> totals(Network const& network, Flow const& flow, std::size_t pools)
{
    std::vector<Network::Cents> sums(pools);
    for (std::size_t a = 0; a < network.arcs.size(); ++a)
        if (network.arcs[a].tail == 0) sums[static_cast<std::size_t>(network.arc_pool[a])] += flow.on_arc[a];
    return sums;
}

} // namespace

TEST_CASE("more money changes what solving anew with it changes")
{
    int tried = 0;
    int gained = 0;
    int displaced = 0;
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        auto const size = seed % 25 == 0 ? tests::Size::medium : tests::Size::small;
        auto const out = evaluate(tests::random_plan(seed, size), Counting::possible);
        if (has_errors(out.problems) || !out.network.gates.empty() || out.supply.pools.empty()) continue;
        CAPTURE(seed);
        tests::Draws draw{seed + 1000};
        std::vector<std::size_t> order;
        for (auto const& rank : out.ranking) order.push_back(rank.source);
        auto supply = out.supply;
        auto const before = supply.pools.size();
        for (int more = draw.between(1, 3); more > 0; --more) {
            auto const copied = static_cast<std::size_t>(draw.below(static_cast<int>(before)));
            PoolSupply pool = out.supply.pools[copied];
            int const first = draw.below(out.plan.months);
            int const last = draw.between(first, out.plan.months - 1);
            pool.last_day = (out.plan.first_month + last).last_day();
            pool.money = {{(out.plan.first_month + first).first_day(), pool.last_day, Money::from_cents(draw.between(1, 30'000'000)), false}};
            pool.ends = true;
            supply.pools.push_back(std::move(pool));
        }
        bool retention = false;
        for (auto const& source : out.plan.sources) retention = retention || source.retention;
        auto const whole = build_network(out.plan, out.costs, supply, order, out.award_years);
        if (retention || !whole.gates.empty() || whole.cells.size() != out.network.cells.size()) continue;
        auto const solved = solve(whole);

        auto const arcs = arcs_of_pools(out.network, out.plan, out.costs, supply, before, out.award_years);
        std::vector<TrialPool> pools;
        std::vector<std::size_t> which; // in supply, of the pools on trial in the order of the larger network
        std::size_t rank = 0;
        for (int const pool : whole.pools) {
            auto const at = static_cast<std::size_t>(pool);
            if (at < before) ++rank;
            else pools.push_back({arcs[at - before], rank});
            if (at >= before) which.push_back(at);
        }
        // A pool that may be tried and isn't changes nothing.
        pools.push_back(pools.front());
        std::vector<std::size_t> on_trial(pools.size() - 1);
        std::iota(on_trial.begin(), on_trial.end(), std::size_t{0});
        MoreMoney more{out.network, out.flow, pools};
        auto const change = more.with(on_trial);
        auto covered = out.flow.covered;
        for (auto const& gain : change.gains) covered[gain.cell] += gain.amount;
        CHECK((covered == solved.covered)); // thousands of numbers: not printed
        auto const now = totals(out.network, out.flow, before);
        auto const then = totals(whole, solved, supply.pools.size());
        for (std::size_t at = 0; at < out.network.pools.size(); ++at) {
            auto const pool = static_cast<std::size_t>(out.network.pools[at]);
            CHECK(now[pool] - then[pool] == change.displaced[at]);
            displaced += change.displaced[at] > 0;
        }
        for (std::size_t k = 0; k < which.size(); ++k) CHECK(then[which[k]] == change.used[k]);
        // A second trial starts where the first did.
        CHECK(more.gains_with({}).empty());
        CHECK(more.with(on_trial).used == change.used);
        CHECK(more.with(on_trial).displaced == change.displaced);
        ++tried;
        gained += !change.gains.empty();
    }
    CHECK(tried > 80);
    CHECK(gained > 40);
    CHECK(displaced > 20);
}

// Where rules couple payments the cliffs believe a trial only if it keeps the rules and covers what is covered without them: then
// no division under the rules covers more, and allocating anew, which searches, comes to the same or less.
TEST_CASE("a trial that is believed covers what allocating anew under coupled rules covers")
{
    int believed = 0;
    int same = 0;
    int bound = 0;
    for (std::uint32_t seed = 1; seed <= 600; ++seed) {
        auto const plan = tests::random_plan(seed, tests::Size::small);
        if (has_errors(check(plan))) continue;
        auto const costs = project(plan);
        auto supply = release(plan, Counting::possible);
        if (supply.pools.empty()) continue;
        bool retention = false;
        for (auto const& source : plan.sources) retention = retention || source.retention;
        std::vector<std::size_t> order;
        for (auto const& rank : rank(plan, costs, supply)) order.push_back(rank.source);
        auto const years = award_years(plan, supply);
        auto const solution = allocate(plan, costs, supply, order, years);
        if (retention || solution.network.gates.empty()) continue;
        CAPTURE(seed);
        tests::Draws draw{seed + 2000};
        auto const before = supply.pools.size();
        PoolSupply pool = supply.pools[static_cast<std::size_t>(draw.below(static_cast<int>(before)))];
        int const first = draw.below(plan.months);
        int const last = draw.between(first, plan.months - 1);
        pool.last_day = (plan.first_month + last).last_day();
        pool.money = {{(plan.first_month + first).first_day(), pool.last_day, Money::from_cents(draw.between(1, 30'000'000)), false}};
        pool.ends = true;
        auto larger = supply;
        larger.pools.push_back(pool);
        auto const whole = build_network(plan, costs, larger, order, award_years(plan, larger));
        if (whole.cells.size() != solution.network.cells.size()) continue;
        auto const arcs = arcs_of_pools(solution.network, plan, costs, larger, before, years);
        if (arcs.front().has_gates) continue;
        auto const after = std::find(whole.pools.begin(), whole.pools.end(), static_cast<int>(before)) - whole.pools.begin();
        std::vector<TrialPool> const pools{{arcs.front(), static_cast<std::size_t>(after)}};
        std::vector<std::size_t> const on_trial{0};
        auto const covered = [](Flow const& flow, MoreMoney::Change const& change) {
            auto cells = flow.covered;
            for (auto const& gain : change.gains) cells[gain.cell] += gain.amount;
            return cells;
        };
        auto const& free_flow = solution.free ? solution.free->flow : solution.flow;
        MoreMoney open{solution.free ? solution.free->network : solution.network, free_flow, pools};
        MoreMoney held{solution.network, solution.flow, pools, MoreMoney::Caps::held};
        auto const without_rules = open.with(on_trial);
        auto const with_rules = held.with(on_trial);
        auto const most = covered(free_flow, without_rules);
        bool const exact = (!solution.free && without_rules.keeps_rules) ||
                           (with_rules.keeps_rules && covered(solution.flow, with_rules) == most);
        auto const anew = allocate(plan, costs, larger, order, award_years(plan, larger));
        Money const sum = Money::from_cents(std::accumulate(most.begin(), most.end(), Network::Cents{0}));
        CHECK(anew.bound == sum); // both are the optimum without coupled rules
        CHECK(Money::from_cents(anew.certificate.covered) <= sum);
        if (!exact) continue;
        ++believed;
        same += Money::from_cents(anew.certificate.covered) == sum;
        bound += solution.free.has_value();
    }
    CHECK(believed > 20);
    CHECK(same == believed); // on these plans the search finds what the trial proves
    CHECK(bound > 0);
}
