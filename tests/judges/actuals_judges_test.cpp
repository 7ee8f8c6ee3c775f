// Plans by chance whose ledger says just what they planned: then nothing to come may change. And lines by the check's own list.
#include "tests/support/random_actuals.hpp"
#include "tests/support/random_plan.hpp"

#include "budget/costs/project.hpp"
#include "budget/evaluate.hpp"
#include "budget/plan/possible_lines.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace budget;

namespace {

std::size_t place(int index) { return static_cast<std::size_t>(index); }

std::vector<std::size_t> order_of(Outcome const& outcome)
{
    std::vector<std::size_t> order;
    for (auto const& rank : outcome.ranking) order.push_back(rank.source);
    return order;
}

std::vector<Money> applied(Outcome const& outcome)
{
    std::vector<Money> sums(outcome.plan.sources.size());
    for (auto const& rank : outcome.ranking) sums[rank.source] = rank.applied;
    return sums;
}

// [line, month, source], from a month on.
std::map<std::tuple<std::size_t, std::size_t, std::size_t>, Money> payments_from(Outcome const& outcome, int month)
{
    std::map<std::tuple<std::size_t, std::size_t, std::size_t>, Money> paid;
    for (auto const& payment : outcome.allocation.payments)
        if (static_cast<int>(payment.month) >= month)
            paid[{payment.line, payment.month, outcome.supply.pools[payment.pool].source}] += payment.amount;
    return paid;
}

// Months that begin or end a pool's money inside them, among the first ones.
bool is_divided(Outcome const& outcome, int months)
{
    return std::count_if(outcome.network.slices.begin(), outcome.network.slices.end(),
                         [&](Slice const& slice) { return slice.month < months; }) != months;
}

} // namespace

TEST_CASE("where the ledger says what was planned, what is to come stays as it was")
{
    int same_coverage = 0;
    int same_totals = 0;
    int same_payments = 0;
    int divided = 0;
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        auto plan = tests::random_plan(seed, tests::Size::small);
        plan.scenarios.clear();
        // A cap on pay divides what was paid, and what was paid can be less than what was planned.
        for (auto& source : plan.sources)
            for (auto& pool : source.pools) pool.salary_cap.reset();
        auto const before = evaluate(plan);
        if (!before.network.gates.empty()) continue; // what coupled rules reach depends on where the search begins
        int const closed = 1 + static_cast<int>(seed) % plan.months;
        INFO("plan of seed " << seed << ", " << closed << " closed months");
        plan.actuals = tests::actuals_of(before, closed);
        auto const after = evaluate(plan);
        REQUIRE_FALSE(has_errors(after.problems));
        REQUIRE(after.network.gates.empty());
        REQUIRE(after.certificate.optimal);
        REQUIRE(after.questioned.empty());
        bool same_costs = true; // but for subawards of which less was paid, whose rest is in MTDC later
        for (std::size_t line = 0; line < before.costs.lines.size(); ++line) {
            REQUIRE(after.costs.lines[line].planned.size() == before.costs.lines[line].months.size());
            for (int month = 0; month < plan.months; ++month) {
                if (month >= closed) {
                    bool const same = after.costs.lines[line].months[place(month)] == before.costs.lines[line].months[place(month)];
                    same_costs = same_costs && same;
                    REQUIRE((same || before.costs.lines[line].object_class == ObjectClass::indirect));
                } else {
                    REQUIRE(after.costs.lines[line].months[place(month)] ==
                            before.costs.lines[line].months[place(month)] - before.allocation.gap[line][place(month)]);
                    REQUIRE(after.allocation.gap[line][place(month)].is_zero());
                }
            }
        }
        if (!same_costs) continue;
        if (is_divided(before, closed)) { // a ledger knows no days, so there is more freedom than there was
            ++divided;
            continue;
        }
        ++same_coverage;
        for (std::size_t line = 0; line < before.costs.lines.size(); ++line)
            for (int month = closed; month < plan.months; ++month)
                REQUIRE(after.allocation.gap[line][place(month)] == before.allocation.gap[line][place(month)]);
        if (order_of(after) != order_of(before)) continue; // less cost in the past changes how narrow a source is
        ++same_totals;
        REQUIRE(applied(after) == applied(before));
        // Where essentials come first, closed months now stand before them, and pools of one source may settle ties otherwise.
        if (plan.coverage == CoveragePolicy::protect_essentials) continue;
        ++same_payments;
        REQUIRE(payments_from(after, closed) == payments_from(before, closed));
    }
    CHECK(same_coverage > 60);
    CHECK(same_totals > 50);
    CHECK(same_payments > 25);
    CHECK(divided > 10);
}

TEST_CASE("the lines that a ledger may name are those that costs make")
{
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        INFO("plan of seed " << seed);
        auto const plan = tests::random_plan(seed, tests::Size::small);
        std::multiset<std::string> made;
        std::multiset<std::string> named;
        for (auto const& line : project(plan).lines) made.insert(line.id);
        for (auto const& program : plan.programs)
            for (auto const& component : program.components)
                for (auto const& suffix : line_suffixes(plan, component))
                    named.insert(component.id.text + (suffix.empty() ? "" : "." + suffix));
        REQUIRE(made == named);
    }
}
