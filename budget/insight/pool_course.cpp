#include "budget/insight/pool_course.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/exact_money.hpp"
#include "budget/index.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>

namespace budget {

namespace {

// Adds an amount's part of so many months to each of some months; cents that don't divide are left to rounding, for a rate is an average.
void spread(std::vector<Money>& rate, int first, int months, Money amount, int of_months)
{
    Money const part = round(amount * Ratio{1, of_months});
    for (int m = first; m < std::min(first + months, static_cast<int>(rate.size())); ++m) rate[index(m)] += part;
}

struct Payment { // one that comes once
    int month;
    Money amount;
    bool renewed; // a renewal's term tells what it is meant for
};

// A rhythm that is over in the plan may go on as payments entered one by one, each where the next would be due or about then. They
// are the rhythm's, and leave the others. Far more than it paid is for the fiscal year where nothing carries over, else a stock.
void continue_rhythms(Plan const& plan, PoolSupply const& pool, std::vector<Payment>& once, PoolCourse& course)
{
    if (once.empty()) return;
    auto const due = [&](DatedMoney const& money) { return Month{money.due} - plan.first_month; };
    auto const is_about = [](int month, int next, int rhythm) { return std::abs(month - next) <= (rhythm + 2) / 4; };
    std::map<std::pair<int, int>, Money> over; // by rhythm, the longest first, and the month of the payment that would come next
    for (auto const& money : pool.money) {
        int const next = due(money) + money.rhythm;
        if (money.rhythm == 0 || next >= plan.months) continue;
        bool const goes_on = std::any_of(pool.money.begin(), pool.money.end(), [&](DatedMoney const& other) {
            return other.rhythm == money.rhythm && is_about(due(other), next, money.rhythm);
        });
        if (!goes_on) over[{-money.rhythm, next}] += money.amount;
    }
    for (auto const& [where, paid] : over) {
        auto [rhythm, next] = where;
        rhythm = -rhythm;
        for (Money amount = paid; next < plan.months; next += rhythm) {
            auto const closest = std::min_element(once.begin(), once.end(), [next = next](Payment const& a, Payment const& b) {
                return std::abs(a.month - next) < std::abs(b.month - next);
            });
            if (closest == once.end() || !is_about(closest->month, next, rhythm)) break;
            if (closest->amount > amount * 2) {
                if (plan.sources[pool.source].pools[pool.pool].carries_over) break;
                rhythm = 13 - plan.calendar().month_of_year(plan.first_month + next);
            }
            amount = closest->amount;
            for (auto* rate : {&course.rate, &course.known}) spread(*rate, next, rhythm, amount, rhythm);
            once.erase(closest);
        }
    }
}

// Payments of a year or so are a year's: their day moves, what they bring a month doesn't.
int in_years(int months)
{
    int const years = (months + 6) / 12;
    return years > 0 && std::abs(months - 12 * years) <= 2 ? 12 * years : months;
}

// One payment a year on the whole, though no two may be a year apart.
bool is_yearly(std::vector<Payment> const& schedule, std::optional<int> after_plan)
{
    std::vector<int> months;
    for (auto const& payment : schedule) months.push_back(payment.month);
    if (after_plan) months.push_back(*after_plan);
    for (std::size_t k = 1; k < months.size(); ++k)
        if (int const apart = months[k] - months[k - 1]; apart < 7 || apart > 17) return false;
    int const intervals = static_cast<int>(months.size()) - 1;
    return intervals > 0 && std::abs(months.back() - months.front() - 12 * intervals) <= 2 * intervals;
}

// A release that repeats is meant for the time until it comes again. Payments that come once each are a schedule: each is
// meant for the time until the next, and the last for as long as the one before it. A single one has no rate.
void find_rate(Plan const& plan, PoolSupply const& pool, PoolCourse& course)
{
    auto const& its = plan.sources[pool.source].pools[pool.pool];
    std::vector<Payment> schedule; // by month
    for (auto const& money : pool.money) {
        int const month = Month{money.from} - plan.first_month;
        if (money.rhythm > 0) {
            for (auto* rate : {&course.rate, &course.known})
                spread(*rate, std::max(0, Month{money.due} - plan.first_month), money.rhythm, money.amount, money.rhythm);
        } else if (!schedule.empty() && schedule.back().month == month) {
            schedule.back().amount += money.amount;
        } else {
            schedule.push_back({month, money.amount, money.renewed});
        }
    }
    continue_rhythms(plan, pool, schedule, course);
    std::optional<int> after_plan; // the month of the next payment
    for (auto const& release : its.releases) {
        int const month = Month{release.date} - plan.first_month;
        if (release.every == Every::once && month >= plan.months) after_plan = std::min(after_plan.value_or(month), month);
    }
    bool const yearly = is_yearly(schedule, after_plan);
    auto const meant_for = [&](int months) { return yearly ? 12 : in_years(months); };
    for (std::size_t k = 0; k < schedule.size(); ++k) {
        auto const& [month, amount, renewed] = schedule[k];
        bool const last = k + 1 == schedule.size();
        bool const followed = !last || after_plan || renewed;
        bool const rest = amount.cents() < plan.months; // cents that don't divide by the months
        if (!rest && (!followed || (schedule.size() == 1 && !after_plan))) course.last_once = month;
        int months = 0;
        if (!last) months = schedule[k + 1].month - month;
        else if (after_plan) months = *after_plan - month;
        else if (k > 0) months = meant_for(month - schedule[k - 1].month);
        else course.lump = amount;
        if (months == 0) continue;
        int of_months = meant_for(months);
        if (!its.carries_over) { // then it is lost
            months = std::min(months, 13 - plan.calendar().month_of_year(plan.first_month + month));
            of_months = in_years(months);
        }
        spread(course.rate, month, months, amount, of_months);
        if (followed) spread(course.known, month, months, amount, of_months);
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

Money sum_between(std::vector<Money> const& amounts, int first, int last)
{
    return std::accumulate(amounts.begin() + first, amounts.begin() + last, Money{});
}

Money average(std::vector<Money> const& amounts, int first, int last)
{
    return first < last ? round(sum_between(amounts, first, last) * Ratio{1, last - first}) : Money{};
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
        if (course.start < plan.months && course.start >= present.costs.closed_months) { // what a closed month paid has no days
            Month const first = plan.first_month + course.start;
            course.start_share = Ratio{first.days() - pool.money.front().from.day() + 1, first.days()};
        }
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

Money PoolCourse::average_paid(std::vector<Money> const& amounts, int first, int last) const
{
    if (first >= last) return {};
    Ratio const months = Ratio{last - first} - (first == start ? Ratio{1} - start_share : Ratio{});
    return round(sum_between(amounts, first, last) * (Ratio{1} / months));
}

Money PoolCourse::average_paid_before(std::vector<Money> const& amounts, int month, int from) const
{
    return average_paid(amounts, std::max(from, month - 12), month);
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
