#include "budget/allocation/cost_sets.hpp"

#include "budget/allocation/eligibility.hpp"
#include "budget/allocation/match_months.hpp"
#include "budget/exact_money.hpp"

#include <algorithm>

namespace budget {

std::size_t CostSet::size() const
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

// Cents are dropped: a cap is never exceeded by rounding.
Money limit_of(Cap const& cap, Money released_money)
{
    return cap.amount ? *cap.amount : round(released_money * cap.share.value_or(Ratio{1}), Rounding::toward_zero);
}

class Sets
{
public:
    Sets(Plan const& plan, Costs const& costs, PoolSupply const& supply)
        : plan_{plan}, costs_{costs}, supply_{supply}, source_{plan.sources[supply.source]}, pool_{source_.pools[supply.pool]}
    {
    }

    void add_cap(std::size_t c)
    {
        auto const& cap = pool_.caps[c];
        bool const fixed = cap.amount || cap.share_of == ShareOf::released;
        CostSet set;
        set.kind = fixed ? CostSet::Kind::cap : CostSet::Kind::share_spent;
        set.rule = c;
        auto const rules = rules_of(plan_, source_);
        for (auto const& line : costs_.lines) {
            bool const counts = cap.scopes.empty() || std::any_of(cap.scopes.begin(), cap.scopes.end(), [&](auto const& scope) {
                                    return matches(scope, line, rules);
                                });
            set.lines.push_back(counts ? 1 : 0);
        }
        if (cap.period == CapPeriod::award) {
            set.last_month = plan_.months - 1;
            if (fixed) set.limit = limit_of(cap, released(plan_, supply_, 0, set.last_month));
            if (fixed && cap.scopes.empty())
                result_.on_everything = result_.on_everything ? std::min(*result_.on_everything, *set.limit) : *set.limit;
            else
                result_.sets.push_back(std::move(set));
            return;
        }
        auto const calendar = plan_.calendar();
        for (int first = 0; first < plan_.months; first = set.last_month + 1) {
            int const year = calendar.year_of(plan_.first_month + first);
            set.first_month = first;
            set.last_month = std::min(plan_.months - 1, calendar.last(year) - plan_.first_month);
            if (fixed) set.limit = limit_of(cap, released(plan_, supply_, set.first_month, set.last_month));
            result_.sets.push_back(set);
        }
    }

    void add_year(std::size_t y, AwardYear const& year, MatchMonths const& match)
    {
        auto const& award = plan_.sources[year.source];
        CostSet set;
        set.rule = y;
        set.first_month = year.first_month;
        set.last_month = year.last_month;
        if (year.source == supply_.source) {
            set.kind = CostSet::Kind::draw;
            set.lines.assign(costs_.lines.size(), 1);
        } else if (may_match(award, source_)) {
            if (!match.any()) return;
            set.kind = CostSet::Kind::match;
            set.first_month = match.first;
            set.last_month = match.last;
            set.lines = matchable_lines(plan_, costs_, award);
        } else {
            return;
        }
        result_.sets.push_back(std::move(set));
    }

    PoolSets widest_first() &&
    {
        std::stable_sort(result_.sets.begin(), result_.sets.end(), [](auto const& a, auto const& b) { return a.size() > b.size(); });
        return std::move(result_);
    }

private:
    Plan const& plan_;
    Costs const& costs_;
    PoolSupply const& supply_;
    FundingSource const& source_;
    Pool const& pool_;
    PoolSets result_;
};

} // namespace

PoolSets cost_sets(Plan const& plan, Costs const& costs, Supply const& supply, std::size_t pool,
                   std::vector<AwardYear> const& years)
{
    Sets sets{plan, costs, supply.pools[pool]};
    auto const& caps = plan.sources[supply.pools[pool].source].pools[supply.pools[pool].pool].caps;
    for (std::size_t c = 0; c < caps.size(); ++c) sets.add_cap(c);
    for (std::size_t y = 0; y < years.size(); ++y) sets.add_year(y, years[y], match_months(plan, supply, years[y]));
    return std::move(sets).widest_first();
}

std::vector<char> matchable_lines(Plan const& plan, Costs const& costs, FundingSource const& award)
{
    std::vector<char> lines;
    for (auto const& line : costs.lines)
        lines.push_back(std::any_of(award.pools.begin(), award.pools.end(),
                                    [&](Pool const& pool) { return is_permitted(plan, award, pool, line).allowed; })
                            ? 1
                            : 0);
    return lines;
}

} // namespace budget
