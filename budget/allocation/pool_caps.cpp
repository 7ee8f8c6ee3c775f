#include "budget/allocation/pool_caps.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/exact_money.hpp"

#include <algorithm>

namespace budget {

std::size_t CapSet::size() const
{
    return static_cast<std::size_t>(std::count(lines.begin(), lines.end(), 1)) *
           static_cast<std::size_t>(last_month - first_month + 1);
}

namespace {

// What the pool releases in the months first to last of the plan.
Money released(Plan const& plan, PoolSupply const& supply, int first, int last)
{
    Money sum;
    for (auto const& money : supply.money) {
        int const month = Month{money.from} - plan.first_month;
        if (month >= first && month <= last) sum += money.amount;
    }
    return sum;
}

Money limit_of(Cap const& cap, Money released_money)
{
    // Cents are dropped: a cap is never exceeded by rounding.
    return cap.amount ? *cap.amount : round(released_money * cap.share.value_or(Ratio{1}), Rounding::toward_zero);
}

} // namespace

PoolCaps::PoolCaps(Plan const& plan, Pool const& pool, PoolSupply const& supply, Costs const& costs)
{
    auto const calendar = plan.calendar();
    for (std::size_t c = 0; c < pool.caps.size(); ++c) {
        auto const& cap = pool.caps[c];
        CapSet set;
        set.cap = c;
        for (auto const& line : costs.lines) {
            bool const counts = cap.scopes.empty() || std::any_of(cap.scopes.begin(), cap.scopes.end(), [&](auto const& scope) {
                                    return matches(scope, line);
                                });
            set.lines.push_back(counts ? 1 : 0);
        }
        bool const everything = cap.scopes.empty();
        if (cap.period == CapPeriod::award) {
            set.last_month = plan.months - 1;
            set.limit = limit_of(cap, released(plan, supply, 0, set.last_month));
            if (everything)
                on_everything_ = on_everything_ ? std::min(*on_everything_, set.limit) : set.limit;
            else
                narrowing_.push_back(std::move(set));
            continue;
        }
        for (int first = 0; first < plan.months;) {
            int const year = calendar.year_of(plan.first_month + first);
            set.first_month = first;
            set.last_month = std::min(plan.months - 1, calendar.last(year) - plan.first_month);
            set.limit = limit_of(cap, released(plan, supply, set.first_month, set.last_month));
            narrowing_.push_back(set);
            first = set.last_month + 1;
        }
    }
    std::stable_sort(narrowing_.begin(), narrowing_.end(), [](auto const& a, auto const& b) { return a.size() > b.size(); });
}

} // namespace budget
