#include "budget/allocation/award_years.hpp"

#include "budget/exact_money.hpp"

#include <algorithm>

namespace budget {

Money AwardYear::required_for(Money draw) const
{
    Money const required = round(draw * (share / (Ratio{1} - share)), Rounding::toward_zero);
    return draw_for(required) < draw ? required + Money::from_cents(1) : required;
}

Money AwardYear::draw_for(Money match) const
{
    return round(match * ((Ratio{1} - share) / share), Rounding::toward_zero);
}

std::vector<AwardYear> award_years(Plan const& plan, Supply const& supply)
{
    std::vector<AwardYear> years;
    for (std::size_t s = 0; s < plan.sources.size(); ++s) {
        auto const& match = plan.sources[s].match;
        bool const counted = std::any_of(supply.pools.begin(), supply.pools.end(), [&](auto const& pool) { return pool.source == s; });
        if (!match || !counted) continue;
        int const start = Month{match->from} - plan.first_month;
        for (int year = 1; year == 1 || start + 12 * (year - 1) < plan.months; ++year) {
            AwardYear one;
            one.source = s;
            one.grant_year = year;
            one.first_month = year == 1 ? 0 : std::max(0, start + 12 * (year - 1));
            one.last_month = std::min(plan.months - 1, start + 12 * year - 1); // before the plan where year 1 is over
            for (auto const& share : match->shares)
                if (share.grant_year <= year) one.share = share.share;
            if (one.last_month >= one.first_month && !one.share.is_zero()) years.push_back(one);
        }
    }
    return years;
}

bool may_match(FundingSource const& award, FundingSource const& other)
{
    if (!award.match || &award == &other || !other.may_match) return false;
    if (other.origin == Origin::in_kind && !award.match->in_kind) return false;
    auto const& accepts = award.match->accepts;
    if (accepts.empty())
        return other.origin != Origin::federal_discretionary && other.origin != Origin::federal_formula &&
               other.origin != Origin::medicaid;
    return std::any_of(accepts.begin(), accepts.end(), [&](auto const& accepted) { return accepted.origin == other.origin; }) ||
           (other.origin == Origin::in_kind && award.match->in_kind);
}

} // namespace budget
