#include "budget/insight/money_stops.hpp"

#include "budget/exact_money.hpp"
#include "budget/index.hpp"
#include "budget/insight/rule_stops.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace budget {

namespace {

class Stops
{
public:
    explicit Stops(Present const& present) : present_{present} {}

    std::vector<MoneyStop> find()
    {
        auto const courses = pool_courses(present_);
        for (auto const& course : courses) {
            auto const& pool = present_.supply.pools[course.pool];
            if (pool.money.empty()) continue;
            if (pool.ends) add_end(course, pool);
            add_steps(course, pool);
            add_exhaustion(course, pool);
            add_cap_stops(present_, course, stops_);
            add_lapse_stops(present_, course, stops_);
        }
        add_match_stops(present_, courses, stops_);
        add_retention_stops(present_, courses, stops_);
        return std::move(stops_);
    }

private:
    void add(std::size_t p, int month, CliffCause::Kind kind, Date date, Money before, Money after, std::string detail = {})
    {
        if (month <= 0 || month >= present_.plan.months) return;
        Money const going_on = before > after ? (before - after) * std::min(12, present_.plan.months - month) : Money{};
        auto const source = present_.supply.pools[p].source;
        bool const lifts = kind != CliffCause::Kind::stepped_down && present_.plan.sources[source].retention.has_value();
        stops_.push_back({month, {kind, source, p, date, before, after, going_on, std::move(detail)}, {}, lifts});
    }

    void add_end(PoolCourse const& course, PoolSupply const& pool)
    {
        int const month = Month{pool.last_day + 1} - present_.plan.first_month;
        auto const& early = present_.plan.sources[pool.source].ended_early;
        auto const kind = early && pool.last_day == *early ? CliffCause::Kind::ended_early : CliffCause::Kind::ended;
        add(course.pool, month, kind, pool.last_day, average_before(course.paid, month, course.start),
            average_from(course.paid, month));
    }

    // Where the rate falls: to less, or to nothing while the pool has not ended.
    void add_steps(PoolCourse const& course, PoolSupply const& pool)
    {
        for (int month = course.start + 1; month < course.end; ++month) {
            Money const before = course.rate[index(month - 1)];
            Money const after = course.rate[index(month)];
            if (before <= after) continue;
            Date date = (present_.plan.first_month + month).first_day() - 1;
            DatedMoney const* less = nullptr;
            for (auto const& money : pool.money)
                if (Month{money.from} == present_.plan.first_month + month) less = &money;
            if (less) date = less->from - 1;
            if (after.is_zero()) add(course.pool, month, CliffCause::Kind::ended, date, before, after);
            else add(course.pool, month, CliffCause::Kind::stepped_down, date, before, after, why_less(pool, month, less));
        }
    }

    // What made the rate fall: a smaller renewal, or a factor of the fee.
    std::string why_less(PoolSupply const& pool, int month, DatedMoney const* less) const
    {
        auto const& source = present_.plan.sources[pool.source];
        Month const calendar_month = present_.plan.first_month + month;
        bool const renewed = less && less->renewed && source.renewal && source.renewal->factor < Ratio{1};
        if (renewed)
            return fmt::format("a renewal brings {} of what came before", percent_for_people(source.renewal->factor));
        FeeTerm in_force{calendar_month, {}, Ratio{1}, {}, Ratio{1}, Ratio{1}, {}};
        for (auto const& term : source.pools[pool.pool].fees) {
            if (term.from == calendar_month) return changes(in_force, term);
            if (term.encounters) in_force.encounters = term.encounters;
            if (term.billable) in_force.billable = term.billable;
            if (term.rate) in_force.rate = term.rate;
            if (term.collection) in_force.collection = term.collection;
            if (term.share) in_force.share = term.share;
        }
        return {};
    }

    static std::string changes(FeeTerm const& before, FeeTerm const& after)
    {
        std::vector<std::string> falls;
        auto const share = [&](char const* what, std::optional<Ratio> const& old, std::optional<Ratio> const& now) {
            if (old && now && *now < *old)
                falls.push_back(fmt::format("{} falls from {} to {}", what, percent_for_people(*old), percent_for_people(*now)));
        };
        if (before.encounters && after.encounters && *after.encounters < *before.encounters)
            falls.push_back(fmt::format("encounters fall from {} to {} a month", decimal_text(*before.encounters, 0),
                                        decimal_text(*after.encounters, 0)));
        share("the billable share", before.billable, after.billable);
        if (before.rate && after.rate && *after.rate < *before.rate)
            falls.push_back(fmt::format("the rate falls from {} to {}", short_dollars(*before.rate), short_dollars(*after.rate)));
        share("the collected share", before.collection, after.collection);
        share("its share", before.share, after.share);
        return fmt::format("{}", fmt::join(falls, ", "));
    }

    // A stock of money has run out in the month in which a cost that it may pay is missed for the first time since its last
    // release. Not in the month of its last payment: until then other sources may have carried what it no longer did. Money that
    // comes every month has no stock.
    void add_exhaustion(PoolCourse const& course, PoolSupply const& pool)
    {
        auto const& plan = present_.plan;
        bool const lapses = !plan.sources[pool.source].pools[pool.pool].carries_over;
        Money balance;
        int last_release = -1;
        bool told = false;
        for (int m = 0; m < course.end; ++m) {
            if (lapses && plan.calendar().month_of_year(plan.first_month + m) == 1) balance = Money{};
            if (!course.released[index(m)].is_zero()) {
                last_release = m;
                told = false;
            } else if (last_release >= 0 && !told && balance.is_zero() && is_missed(present_, course.may, m)) {
                Money paid;
                for (int t = last_release; t < m; ++t) paid += course.paid[index(t)];
                add(course.pool, m, CliffCause::Kind::ran_out, (plan.first_month + m).first_day() - 1,
                    round(paid * Ratio{1, m - last_release}), Money{});
                told = true;
            }
            balance += course.released[index(m)] - course.paid[index(m)];
        }
    }

    Present const& present_;
    std::vector<MoneyStop> stops_;
};

} // namespace

std::vector<MoneyStop> find_money_stops(Present const& present) { return Stops{present}.find(); }

} // namespace budget
