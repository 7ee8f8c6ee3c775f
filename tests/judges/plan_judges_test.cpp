// Whole plans by chance: what an outcome says must hold by rules written a second time, at the level of the plan. Nothing
// here looks into the solver; of its network only the division of months and the payments by arc are read, and judged.
#include "tests/judges/payments.hpp"
#include "tests/judges/plan_optimum.hpp"
#include "tests/judges/random_outcomes.hpp"

#include "budget/evaluate.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace budget;
using namespace judges;

namespace {

FundingSource const& plan_source(Outcome const& outcome, std::size_t pool)
{
    return outcome.plan.sources.at(outcome.supply.pools.at(pool).source);
}

Pool const& plan_pool(Outcome const& outcome, std::size_t pool)
{
    auto const& supply = outcome.supply.pools.at(pool);
    return outcome.plan.sources.at(supply.source).pools.at(supply.pool);
}

// The purses that the outcome states, where more than committed money is counted; the judge's own otherwise.
std::vector<Purse> stated_purses(PoolSupply const& pool)
{
    std::vector<Purse> purses;
    for (auto const& money : pool.money) purses.push_back({money.from, money.through, money.amount.cents()});
    std::sort(purses.begin(), purses.end());
    return purses;
}

std::vector<Span> stated_spans(Outcome const& outcome)
{
    std::vector<Span> spans;
    for (auto const& slice : outcome.network.slices) spans.push_back({slice.month, slice.first, slice.last, slice.month < closed_months(outcome.plan)});
    return spans;
}

// [pool][line][month]
std::map<std::size_t, std::map<std::pair<std::size_t, std::size_t>, Cents>> by_pool(Outcome const& outcome)
{
    std::map<std::size_t, std::map<std::pair<std::size_t, std::size_t>, Cents>> paid;
    for (auto const& payment : outcome.allocation.payments)
        paid[payment.pool][{payment.line, payment.month}] += payment.amount.cents();
    return paid;
}

void judge_amounts(Outcome const& outcome)
{
    auto const& lines = outcome.costs.lines;
    auto const& allocation = outcome.allocation;
    std::map<std::pair<std::size_t, std::size_t>, Money> paid;
    std::set<std::tuple<std::size_t, std::size_t, std::size_t>> seen;
    Money cost;
    Money covered;
    for (auto const& payment : allocation.payments) {
        REQUIRE(payment.amount > Money{});
        REQUIRE(seen.emplace(payment.line, payment.month, payment.pool).second);
        paid[{payment.line, payment.month}] += payment.amount;
        covered += payment.amount;
    }
    REQUIRE(allocation.gap.size() == lines.size());
    for (std::size_t line = 0; line < lines.size(); ++line) {
        REQUIRE(lines[line].months.size() == at(outcome.plan.months));
        REQUIRE(allocation.gap[line].size() == at(outcome.plan.months));
        for (std::size_t month = 0; month < lines[line].months.size(); ++month) {
            Money unnamed;
            if (static_cast<int>(month) < closed_months(outcome.plan)) {
                Money all;
                for (auto const& [source, cents] : paid_by(outcome.plan, lines[line], static_cast<int>(month))) {
                    all += Money::from_cents(cents);
                    if (source < 0) unnamed += Money::from_cents(cents);
                }
                REQUIRE(lines[line].months[month] == all);
            }
            covered += unnamed;
            REQUIRE(allocation.gap[line][month] >= Money{});
            REQUIRE(paid[{line, month}] + unnamed + allocation.gap[line][month] == lines[line].months[month]);
            cost += lines[line].months[month];
        }
    }
    REQUIRE(allocation.cost == cost);
    REQUIRE(allocation.covered == covered);
    REQUIRE(outcome.first_fit.covered <= covered);
}

void judge_permissions_and_caps(Outcome const& outcome)
{
    for (auto const& [pool, paid] : by_pool(outcome)) {
        auto const& given = plan_pool(outcome, pool);
        for (auto const& [where, cents] : paid) REQUIRE(permits(outcome.plan, plan_source(outcome, pool), given, outcome.costs.lines.at(where.first)));
        auto const purses = stated_purses(outcome.supply.pools.at(pool));
        for (auto const& ceiling : ceilings(outcome.plan, plan_source(outcome, pool), given, purses, outcome.costs)) {
            Cents under = 0;
            for (auto const& [where, cents] : paid) {
                auto const month = static_cast<int>(where.second);
                bool const in = month >= ceiling.first_month && month <= ceiling.last_month;
                if (in && ceiling.lines.at(where.first)) under += cents;
            }
            REQUIRE(under <= ceiling.cents);
        }
    }
}

// What the pool may pay of a cost in the span, whatever it holds. Of a closed month nobody knows the days: what local money must carry
// is held only where that is all of the month, and a salary cap divides all that was paid.
Cents most_of(Outcome const& outcome, std::vector<Hold> const& held, std::size_t pool, std::size_t line, Span const& span, Cents cents)
{
    auto const& source = plan_source(outcome, pool);
    auto const& its = outcome.costs.lines[line];
    bool held_back = is_held(held, source, line, span.first, span.last);
    if (span.closed) held_back = is_held(held, source, line, span.first, span.first) && is_held(held, source, line, span.last, span.last);
    if (held_back || !permits(outcome.plan, source, plan_pool(outcome, pool), its)) return 0;
    if (!span.closed) return below_salary_cap(plan_pool(outcome, pool), its, span.month, cents);
    Cents whole = 0;
    for (auto const& [who, paid] : paid_by(outcome.plan, its, span.month)) whole += paid;
    return std::min(cents, below_salary_cap(plan_pool(outcome, pool), its, span.month, whole));
}

// Every payment by arc falls on days on which the pool has money, and the arcs add up to the payments by month.
void judge_dates(Outcome const& outcome)
{
    auto const& network = outcome.network;
    auto const spans = stated_spans(outcome);
    auto const pools = outcome.supply.pools.size();
    std::vector<std::vector<Cents>> spent(pools, std::vector<Cents>(spans.size(), 0));
    auto left = by_pool(outcome);
    auto const held = holds(outcome.plan, outcome.costs, outcome.supply);
    std::set<std::pair<int, int>> pairs;
    for (std::size_t arc = 0; arc < network.arcs.size(); ++arc) {
        int const cell = network.cell_of_node.at(at(network.arcs[arc].head));
        if (cell < 0) continue;
        int const pool = network.arc_pool[arc];
        REQUIRE(pairs.emplace(pool, cell).second); // what settling ties relies on
        auto const& paid = network.cells.at(at(cell));
        spent[at(pool)][at(paid.slice)] += outcome.flow.on_arc[arc];
        auto const& span = spans.at(at(paid.slice));
        REQUIRE(outcome.flow.on_arc[arc] <= most_of(outcome, held, at(pool), at(paid.line), span, paid.demand));
        if (span.closed) REQUIRE(paid.paid_by == outcome.supply.pools[at(pool)].source);
        auto const month = at(spans.at(at(paid.slice)).month);
        if (outcome.flow.on_arc[arc] != 0) left[at(pool)][{at(paid.line), month}] -= outcome.flow.on_arc[arc];
    }
    for (auto const& [pool, paid] : left)
        for (auto const& [where, cents] : paid) REQUIRE(cents == 0);
    for (std::size_t pool = 0; pool < pools; ++pool)
        REQUIRE(can_spend(stated_purses(outcome.supply.pools[pool]), spans, spent[pool]));
}

void judge_cells(Outcome const& outcome, std::vector<Span> const& spans)
{
    REQUIRE(stated_spans(outcome) == spans);
    std::map<std::tuple<std::size_t, std::size_t, int>, std::pair<int, Cents>> stated;
    for (auto const& cell : outcome.network.cells)
        stated[{at(cell.line), at(cell.slice), cell.paid_by ? static_cast<int>(*cell.paid_by) : -1}] = {cell.bucket, cell.demand};
    auto const own = plan_cells(outcome.plan, outcome.costs, spans);
    REQUIRE(stated.size() == own.size());
    REQUIRE(outcome.network.cells.size() == own.size());
    for (auto const& cell : own) {
        auto const found = stated.find({cell.line, cell.span, cell.paid_by});
        REQUIRE(found != stated.end());
        REQUIRE(found->second.second == cell.cents);
    }
}

std::vector<std::vector<Purse>> own_purses(Plan const& plan)
{
    std::vector<std::vector<Purse>> purses;
    for (auto const& source : plan.sources)
        if (source.standing == Standing::awarded)
            for (auto const& pool : source.pools) purses.push_back(committed_purses(plan, source, pool));
    return purses;
}

} // namespace

TEST_CASE("in every plan payments and gaps add up, permissions, caps and dates are kept, and the proof holds")
{
    int judged = 0;
    int with_caps = 0;
    int with_gap = 0;
    for_each_outcome([&](Outcome const& of_committed) {
        auto const& plan = of_committed.plan;
        for (auto const counting : {Counting::committed, Counting::likely, Counting::possible}) {
            auto const outcome = counting == Counting::committed ? of_committed : evaluate(plan, counting);
            REQUIRE_FALSE(has_errors(outcome.problems));
            ++judged;
            CAPTURE(outcome.certificate.faults);
            REQUIRE(outcome.certificate.feasible);
            REQUIRE(outcome.certificate.optimal);
            judge_amounts(outcome);
            judge_permissions_and_caps(outcome);
            judge_dates(outcome);
            for (auto const& source : plan.sources)
                for (auto const& pool : source.pools) with_caps += pool.caps.empty() ? 0 : 1;
            with_gap += outcome.allocation.total_gap() > Money{} ? 1 : 0;
        }
    });
    CHECK(judged == 630);
    CHECK(with_caps > 60);
    CHECK(with_gap > 100);
}

TEST_CASE("committed money is released on the days that the comments say")
{
    for_each_plan([](Plan const& plan) {
        auto const supply = release(plan, Counting::committed);
        auto const own = own_purses(plan);
        REQUIRE(supply.pools.size() == own.size());
        for (std::size_t pool = 0; pool < own.size(); ++pool) {
            CAPTURE(pool);
            auto const stated = stated_purses(supply.pools[pool]);
            REQUIRE(stated.size() == own[pool].size());
            for (std::size_t purse = 0; purse < stated.size(); ++purse) {
                REQUIRE(plain_text(stated[purse].from) == plain_text(own[pool][purse].from));
                REQUIRE(plain_text(stated[purse].through) == plain_text(own[pool][purse].through));
                REQUIRE(stated[purse].cents == own[pool][purse].cents);
            }
        }
    });
}

TEST_CASE("months are divided where money begins or ends, and costs by days")
{
    for_each_outcome([](Outcome const& outcome) {
        auto const& plan = outcome.plan;
        judge_cells(outcome, spans(plan, own_purses(plan), holds(plan, outcome.costs, outcome.supply)));
    });
}

TEST_CASE("no linear program over the plan's own purses and costs covers more, or covers it in a better order")
{
    int judged = 0;
    int with_caps = 0;
    int with_gap = 0;
    int coupled = 0;
    for (std::uint32_t seed = 1; seed <= 1200; ++seed) {
        auto const past = seed % 4 == 0 ? tests::Past::closed : tests::Past::open;
        auto const plan = tests::random_plan(seed, tests::Size::small, past);
        INFO("small plan of seed " << seed);
        auto const counting = seed % 3 == 0 ? Counting::possible : Counting::committed;
        auto const outcome = evaluate(plan, counting);
        std::vector<std::vector<Purse>> purses;
        std::vector<PlanMoney> pools;
        for (std::size_t pool = 0; pool < outcome.supply.pools.size(); ++pool) {
            auto const& given = plan_pool(outcome, pool);
            purses.push_back(stated_purses(outcome.supply.pools[pool]));
            pools.push_back({purses.back(), ceilings(plan, plan_source(outcome, pool), given, purses.back(), outcome.costs), {}});
            with_caps += given.caps.empty() ? 0 : 1;
        }
        if (counting == Counting::committed) purses = own_purses(plan);
        auto const held = holds(plan, outcome.costs, outcome.supply);
        auto const days = spans(plan, purses, held);
        auto const cells = plan_cells(plan, outcome.costs, days);
        for (std::size_t pool = 0; pool < pools.size(); ++pool)
            for (auto const& cell : cells) {
                bool const others = cell.paid_by >= 0 && at(cell.paid_by) != outcome.supply.pools[pool].source;
                pools[pool].most.push_back(others ? 0 : most_of(outcome, held, pool, cell.line, days[cell.span], cell.cents));
            }
        auto const best = most_covered(cells, days, pools, 1500);
        if (!best) continue;
        ++judged;
        with_gap += outcome.allocation.total_gap() > Money{} ? 1 : 0;
        std::vector<Cents> covered(best->size(), 0);
        for (std::size_t cell = 0; cell < outcome.network.cells.size(); ++cell)
            covered.at(at(outcome.network.cells[cell].bucket)) += outcome.flow.covered[cell];
        // Where coupled rules are none the program knows every rule; else its optimum is a bound.
        if (outcome.network.gates.empty()) REQUIRE(covered == *best);
        else REQUIRE_FALSE(covered > *best);
        coupled += outcome.network.gates.empty() ? 0 : 1;
    }
    CHECK(coupled > 20);
    CHECK(judged - coupled > 300);
    CHECK(judged > 500);
    CHECK(with_caps > 50);
    CHECK(with_gap > 100);
}
