// What plans by chance say about money, worked out a second time from the plan's own words: purses by date, lines and payments.
// Nothing here looks at how the answers are made.
#include "tests/judges/dated_money.hpp"
#include "tests/support/draws.hpp"
#include "tests/support/random_plan.hpp"

#include "budget/evaluate.hpp"
#include "budget/exact_money.hpp"
#include "budget/insight/freed.hpp"
#include "budget/plan/check.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace budget;
using namespace judges;

namespace {

using Cents = std::int64_t;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// What random plans don't have by themselves; each change is kept only where the plan stays sound.
class WithRulesOfMoney
{
public:
    WithRulesOfMoney(Plan plan, std::uint32_t seed) : plan_{std::move(plan)}, draw_{seed * 7919 + 5} {}

    Plan make()
    {
        plan_.scenarios.clear();
        for (std::size_t s = 0; s < plan_.sources.size(); ++s) {
            attempt([&](Plan& plan) { add_draw(plan.sources[s]); });
            attempt([&](Plan& plan) {
                if (draw_.chance(45)) plan.sources[s].origin = Origin::local_general;
                plan.sources[s].non_supplanting = draw_.chance(40);
                if (plan.sources[s].non_supplanting && draw_.chance(30)) plan.sources[s].supplanting_note = "All departments were cut.";
            });
            attempt([&](Plan& plan) { if (draw_.chance(12)) plan.sources[s].ended_early = day(); });
            for (std::size_t p = 0; p < plan_.sources[s].pools.size(); ++p) {
                attempt([&](Plan& plan) { if (draw_.chance(20)) plan.sources[s].pools[p].obligate_by = day(); });
                attempt([&](Plan& plan) { if (draw_.chance(40)) plan.sources[s].pools[p].liquidate_by = day() + 60; });
                attempt([&](Plan& plan) {
                    auto& pool = plan.sources[s].pools[p];
                    if (draw_.chance(15)) pool.salary_cap = Money::from_dollars(draw_.between(30'000, 90'000));
                    if (draw_.chance(15)) {
                        auto& term = pool.fees.emplace_back();
                        term.from = plan.first_month;
                        term.encounters = Ratio{draw_.between(1, 50)};
                        term.rate = Money::from_dollars(draw_.between(5, 200));
                    }
                });
            }
        }
        for (auto& program : plan_.programs)
            if (draw_.chance(60)) program.local_baseline = Money::from_dollars(draw_.between(0, 300'000));
        return std::move(plan_);
    }

private:
    template <class Change> void attempt(Change&& change)
    {
        Plan changed = plan_;
        change(changed);
        if (!has_errors(check(changed))) plan_ = std::move(changed);
    }
    Date day() { return plan_.first_month.first_day() + draw_.below(plan_.months * 30); }
    void add_draw(FundingSource& source)
    {
        source.draw = draw_.pick({Draw::advance, Draw::reimbursement, Draw::fee_for_service});
        if (source.draw != Draw::advance) source.lag_days = draw_.below(150);
    }

    Plan plan_;
    tests::Draws draw_;
};

template <class Judge> void for_each_outcome(Judge&& judge, std::uint32_t small_plans = 150)
{
    for (std::uint32_t seed = 1; seed <= small_plans; ++seed) {
        INFO("small plan of seed " << seed);
        auto const plan = WithRulesOfMoney{tests::random_plan(seed, tests::Size::small), seed}.make();
        for (auto const counting : {Counting::committed, Counting::possible}) {
            auto const outcome = evaluate(plan, counting);
            for (auto const& problem : outcome.problems)
                if (problem.severity == Severity::error) FAIL(to_line(problem));
            judge(outcome);
        }
    }
    for (std::uint32_t seed = 1; seed <= 15; ++seed) {
        INFO("medium plan of seed " << seed);
        auto const outcome = evaluate(WithRulesOfMoney{tests::random_plan(seed, tests::Size::medium), seed}.make());
        for (auto const& problem : outcome.problems)
            if (problem.severity == Severity::error) FAIL(to_line(problem));
        judge(outcome);
    }
}

FundingSource const& source_of(Outcome const& outcome, std::size_t pool) { return outcome.plan.sources.at(outcome.supply.pools.at(pool).source); }
Pool const& pool_of(Outcome const& outcome, std::size_t pool)
{
    return source_of(outcome, pool).pools.at(outcome.supply.pools.at(pool).pool);
}

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

Date fiscal_year_end(Plan const& plan, Date day)
{
    Date end{day.year(), plan.fiscal_year_starts, 1};
    if (end <= day) end = Date{day.year() + 1, plan.fiscal_year_starts, 1};
    return end - 1;
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
    }, 400);
    CHECK(judged > 200);
    CHECK(shared > 50);
}

TEST_CASE("recurring cost is what its money and its gaps add up to, year by year and program by program")
{
    int limited = 0;
    for_each_outcome([&](Outcome const& outcome) {
        auto const& plan = outcome.plan;
        std::vector<std::optional<ProgramId>> filters{std::nullopt};
        for (auto const& program : plan.programs) filters.emplace_back(program.id);
        for (auto const& filter : filters) {
            auto const years = structural_balance(plan, outcome.costs, outcome.supply, outcome.allocation, filter);
            std::map<int, BalanceYear> own;
            for (int month = 0; month < plan.months; ++month) {
                Date const first = (plan.first_month + month).first_day();
                auto& year = own[fiscal_year_end(plan, first).year()];
                for (std::size_t line = 0; line < outcome.costs.lines.size(); ++line) {
                    auto const& its = outcome.costs.lines[line];
                    if (filter && its.program != *filter) continue;
                    bool const recurs = its.recurrence == Recurrence::recurring;
                    (recurs ? year.recurring_cost : year.one_time_cost) += its.months[at(month)];
                    if (recurs) year.unpaid += outcome.allocation.gap[line][at(month)];
                }
                for (auto const& payment : outcome.allocation.payments) {
                    auto const& its = outcome.costs.lines[payment.line];
                    if (payment.month != at(month) || its.recurrence != Recurrence::recurring || (filter && its.program != *filter))
                        continue;
                    auto const type = source_of(outcome, payment.pool).type;
                    (type == FundingType::annual       ? year.recurring_money
                     : type == FundingType::multi_year ? year.term_limited
                                                       : year.one_time_money) += payment.amount;
                }
            }
            REQUIRE(years.size() == own.size());
            for (auto const& year : years) {
                auto const& mine = own.at(year.fiscal_year);
                REQUIRE(year.recurring_cost == mine.recurring_cost);
                REQUIRE(year.recurring_money == mine.recurring_money);
                REQUIRE(year.term_limited == mine.term_limited);
                REQUIRE(year.one_time_money == mine.one_time_money);
                REQUIRE(year.unpaid == mine.unpaid);
                REQUIRE(year.one_time_cost == mine.one_time_cost);
                REQUIRE(year.recurring_cost == year.recurring_money + year.term_limited + year.one_time_money + year.unpaid);
                REQUIRE(year.share_on_limited_money() * Ratio{year.recurring_cost.cents()} ==
                        Ratio{year.term_limited.cents() + year.one_time_money.cents()});
                limited += year.on_limited_money() > Money{} ? 1 : 0;
            }
        }
    });
    CHECK(limited > 200);
}

TEST_CASE("what a source frees is what changes when it is never awarded")
{
    int freed_some = 0;
    int covered_some = 0;
    for_each_outcome([&](Outcome const& outcome) {
        if (outcome.counting != Counting::committed) return;
        auto const general = [](Outcome const& out) {
            Money sum;
            for (auto const& payment : out.allocation.payments)
                if (source_of(out, payment.pool).origin == Origin::local_general) sum += payment.amount;
            return sum;
        };
        std::size_t next = 0;
        auto const all = find_freed(outcome);
        for (std::size_t s = 0; s < outcome.plan.sources.size(); ++s) {
            auto const& source = outcome.plan.sources[s];
            if (source.standing != Standing::awarded || source.origin == Origin::local_general) continue;
            Plan without = outcome.plan;
            without.sources[s].standing = Standing::possible;
            without.sources[s].probability = Ratio{1, 2};
            auto const then = evaluate(without);
            REQUIRE_FALSE(has_errors(then.problems));
            REQUIRE(next < all.size());
            auto const& freed = all[next++];
            REQUIRE(freed.source == s);
            REQUIRE(freed.general_fund == general(then) - general(outcome));
            REQUIRE(freed.gap == then.allocation.total_gap() - outcome.allocation.total_gap());
            // Where its money begins or ends inside a month, that month is divided, and a salary cap drops a cent in each part.
            Cents dropped = 0;
            for (auto const& pool : outcome.supply.pools)
                if (pool.source == s) dropped += 2 * static_cast<Cents>(pool.money.size() * outcome.costs.lines.size());
            // Without an award its match and its retention aren't asked for either, so that others may cover more.
            bool const asks_for_nothing = outcome.network.gates.empty() && !source.retention;
            if (asks_for_nothing) REQUIRE(freed.gap >= Money::from_cents(-dropped));
            REQUIRE(freed.applied == freed.general_fund + freed.gap + freed.others);
            freed_some += freed.general_fund > Money{} ? 1 : 0;
            covered_some += freed.gap > Money{} ? 1 : 0;
        }
        REQUIRE(next == all.size());
    }, 250);
    CHECK(freed_some > 10);
    CHECK(covered_some > 50);
}

TEST_CASE("supplanting is warned of where, and only where, marked lines or programs below their baseline are paid")
{
    int lines = 0;
    int programs = 0;
    int explained = 0;
    for_each_outcome([&](Outcome const& outcome) {
        auto const& plan = outcome.plan;
        std::vector<SupplantingWarning> own;
        std::map<int, std::vector<int>> months_of; // by fiscal year
        for (int month = 0; month < plan.months; ++month)
            months_of[fiscal_year_end(plan, (plan.first_month + month).first_day()).year()].push_back(month);
        // What the chosen sources pay of the chosen lines in the year.
        auto const paid = [&](int year, auto&& takes_source, auto&& takes_line) {
            Money sum;
            auto const& months = months_of.at(year);
            for (auto const& payment : outcome.allocation.payments)
                if (static_cast<int>(payment.month) >= months.front() && static_cast<int>(payment.month) <= months.back() &&
                    takes_source(outcome.supply.pools[payment.pool].source) && takes_line(payment.line))
                    sum += payment.amount;
            return sum;
        };
        for (std::size_t s = 0; s < plan.sources.size(); ++s) {
            auto const& source = plan.sources[s];
            if (!source.non_supplanting) continue;
            auto const itself = [&](std::size_t other) { return other == s; };
            auto const local = [&](std::size_t other) {
                return plan.sources[other].origin == Origin::local_general || plan.sources[other].origin == Origin::local_dedicated;
            };
            for (std::size_t line = 0; line < outcome.costs.lines.size(); ++line) {
                auto const& its = outcome.costs.lines[line];
                if (!find(plan, its.component)->local_in_baseline) continue;
                for (auto const& [year, months] : months_of) {
                    auto const amount = paid(year, itself, [&](std::size_t other) { return other == line; });
                    if (amount.is_zero()) continue;
                    Money cost;
                    for (int const month : months) cost += its.months[at(month)];
                    own.push_back({SupplantingWarning::Kind::baseline_line, s, its.program, line, year,
                                   static_cast<int>(months.size()), amount, cost, !source.supplanting_note.empty()});
                }
            }
            for (auto const& program : plan.programs) {
                auto const of_program = [&](std::size_t line) { return outcome.costs.lines[line].program == program.id; };
                for (auto const& [year, months] : months_of) {
                    if (!program.local_baseline || paid(year, itself, of_program).is_zero()) continue;
                    // The part of the year before the plan and the part in it and the part after it add up to the whole.
                    Month const first = Month{fiscal_year_end(plan, (plan.first_month + months.front()).first_day())} - 11;
                    int const begins = plan.first_month + months.front() - first;
                    int const ends = begins + static_cast<int>(months.size());
                    auto const through = [&](int twelfths) {
                        return round(*program.local_baseline * Ratio{twelfths, 12});
                    };
                    Money const baseline = through(ends) - through(begins);
                    Money const amount = paid(year, local, of_program);
                    if (amount < baseline)
                        own.push_back({SupplantingWarning::Kind::below_baseline, s, program.id, {}, year,
                                       static_cast<int>(months.size()), amount, baseline, !source.supplanting_note.empty()});
                }
            }
        }
        REQUIRE(outcome.supplanting == own);
        for (auto const& warning : own) {
            ++(warning.kind == SupplantingWarning::Kind::baseline_line ? lines : programs);
            explained += warning.explained ? 1 : 0;
        }
    });
    CHECK(lines > 30);
    CHECK(programs > 30);
    CHECK(explained > 10);
}

TEST_CASE("cash, day by day: what is paid, what comes and what is carried at each month's end")
{
    int carried = 0;
    int too_late = 0;
    int outstanding = 0;
    for_each_outcome([&](Outcome const& outcome) {
        auto const& plan = outcome.plan;
        Date const start = plan.first_month.first_day();
        Date const end = plan.last_month().last_day();
        std::map<std::size_t, std::map<Date, Cents>> in;  // by source
        std::map<std::size_t, std::map<Date, Cents>> out;
        Cents after = 0;
        Cents never = 0;
        auto const comes = [&](std::size_t source, Date day, Cents cents) {
            if (day > end) after += cents;
            else in[source][std::max(day, start)] += cents;
        };
        for (auto const& payment : outcome.allocation.payments) {
            auto const pool = payment.pool;
            auto const& source = source_of(outcome, pool);
            auto const s = outcome.supply.pools[pool].source;
            if (source.origin == Origin::in_kind || outcome.costs.lines[payment.line].in_kind) continue;
            Date const month_end = (plan.first_month + static_cast<int>(payment.month) + 1).first_day() - 1;
            out[s][month_end] += payment.amount.cents();
            if (source.draw != Draw::reimbursement) continue;
            auto const& given = pool_of(outcome, pool);
            auto last = given.spend_by ? given.spend_by : source.end_date;
            if (source.ended_early && (!last || *source.ended_early < *last)) last = source.ended_early;
            bool const renewed = last && Date{month_end.year(), month_end.month(), 1} > *last;
            if (given.liquidate_by && !renewed && month_end + source.lag_days > *given.liquidate_by) never += payment.amount.cents();
            else comes(s, month_end + source.lag_days, payment.amount.cents());
        }
        for (auto const& pool : outcome.supply.pools) {
            auto const& source = plan.sources[pool.source];
            if (source.origin == Origin::in_kind || source.draw == Draw::reimbursement) continue;
            for (auto const& money : pool.money) {
                Date const month_end = (Month{money.from} + 1).first_day() - 1;
                comes(pool.source, source.draw == Draw::advance ? money.from : month_end + source.lag_days, money.amount.cents());
            }
        }
        std::map<std::size_t, Cents> behind;
        Cents peak = 0;
        std::optional<Month> peak_month;
        Cents paid_in_month = 0;
        Cents received_in_month = 0;
        for (Date day = start; day <= end; day = day + 1) {
            for (auto& [source, days] : out)
                if (days.contains(day)) {
                    behind[source] += days[day];
                    paid_in_month += days[day];
                }
            for (auto& [source, days] : in)
                if (days.contains(day)) {
                    behind[source] -= days[day];
                    received_in_month += days[day];
                }
            if ((day + 1).day() != 1) continue;
            Cents sum = 0;
            for (auto const& [source, cents] : behind) sum += std::max<Cents>(0, cents);
            auto const month = at(Month{day} - plan.first_month);
            REQUIRE(outcome.cash.carried.at(month).cents() == sum);
            REQUIRE(outcome.cash.paid_out.at(month).cents() == paid_in_month);
            REQUIRE(outcome.cash.received.at(month).cents() == received_in_month);
            paid_in_month = received_in_month = 0;
            if (sum > peak) {
                peak = sum;
                peak_month = Month{day};
            }
        }
        REQUIRE(outcome.cash.peak.cents() == peak);
        REQUIRE(outcome.cash.peak_month == peak_month);
        Cents said_after = 0;
        Cents said_never = 0;
        for (auto const& receipt : outcome.cash.outstanding) {
            REQUIRE(receipt.date > end);
            said_after += receipt.amount.cents();
        }
        for (auto const& receipt : outcome.cash.too_late) said_never += receipt.amount.cents();
        REQUIRE(said_after == after);
        REQUIRE(said_never == never);
        Money lapsed;
        for (auto const& lapse : outcome.lapses)
            if (lapse.was_applied()) lapsed += lapse.amount;
        REQUIRE(lapsed.cents() == never);
        carried += peak > 0 ? 1 : 0;
        too_late += never > 0 ? 1 : 0;
        outstanding += after > 0 ? 1 : 0;
    });
    CHECK(carried > 100);
    CHECK(too_late > 10);
    CHECK(outstanding > 50);
}
