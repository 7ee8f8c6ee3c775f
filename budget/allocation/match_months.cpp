#include "budget/allocation/match_months.hpp"

#include <algorithm>

namespace budget {

MatchMonths match_months(Plan const& plan, Supply const& supply, AwardYear const& year)
{
    std::optional<MatchMonths> term; // in which the award's money may pay
    for (auto const& pool : supply.pools) {
        if (pool.source != year.source) continue;
        for (auto const& money : pool.money) {
            MatchMonths const its{Month{money.from} - plan.first_month, Month{money.through} - plan.first_month};
            term = term ? MatchMonths{std::min(term->first, its.first), std::max(term->last, its.last)} : its;
        }
    }
    if (!term) return {};
    int const start = Month{plan.sources[year.source].match->from} - plan.first_month;
    return {year.grant_year == 1 ? std::max(0, std::min(start, term->first)) : year.first_month, std::min(year.last_month, term->last)};
}

} // namespace budget
