#include "budget/insight/rule_stops.hpp"

#include "budget/allocation/coupled.hpp"
#include "budget/allocation/retained.hpp"
#include "budget/exact_money.hpp"
#include "budget/index.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace budget {

namespace {

int loss_months(Plan const& plan, int month) { return std::min(12, plan.months - month); }

// A cap with a limit, as one pool uses it.
struct CapUse {
    std::string name;
    Money limit;
    std::vector<char> lines; // that it counts and the pool may pay
    int first = 0;
    int last = 0;
};

// The name of the cap on everything: where there are several, of the one with this limit.
std::string cap_on_everything(std::vector<Cap> const& caps, Money limit)
{
    std::string name;
    for (auto const& cap : caps) {
        if (!cap.scopes.empty() || cap.period != CapPeriod::award || (!cap.amount && cap.share_of != ShareOf::released)) continue;
        if (cap.amount ? *cap.amount == limit : name.empty()) name = cap.name;
    }
    return name;
}

std::vector<CapUse> cap_uses(Present const& present, PoolCourse const& course)
{
    auto const& supply = present.supply.pools[course.pool];
    auto const& caps = present.plan.sources[supply.source].pools[supply.pool].caps;
    std::vector<CapUse> uses;
    if (caps.empty()) return uses;
    auto const rules = cost_sets(present.plan, present.costs, present.supply, course.pool, present.years);
    for (auto const& set : rules.sets) {
        if (!set.limit || set.kind != CostSet::Kind::cap) continue;
        CapUse use{caps[set.rule].name, *set.limit, set.lines, set.first_month, set.last_month};
        for (std::size_t l = 0; l < use.lines.size(); ++l) use.lines[l] = use.lines[l] && course.may[l] ? 1 : 0;
        uses.push_back(std::move(use));
    }
    if (rules.on_everything) uses.push_back({cap_on_everything(caps, *rules.on_everything), *rules.on_everything, course.may, 0, present.plan.months - 1});
    return uses;
}

} // namespace

void add_cap_stops(Present const& present, PoolCourse const& course, std::vector<MoneyStop>& stops)
{
    auto const& plan = present.plan;
    for (auto const& use : cap_uses(present, course)) {
        std::vector<Money> paid(index(plan.months));
        Money all;
        int last_paid = -1;
        for (auto const& payment : present.allocation.payments) {
            int const month = static_cast<int>(payment.month);
            if (payment.pool != course.pool || !use.lines[payment.line]) continue;
            paid[payment.month] += payment.amount;
            if (month < use.first || month > use.last) continue;
            all += payment.amount;
            last_paid = std::max(last_paid, month);
        }
        if (all != use.limit || last_paid < 0) continue;
        int const use_from = first_cost(present, use.lines, std::max(use.first, course.start));
        for (int m = last_paid; m <= use.last && m < course.end; ++m) {
            int const last = std::min({m + 11, use.last, course.end - 1});
            bool const holds = (course.held[index(m)] + course.released[index(m)] - course.paid[index(m)]).cents() > 0;
            if (!holds || !is_missed(present, use.lines, m)) continue;
            Money const before = course.average_paid_before(paid, m, use_from);
            if (before.is_zero()) continue;
            Money const after = average_from(paid, m);
            if (before <= after) break;
            Money held = course.held[index(m)]; // and what comes while the cap binds, less what it pays of other lines
            for (int t = m; t <= last; ++t) held += course.released[index(t)] - course.paid[index(t)];
            if (held.cents() <= 0) break; // others need all of it
            CliffCause cause{CliffCause::Kind::cap_reached, present.supply.pools[course.pool].source, course.pool,
                             (plan.first_month + m).first_day() - 1, before, after,
                             std::min((before - after) * loss_months(plan, m), held), use.name};
            stops.push_back({m, std::move(cause), use.lines});
            break;
        }
    }
}

std::string lapse_in_words(Money lost, int year) { return fmt::format("{} of {} was lost", short_dollars(lost), fiscal_year_name(year)); }

void add_lapse_stops(Present const& present, PoolCourse const& course, std::vector<MoneyStop>& stops)
{
    auto const& plan = present.plan;
    auto const& supply = present.supply.pools[course.pool];
    if (plan.sources[supply.source].pools[supply.pool].carries_over) return;
    auto const calendar = plan.calendar();
    Money left;
    for (int m = 0; m < std::min(course.end, plan.months - 1); ++m) {
        left += course.released[index(m)] - course.paid[index(m)];
        if (calendar.month_of_year(plan.first_month + m) != 12) continue;
        Money const lost = left;
        left = Money{};
        if (lost.cents() <= 0) continue;
        // The first month of the next year in which it is missed.
        for (int later = m + 1; later < std::min({m + 13, course.end, plan.months}); ++later) {
            if (!is_missed(present, course.may, later)) continue;
            Money const before = course.average_paid_before(course.paid, later, course.use);
            Money const after = average_from(course.paid, later);
            if (before <= after) break; // it pays as much as ever: what is missed is growth of cost
            CliffCause cause{CliffCause::Kind::lapsed, supply.source, course.pool, (plan.first_month + m).last_day(), before, after, lost,
                             lapse_in_words(lost, calendar.year_of(plan.first_month + m))};
            stops.push_back({later, std::move(cause), course.may});
            break;
        }
    }
}

void add_match_stops(Present const& present, std::vector<PoolCourse> const& courses, std::vector<MoneyStop>& stops)
{
    for (auto const& held : present.held_back) {
        auto const& course = courses[held.pool];
        for (int m = std::max(1, held.first_month); m <= held.last_month; ++m) {
            if (!is_missed(present, course.may, m)) continue;
            Money const before = course.average_paid_before(course.paid, m, course.use);
            Money const after = average_from(course.paid, m);
            if (before <= after) continue; // nothing that it paid stopped
            CliffCause cause{CliffCause::Kind::match_lost, present.supply.pools[held.pool].source, held.pool,
                             (present.plan.first_month + m).first_day() - 1, before, after, held.amount, {}};
            stops.push_back({m, std::move(cause), course.may});
            break;
        }
    }
}

// Retention is a stop where without it less of the retained costs would stay unpaid.
void add_retention_stops(Present const& present, std::vector<PoolCourse> const& courses, std::vector<MoneyStop>& stops)
{
    auto const& plan = present.plan;
    for (auto const& retained : find_retained(plan, present.costs, present.supply)) {
        int const first = Month{retained.first} - plan.first_month;
        int const last = std::min(plan.months - 1, Month{retained.last} - plan.first_month);
        if (first <= 0 || first >= plan.months) continue;
        auto const gap_of = [&](Allocation const& allocation) {
            Money sum;
            for (std::size_t l = 0; l < retained.lines.size(); ++l)
                for (int m = first; retained.lines[l] && m <= last; ++m) sum += allocation.gap[l][index(m)];
            return sum;
        };
        Money const gap = gap_of(present.allocation);
        if (gap.is_zero()) continue;
        Plan without = plan;
        without.sources[retained.source].retention.reset();
        auto const solved = allocate(without, present.costs, present.supply, present.order, present.years);
        Money const less = gap - gap_of(read_allocation(solved.network, solved.flow, present.costs));
        if (less.cents() <= 0) continue;
        auto const its = std::find_if(courses.begin(), courses.end(), [&](PoolCourse const& course) {
            return present.supply.pools[course.pool].source == retained.source;
        });
        Money const before = round(less * Ratio{1, last - first + 1});
        CliffCause cause{CliffCause::Kind::retention_begun, retained.source, its->pool, retained.first - 1, before, Money{}, less,
                         fmt::format("through {}", for_people(retained.last))};
        stops.push_back({first, std::move(cause), retained.lines, true});
    }
}

} // namespace budget
