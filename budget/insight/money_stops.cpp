#include "budget/insight/money_stops.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/exact_money.hpp"

#include <algorithm>

namespace budget {

namespace {

std::size_t index(int value) { return static_cast<std::size_t>(value); }

// One pool's money and payments by month of the plan.
struct Course {
    std::vector<Money> paid;
    std::vector<Money> released;
    int start = 0; // the first month with any money
};

Course course_of(Present const& present, std::size_t pool)
{
    Course course{std::vector<Money>(index(present.plan.months)), std::vector<Money>(index(present.plan.months)), 0};
    for (auto const& payment : present.allocation.payments)
        if (payment.pool == pool) course.paid[payment.month] += payment.amount;
    for (auto const& money : present.supply.pools[pool].money)
        course.released[index(Month{money.from} - present.plan.first_month)] += money.amount;
    while (course.start < present.plan.months && course.released[index(course.start)].is_zero()) ++course.start;
    return course;
}

// The average a month over the (up to) twelve months before or from a month on; before, no earlier than the money's start.
Money average_before(std::vector<Money> const& paid, int month, int start)
{
    int const first = std::max(start, month - 12);
    if (first >= month) return {};
    Money sum;
    for (int m = first; m < month; ++m) sum += paid[index(m)];
    return round(sum * Ratio{1, month - first});
}

Money average_from(std::vector<Money> const& paid, int month)
{
    int const last = std::min(static_cast<int>(paid.size()), month + 12);
    if (month >= last) return {};
    Money sum;
    for (int m = month; m < last; ++m) sum += paid[index(m)];
    return round(sum * Ratio{1, last - month});
}

class Stops
{
public:
    explicit Stops(Present const& present) : present_{present} {}

    std::vector<MoneyStop> find()
    {
        for (std::size_t p = 0; p < present_.supply.pools.size(); ++p) {
            auto const& pool = present_.supply.pools[p];
            if (pool.money.empty()) continue;
            course_ = course_of(present_, p);
            if (pool.ends) add_end(p, pool);
            add_steps(p, pool);
            add_exhaustion(p, pool);
        }
        return std::move(stops_);
    }

private:
    void add(std::size_t p, int month, CliffCause::Kind kind, Date date, Money before, Money after)
    {
        if (month <= 0 || month >= present_.plan.months) return;
        stops_.push_back({month, {kind, present_.supply.pools[p].source, p, date, before, after}});
    }

    void add_end(std::size_t p, PoolSupply const& pool)
    {
        int const month = Month{pool.last_day + 1} - present_.plan.first_month;
        add(p, month, CliffCause::Kind::ended, pool.last_day, average_before(course_.paid, month, course_.start),
            average_from(course_.paid, month));
    }

    // A release that is smaller a month than the one before; or a rhythm of releases that stops while the plan goes on.
    void add_steps(std::size_t p, PoolSupply const& pool)
    {
        Money before;
        for (std::size_t k = 0; k < pool.money.size(); ++k) {
            bool const is_last = k + 1 == pool.money.size();
            if (is_last && k == 0) return; // one release has no rhythm
            int const span = is_last ? Month{pool.money[k].from} - Month{pool.money[k - 1].from}
                                     : Month{pool.money[k + 1].from} - Month{pool.money[k].from};
            if (span <= 0) continue;
            Money const rate = round(pool.money[k].amount * Ratio{1, span});
            int const month = Month{pool.money[k].from} - present_.plan.first_month;
            if (k > 0 && rate < before)
                add(p, month, CliffCause::Kind::stepped_down, pool.money[k].from - 1, before, rate);
            before = rate;
            Date const next = add_months(pool.money[k].from, span);
            if (is_last && !pool.ends && next <= present_.plan.last_month().last_day())
                add(p, Month{next} - present_.plan.first_month, CliffCause::Kind::ended, next - 1, rate, Money{});
        }
    }

    // A stock of money has run out in the month in which a cost that it may pay is missed for the first time since its last
    // release. Not in the month of its last payment: until then other sources may have carried what it no longer did. Money that
    // comes every month has no stock.
    void add_exhaustion(std::size_t p, PoolSupply const& pool)
    {
        auto const& plan = present_.plan;
        int const end = pool.ends ? Month{pool.last_day + 1} - plan.first_month : plan.months;
        bool const lapses = !plan.sources[pool.source].pools[pool.pool].carries_over;
        Money balance;
        int last_release = -1;
        bool told = false;
        for (int m = 0; m < std::min(end, plan.months); ++m) {
            if (lapses && plan.calendar().month_of_year(plan.first_month + m) == 1) balance = Money{};
            if (!course_.released[index(m)].is_zero()) {
                last_release = m;
                told = false;
            } else if (last_release >= 0 && !told && balance.is_zero() && is_missed(pool, m)) {
                Money paid;
                for (int t = last_release; t < m; ++t) paid += course_.paid[index(t)];
                add(p, m, CliffCause::Kind::ran_out, (plan.first_month + m).first_day() - 1,
                    round(paid * Ratio{1, m - last_release}), Money{});
                told = true;
            }
            balance += course_.released[index(m)] - course_.paid[index(m)];
        }
    }

    // Whether something that the pool may pay is unpaid in the month, and was not already before the money ran out.
    bool is_missed(PoolSupply const& supply, int month) const
    {
        auto const& source = present_.plan.sources[supply.source];
        for (std::size_t l = 0; l < present_.costs.lines.size(); ++l)
            if (present_.allocation.gap[l][index(month)] > present_.allocation.gap[l][index(month - 1)] &&
                may_pay(present_.plan, source, source.pools[supply.pool], present_.costs.lines[l]).allowed)
                return true;
        return false;
    }

    Present const& present_;
    Course course_;
    std::vector<MoneyStop> stops_;
};

} // namespace

std::vector<MoneyStop> find_money_stops(Present const& present) { return Stops{present}.find(); }

} // namespace budget
