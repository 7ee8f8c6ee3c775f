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

Month grant_year_month(Date begins)
{
    Month const month{begins};
    return (begins.day() - 1) * 2 > month.days() ? month + 1 : month;
}

namespace {

// On which a source's money pays last; nothing where none is counted.
std::optional<Date> last_day_of(Supply const& supply, std::size_t source)
{
    std::optional<Date> last;
    for (auto const& pool : supply.pools) {
        if (pool.source != source) continue;
        if (!last) last = pool.last_day;
        for (auto const& money : pool.money) last = std::max(*last, money.through);
    }
    return last;
}

} // namespace

std::vector<AwardYear> award_years(Plan const& plan, Supply const& supply)
{
    std::vector<AwardYear> years;
    for (std::size_t s = 0; s < plan.sources.size(); ++s) {
        auto const& match = plan.sources[s].match;
        auto const last_day = last_day_of(supply, s);
        if (!match || !last_day) continue;
        auto const begins = [&](int year) { return add_months(match->from, 12 * (year - 1)); };
        auto const month = [&](int year) { return grant_year_month(begins(year)) - plan.first_month; };
        auto const exists = [&](int year) { return year == 1 || (begins(year) <= *last_day && month(year) < plan.months); };
        for (int year = 1; exists(year); ++year) {
            AwardYear one;
            one.source = s;
            one.grant_year = year;
            one.first_month = year == 1 ? 0 : std::max(0, month(year));
            one.last_month = month(year + 1) - 1; // before the plan where year 1 is over
            if (!exists(year + 1)) one.last_month = std::max(one.last_month, Month{*last_day} - plan.first_month);
            one.last_month = std::min(one.last_month, plan.months - 1);
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
