#include "budget/insight/pool_course.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/exact_money.hpp"
#include "budget/index.hpp"

#include <algorithm>

namespace budget {

namespace {

// Adds an amount in equal parts to so many months; cents that don't divide are left to rounding, for a rate is an average.
void spread(std::vector<Money>& rate, int first, int months, Money amount)
{
    Money const part = round(amount * Ratio{1, months});
    for (int m = first; m < std::min(first + months, static_cast<int>(rate.size())); ++m) rate[index(m)] += part;
}

// A release that repeats is meant for the time until it comes again. Payments that come once each are a schedule: each is
// meant for the time until the next, and the last for as long as the one before it. A single one has no rate.
void find_rate(Plan const& plan, PoolSupply const& pool, PoolCourse& course)
{
    struct Payment {
        int month;
        Money amount;
        bool renewed; // a renewal's term tells what it is meant for
    };
    auto const& its = plan.sources[pool.source].pools[pool.pool];
    std::vector<Payment> schedule; // by month
    for (auto const& money : pool.money) {
        int const month = Month{money.from} - plan.first_month;
        if (money.rhythm > 0) {
            for (auto* rate : {&course.rate, &course.known})
                spread(*rate, std::max(0, Month{money.due} - plan.first_month), money.rhythm, money.amount);
        } else if (!schedule.empty() && schedule.back().month == month) {
            schedule.back().amount += money.amount;
        } else {
            schedule.push_back({month, money.amount, money.renewed});
        }
    }
    std::optional<int> after_plan; // the month of the next payment
    for (auto const& release : its.releases) {
        int const month = Month{release.date} - plan.first_month;
        if (release.every == Every::once && month >= plan.months) after_plan = std::min(after_plan.value_or(month), month);
    }
    for (std::size_t k = 0; k < schedule.size(); ++k) {
        auto const& [month, amount, renewed] = schedule[k];
        bool const last = k + 1 == schedule.size();
        bool const followed = !last || after_plan || renewed;
        bool const rest = amount.cents() < plan.months; // cents that don't divide by the months
        if (!rest && (!followed || (schedule.size() == 1 && !after_plan))) course.last_once = month;
        int months = 0;
        if (!last) months = schedule[k + 1].month - month;
        else if (after_plan) months = *after_plan - month;
        else if (k > 0) months = month - schedule[k - 1].month;
        else course.lump = amount;
        if (months == 0) continue;
        if (!its.carries_over) months = std::min(months, 13 - plan.calendar().month_of_year(plan.first_month + month)); // then it is lost
        spread(course.rate, month, months, amount);
        if (followed) spread(course.known, month, months, amount);
    }
}

// Money is spent in the order in which it would be lost.
void find_held(Plan const& plan, PoolSupply const& pool, PoolCourse& course)
{
    std::vector<DatedMoney> left;
    for (int month = 0; month < plan.months; ++month) {
        Month const calendar_month = plan.first_month + month;
        std::erase_if(left, [&](auto const& money) { return money.through < calendar_month.first_day(); });
        Money held;
        for (auto const& money : left) held += money.amount;
        course.held.push_back(held);
        for (auto const& money : pool.money)
            if (Month{money.from} == calendar_month) left.push_back(money);
        std::stable_sort(left.begin(), left.end(), [](auto const& a, auto const& b) { return a.through < b.through; });
        Money to_pay = course.paid[index(month)];
        for (auto& money : left) {
            Money const part = std::min(to_pay, money.amount);
            money.amount -= part;
            to_pay -= part;
        }
    }
}

} // namespace

std::vector<PoolCourse> pool_courses(Present const& present)
{
    auto const& plan = present.plan;
    std::vector<PoolCourse> courses(present.supply.pools.size());
    for (std::size_t p = 0; p < courses.size(); ++p) {
        auto& course = courses[p];
        auto const& pool = present.supply.pools[p];
        auto const& source = plan.sources[pool.source];
        course.pool = p;
        course.released.resize(index(plan.months));
        course.paid.resize(index(plan.months));
        course.rate.resize(index(plan.months));
        course.known.resize(index(plan.months));
        for (auto const& line : present.costs.lines)
            course.may.push_back(may_pay(plan, source, source.pools[pool.pool], line).allowed ? 1 : 0);
        for (auto const& money : pool.money) course.released[index(Month{money.from} - plan.first_month)] += money.amount;
        find_rate(plan, pool, course);
        while (course.start < plan.months && course.released[index(course.start)].is_zero()) ++course.start;
        course.use = first_cost(present, course.may, course.start);
        course.end = pool.ends ? std::min(plan.months, Month{pool.last_day + 1} - plan.first_month) : plan.months;
    }
    for (auto const& payment : present.allocation.payments) courses[payment.pool].paid[payment.month] += payment.amount;
    for (std::size_t p = 0; p < courses.size(); ++p) find_held(plan, present.supply.pools[p], courses[p]);
    return courses;
}

bool PoolCourse::is_empty(int month) const { return held[index(month)].is_zero() && released[index(month)].is_zero(); }

bool PoolCourse::is_spent(int month) const
{
    auto const m = index(month);
    return (held[m] + released[m] - paid[m]).is_zero();
}

int first_cost(Present const& present, std::vector<char> const& lines, int month)
{
    auto first = index(present.plan.months);
    for (std::size_t l = 0; l < lines.size(); ++l)
        for (std::size_t m = index(month); lines[l] && m < first; ++m)
            if (!present.costs.lines[l].months[m].is_zero()) first = m;
    return static_cast<int>(first);
}

Money average(std::vector<Money> const& amounts, int first, int last)
{
    if (first >= last) return {};
    Money sum;
    for (int m = first; m < last; ++m) sum += amounts[index(m)];
    return round(sum * Ratio{1, last - first});
}

Money average_before(std::vector<Money> const& amounts, int month, int start)
{
    return average(amounts, std::max(start, month - 12), month);
}

Money average_from(std::vector<Money> const& amounts, int month)
{
    return average(amounts, month, std::min(static_cast<int>(amounts.size()), month + 12));
}

bool is_missed(Present const& present, std::vector<char> const& lines, int month)
{
    int const closed = present.costs.closed_months;
    if (month <= 0 || month < closed) return false;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        auto const& gap = present.allocation.gap[l];
        if (lines[l] && gap[index(month)] > (month == closed ? Money{} : gap[index(month - 1)])) return true;
    }
    return false;
}

} // namespace budget
