// Structural balance, what sources free, supplanting and cash of plans by chance, worked out a second time from costs, payments
// and the plan's own words. Nothing here looks at how the answers are made.
#include "tests/judges/money_rules.hpp"

#include "budget/exact_money.hpp"
#include "budget/insight/freed.hpp"

#include <algorithm>
#include <map>

using namespace budget;
using namespace judges;

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
    }, 150);
    CHECK(freed_some > 5);
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
