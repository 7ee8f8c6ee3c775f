#include "budget/funding/supply.hpp"

#include "budget/exact_money.hpp"
#include "budget/funding/fee_for_service.hpp"

#include <algorithm>

namespace budget {

namespace {

bool is_counted(FundingSource const& source, Counting counting)
{
    if (source.standing == Standing::awarded) return true;
    if (source.standing == Standing::likely) return counting != Counting::committed;
    return counting == Counting::possible;
}

bool renewal_is_counted(FundingSource const& source, Counting counting)
{
    if (!source.renewal || source.ended_early || counting == Counting::committed) return false;
    return counting == Counting::possible || source.renewal->probability >= Ratio{1, 2};
}

struct Instalment {
    Date date;
    Money amount;
    int rhythm = 0;
};

// Every date on which the release pays, through `last`. A repeated release counts from the plan's first day on: what it paid
// before is spent or stands in a release of its own.
std::vector<Instalment> instalments(Release const& release, Date plan_start, Date last)
{
    if (release.every == Every::once) return {{release.date, release.amount, 0}};
    int const step = release.every == Every::month ? 1 : release.every == Every::quarter ? 3 : 12;
    Date const until = release.until ? std::min(*release.until, last) : last;
    std::vector<Instalment> all;
    for (int k = 0;; ++k) {
        Date const date = add_months(release.date, k * step);
        if (date > until) break;
        if (date >= plan_start) all.push_back({date, release.amount, step});
    }
    return all;
}

class PoolMoney
{
public:
    PoolMoney(Plan const& plan, FundingSource const& source, Pool const& pool)
        : plan_{plan}, pool_{pool}, end_{last_day_to_spend(source, pool)}, start_{plan.first_month.first_day()},
          last_{plan.last_month().last_day()}
    {
        Date const first = std::max(start_, pool.available_from.value_or(start_)); // before it no encounter may be charged
        Date const last = end_ ? std::min(*end_, last_) : last_;
        for (auto const& release : pool.releases)
            for (auto const& instalment : instalments(release, start_, last))
                add(instalment, pool.available_from, end_, false);
        for (auto const& fee : fees_by_month(pool.fees, plan.first_month, Month{last}))
            add({fee.month.first_day(), part_of_month(fee.month, first, last, fee.amount), 1}, pool.available_from, end_, false);
    }

    // Each renewal repeats what the last term released, one term later, times the factor, and its fees month by month.
    void renew(Renewal const& renewal)
    {
        if (!end_ || renewal.term_months < 1) return;
        Date const term_start = add_months(*end_ + 1, -renewal.term_months);
        auto const last_term = released_in(term_start);
        auto const fees = fees_by_month(pool_.fees, Month{term_start}, Month{*end_});
        Date from = *end_ + 1;
        Ratio factor{1};
        for (int time = 1; time <= renewal.times && from <= last_; ++time) {
            factor *= renewal.factor;
            int const later = renewal.term_months * time;
            Date const through = add_months(*end_ + 1, later) - 1;
            for (auto const& instalment : last_term) {
                Date const day = std::max(from, add_months(instalment.date, later));
                if (instalment.rhythm > 0 && day < start_) continue; // as of the award itself
                add({day, round(instalment.amount * factor), instalment.rhythm}, std::nullopt, through, true);
            }
            for (auto const& fee : fees) {
                Month const month = fee.month + later;
                Money const amount = part_of_month(month, std::max(from, start_), std::min(through, last_), fee.amount);
                add({std::max(from, month.first_day()), round(amount * factor), 1}, std::nullopt, through, true);
            }
            from = through + 1;
        }
    }

    std::vector<DatedMoney> sorted() &&
    {
        std::stable_sort(money_.begin(), money_.end(), [](auto const& a, auto const& b) { return a.from < b.from; });
        return std::move(money_);
    }
    std::optional<Date> end() const { return end_; }

private:
    // A month's encounters pay the costs of that month and later ones; of a month that a term holds only in part, those of its days.
    static Money part_of_month(Month month, Date first, Date last, Money amount)
    {
        int const days = std::min(last, month.last_day()) - std::max(first, month.first_day()) + 1;
        int const whole = month.last_day() - month.first_day() + 1;
        return days <= 0 ? Money{} : round(amount * Ratio{days, whole});
    }

    // What the term from this day to the end released; where that is nothing, the payments of the latest day before, as of an award
    // paid in advance.
    std::vector<Instalment> released_in(Date term_start) const
    {
        std::vector<Instalment> in_term;
        std::vector<Instalment> before;
        for (auto const& release : pool_.releases)
            for (auto const& instalment : instalments(release, term_start, *end_)) {
                if (instalment.date >= term_start) {
                    in_term.push_back(instalment);
                } else if (before.empty() || instalment.date >= before.front().date) {
                    if (!before.empty() && instalment.date > before.front().date) before.clear();
                    before.push_back(instalment);
                }
            }
        return in_term.empty() && pool_.fees.empty() ? before : in_term;
    }

    void add(Instalment const& instalment, std::optional<Date> available_from, std::optional<Date> end, bool renewed)
    {
        Date const from = available_from ? std::max(instalment.date, *available_from) : instalment.date;
        Date through = end.value_or(last_);
        if (!pool_.carries_over) {
            auto const calendar = plan_.calendar();
            through = std::min(through, calendar.last(calendar.year_of(from)).last_day());
        }
        through = std::min(through, last_);
        if (instalment.amount.is_zero() || from > last_ || through < start_ || from > through) return;
        money_.push_back({std::max(from, start_), through, instalment.amount, renewed, instalment.rhythm, instalment.date});
    }

    Plan const& plan_;
    Pool const& pool_;
    std::optional<Date> end_;
    Date start_;
    Date last_;
    std::vector<DatedMoney> money_;
};

} // namespace

Money Supply::total() const
{
    Money sum;
    for (auto const& pool : pools)
        for (auto const& money : pool.money) sum += money.amount;
    return sum;
}

Money Supply::total(std::size_t source) const
{
    Money sum;
    for (auto const& pool : pools)
        if (pool.source == source)
            for (auto const& money : pool.money) sum += money.amount;
    return sum;
}

Supply release(Plan const& plan, Counting counting)
{
    Supply supply;
    Date const last = plan.last_month().last_day();
    for (std::size_t s = 0; s < plan.sources.size(); ++s) {
        auto const& source = plan.sources[s];
        if (!is_counted(source, counting)) continue;
        for (std::size_t p = 0; p < source.pools.size(); ++p) {
            PoolMoney money{plan, source, source.pools[p]};
            if (renewal_is_counted(source, counting)) money.renew(*source.renewal);
            PoolSupply pool;
            pool.source = s;
            pool.pool = p;
            pool.money = std::move(money).sorted();
            bool const bounded = money.end().has_value() || !source.pools[p].carries_over;
            pool.last_day = last;
            if (bounded && !pool.money.empty())
                pool.last_day = std::max_element(pool.money.begin(), pool.money.end(), [](auto const& a, auto const& b) {
                                    return a.through < b.through;
                                })->through;
            else if (bounded && money.end())
                pool.last_day = std::min(*money.end(), last);
            pool.ends = pool.last_day < last;
            supply.pools.push_back(std::move(pool));
        }
    }
    return supply;
}

} // namespace budget
