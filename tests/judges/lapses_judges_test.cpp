// Money that is said to be lost in plans by chance, worked out a second time from the plan's own words: purses by date, lines
// and payments. Nothing here looks at how the answers are made.
#include "tests/judges/dated_money.hpp"
#include "tests/judges/money_rules.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace budget;
using namespace judges;

namespace {

// What each pool pays of each line in each slice: read from the arcs, and judged against the payments by month.
using Spent = std::map<std::pair<std::size_t, std::size_t>, Cents>; // by line and slice

std::vector<Spent> spent_by_pool(Outcome const& outcome)
{
    std::vector<Spent> spent(outcome.supply.pools.size());
    std::map<std::tuple<std::size_t, std::size_t, std::size_t>, Cents> by_month;
    for (std::size_t arc = 0; arc < outcome.network.arcs.size(); ++arc) {
        int const cell = outcome.network.cell_of_node.at(at(outcome.network.arcs[arc].head));
        if (cell < 0 || outcome.flow.on_arc[arc] == 0) continue;
        auto const& paid = outcome.network.cells.at(at(cell));
        auto const pool = at(outcome.network.arc_pool[arc]);
        spent.at(pool)[{at(paid.line), at(paid.slice)}] += outcome.flow.on_arc[arc];
        by_month[{pool, at(paid.line), at(outcome.network.slices.at(at(paid.slice)).month)}] += outcome.flow.on_arc[arc];
    }
    for (auto const& payment : outcome.allocation.payments)
        by_month[{payment.pool, payment.line, payment.month}] -= payment.amount.cents();
    for (auto const& [where, cents] : by_month) REQUIRE(cents == 0);
    return spent;
}

// Whether money that pays through the plan's last day could pay on the next day as well, had the plan gone on.
bool goes_on(Outcome const& outcome, std::size_t pool, DatedMoney const& money)
{
    auto const& source = source_of(outcome, pool);
    auto const& given = pool_of(outcome, pool);
    Date const last = outcome.plan.last_month().last_day();
    if (money.through != last) return false;
    if (!given.carries_over && fiscal_year_end(outcome.plan, last) == last) return false;
    auto end = given.spend_by ? given.spend_by : source.end_date;
    if (source.ended_early && (!end || *source.ended_early < *end)) end = source.ended_early;
    if (!end) return true;
    if (!money.renewed) return *end > last;
    for (int time = 1; time <= source.renewal.value().times; ++time)
        if (add_months(*end + 1, source.renewal->term_months * time) - 1 == last) return false;
    return true;
}

} // namespace

TEST_CASE("each source's money is applied, lost or left, to the cent, on the days on which it ends")
{
    int lost = 0;
    int left = 0;
    int late = 0;
    std::set<Lapse::Reason> reasons;
    for_each_outcome([&](Outcome const& outcome) {
        auto const spent = spent_by_pool(outcome);
        std::map<std::tuple<std::size_t, Date, bool>, Cents> expected; // by pool, last day, whether it is lost
        for (std::size_t pool = 0; pool < spent.size(); ++pool) {
            for (auto const& money : outcome.supply.pools[pool].money) {
                expected[{pool, money.through, !goes_on(outcome, pool, money)}] += money.amount.cents();
            }
            // Terms of one pool don't overlap, so a day has one last day.
            for (auto const& [where, cents] : spent[pool]) {
                auto const& slice = outcome.network.slices.at(where.second);
                bool found = false;
                for (auto const& money : outcome.supply.pools[pool].money) {
                    if (money.from > slice.first || money.through < slice.last) continue;
                    expected[{pool, money.through, !goes_on(outcome, pool, money)}] -= cents;
                    found = true;
                    break;
                }
                REQUIRE(found);
            }
        }
        std::map<std::tuple<std::size_t, Date, bool>, Cents> said;
        for (auto const& lapse : outcome.lapses) {
            REQUIRE(lapse.amount > Money{});
            REQUIRE(lapse.source == outcome.supply.pools.at(lapse.pool).source);
            reasons.insert(lapse.reason);
            if (lapse.was_applied()) {
                ++late;
                continue;
            }
            said[{lapse.pool, lapse.last_day, lapse.is_lost()}] += lapse.amount.cents();
            ++(lapse.is_lost() ? lost : left);
        }
        std::erase_if(expected, [](auto const& entry) { return entry.second == 0; });
        REQUIRE(said == expected);
        for (auto const& rank : outcome.ranking) {
            Money rest;
            for (auto const& lapse : outcome.lapses)
                if (lapse.source == rank.source && !lapse.was_applied()) rest += lapse.amount;
            REQUIRE(rest == rank.available - rank.applied);
        }
    });
    CHECK(lost > 200);
    CHECK(left > 100);
    CHECK(late > 10);
    CHECK(reasons.size() == 7);
}

namespace {

// The reasons of a pool without caps of any kind: by running through its purses day after day.
void judge_reasons(Outcome const& outcome, std::size_t pool, Date through, std::map<Lapse::Reason, Cents> const& said,
                   std::vector<Spent> const& spent)
{
    auto const& network = outcome.network;
    auto const& given = pool_of(outcome, pool);
    auto const& source = source_of(outcome, pool);
    // The first slice since which the pool always held something.
    Cents held = 0;
    std::size_t since = 0;
    Cents released = 0;
    for (std::size_t s = 0; s < network.slices.size() && network.slices[s].last <= through; ++s) {
        for (auto const& money : outcome.supply.pools[pool].money) {
            if (money.through != through || money.from != network.slices[s].first) continue;
            if (held == 0) {
                since = s;
                released = 0;
            }
            held += money.amount.cents();
            released += money.amount.cents();
        }
        if (held == 0) continue;
        for (auto const& [where, cents] : spent[pool])
            if (where.second == s) held -= cents;
    }
    Cents payable = 0;
    Cents late = 0;
    for (auto const& cell : network.cells) {
        auto const& line = outcome.costs.lines.at(at(cell.line));
        bool const in_time = at(cell.slice) >= since && network.slices[at(cell.slice)].last <= through;
        bool const same_kind = line.in_kind == (source.origin == Origin::in_kind);
        if (!in_time || !same_kind || !permits_use(outcome.plan, source, given, line)) continue;
        bool const begins_late = given.obligate_by && line.begins && line.begins->first_day() > *given.obligate_by;
        (begins_late ? late : payable) += cell.demand;
    }
    auto const of = [&](Lapse::Reason reason) { return said.contains(reason) ? said.at(reason) : 0; };
    REQUIRE(of(Lapse::Reason::cap_reached) == 0);
    REQUIRE(of(Lapse::Reason::no_match) == 0);
    auto const begun_late = of(Lapse::Reason::obligate_by);
    REQUIRE(begun_late <= late);
    auto const excess = of(Lapse::Reason::more_than_costs) + of(Lapse::Reason::nothing_to_pay);
    REQUIRE(excess == std::max<Cents>(0, released - payable - begun_late));
    REQUIRE((of(Lapse::Reason::nothing_to_pay) == 0 || payable == 0));
    REQUIRE((of(Lapse::Reason::more_than_costs) == 0 || payable > 0));
    REQUIRE(excess + of(Lapse::Reason::nothing_left) + begun_late == held);
}

} // namespace

TEST_CASE("without caps the reasons follow from what a pool held since it was last empty and what it may pay from then on")
{
    int judged = 0;
    int shared = 0;
    for_each_outcome([&](Outcome const& outcome) {
        bool const retained = std::any_of(outcome.plan.sources.begin(), outcome.plan.sources.end(),
                                          [](auto const& source) { return source.retention.has_value(); });
        if (retained || !outcome.network.gates.empty()) return; // rules that the judge doesn't know
        auto const spent = spent_by_pool(outcome);
        std::map<std::pair<std::size_t, Date>, std::map<Lapse::Reason, Cents>> said;
        for (auto const& lapse : outcome.lapses)
            if (!lapse.was_applied()) said[{lapse.pool, lapse.last_day}][lapse.reason] += lapse.amount.cents();
        for (auto const& [where, reasons] : said) {
            auto const& pool = pool_of(outcome, where.first);
            if (!pool.caps.empty() || pool.salary_cap) continue;
            CAPTURE(where.first, plain_text(where.second));
            judge_reasons(outcome, where.first, where.second, reasons, spent);
            ++judged;
            shared += reasons.contains(Lapse::Reason::nothing_left) ? 1 : 0;
        }
    }, 250);
    CHECK(judged > 150);
    CHECK(shared > 15);
}
