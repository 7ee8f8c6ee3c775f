// What the parts of an outcome say of plans by chance fits together: costs and months, ranks and pools, shortfalls and gaps.
#include "tests/judges/random_outcomes.hpp"

#include <map>

using namespace budget;
using namespace judges;

namespace {

bool same(Outcome const& a, Outcome const& b)
{
    auto sources = [](Outcome const& outcome) {
        std::vector<std::size_t> order;
        for (auto const& rank : outcome.ranking) order.push_back(rank.source);
        return order;
    };
    bool lines = a.costs.lines.size() == b.costs.lines.size();
    for (std::size_t line = 0; lines && line < a.costs.lines.size(); ++line)
        lines = a.costs.lines[line].months == b.costs.lines[line].months && a.costs.lines[line].id == b.costs.lines[line].id;
    return lines && a.plan == b.plan && a.problems == b.problems && a.flow.on_arc == b.flow.on_arc &&
           a.flow.starved_by == b.flow.starved_by && a.allocation.payments == b.allocation.payments &&
           a.allocation.gap == b.allocation.gap && a.first_fit.by_line == b.first_fit.by_line &&
           a.funded_until == b.funded_until && sources(a) == sources(b) && a.cliffs.size() == b.cliffs.size() &&
           a.shortfalls.size() == b.shortfalls.size();
}

} // namespace

TEST_CASE("costs fall only into a component's own months")
{
    for_each_outcome([](Outcome const& outcome) {
        auto const& plan = outcome.plan;
        std::map<std::string, Component const*> components;
        for (auto const& program : plan.programs)
            for (auto const& component : program.components) components[component.id.text] = &component;
        for (auto const& line : outcome.costs.lines) {
            auto const& component = *components.at(line.component.text);
            for (int month = 0; month < plan.months; ++month) {
                auto const calendar_month = plan.first_month + month;
                bool const before = component.first_month && calendar_month < *component.first_month;
                bool const after = component.last_month && calendar_month > *component.last_month;
                REQUIRE(line.months.at(at(month)) >= Money{});
                if (month < closed_months(plan)) continue; // a ledger knows better
                if (before || after) REQUIRE(line.months.at(at(month)).is_zero());
                REQUIRE(line.in_mtdc.at(at(month)) <= line.months.at(at(month)));
            }
        }
    });
}

TEST_CASE("the same plan gives the same outcome twice")
{
    for_each_outcome([](Outcome const& outcome) { REQUIRE(same(outcome, evaluate(outcome.plan))); });
}

TEST_CASE("pools are used in the order of their sources' ranks, those that end sooner first")
{
    for_each_outcome([](Outcome const& outcome) {
        std::map<std::size_t, std::size_t> rank;
        for (auto const& given : outcome.ranking) rank.emplace(given.source, rank.size());
        REQUIRE(outcome.network.pools.size() == outcome.supply.pools.size());
        for (std::size_t next = 1; next < outcome.network.pools.size(); ++next) {
            auto const& before = outcome.supply.pools.at(at(outcome.network.pools[next - 1]));
            auto const& after = outcome.supply.pools.at(at(outcome.network.pools[next]));
            REQUIRE(std::tuple{rank.at(before.source), before.last_day, before.pool} <
                    std::tuple{rank.at(after.source), after.last_day, after.pool});
        }
    });
}

TEST_CASE("what is said about sources and gaps adds up to what is paid and not paid")
{
    for_each_outcome([](Outcome const& outcome) {
        auto const& plan = outcome.plan;
        std::map<std::size_t, Money> applied;
        for (auto const& payment : outcome.allocation.payments)
            applied[outcome.supply.pools.at(payment.pool).source] += payment.amount;
        REQUIRE(outcome.ranking.size() == plan.sources.size());
        for (auto const& rank : outcome.ranking) {
            REQUIRE(rank.applied == applied[rank.source]);
            REQUIRE(rank.available == outcome.supply.total(rank.source));
            REQUIRE(rank.left == rank.available - rank.applied);
            REQUIRE(rank.left >= Money{});
            REQUIRE((rank.eligible_share >= Ratio{0} && rank.eligible_share <= Ratio{1}));
        }
        Money explained;
        for (auto const& shortfall : outcome.shortfalls) {
            REQUIRE(shortfall.gap() > Money{});
            explained += shortfall.gap();
        }
        REQUIRE(explained == outcome.allocation.total_gap());
        Money questioned;
        for (auto const& cost : outcome.questioned) {
            REQUIRE(cost.questioned > Money{});
            REQUIRE(static_cast<int>(cost.month) < closed_months(plan));
            questioned += cost.questioned;
        }
        REQUIRE(outcome.funded_until.has_value() == (outcome.allocation.total_gap() > questioned));
        for (auto const& cliff : outcome.cliffs) REQUIRE(cliff.month - plan.first_month >= closed_months(plan));
    });
}
