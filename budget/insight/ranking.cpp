#include "budget/insight/ranking.hpp"

#include "budget/allocation/eligibility.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace budget {

namespace {

// What the source may pay, in cents, whatever its money and its term.
Money eligible_cost(Plan const& plan, FundingSource const& source, Costs const& costs)
{
    Money sum;
    for (auto const& line : costs.lines) {
        bool const may = std::any_of(source.pools.begin(), source.pools.end(),
                                     [&](auto const& pool) { return may_pay(plan, source, pool, line).allowed; });
        if (!may) continue;
        for (auto const month : line.months) sum += month;
    }
    return sum;
}

std::optional<Date> last_day_of(Plan const& plan, std::size_t s, Supply const& supply)
{
    auto const& source = plan.sources[s];
    std::optional<Date> last;
    bool endless = source.pools.empty() && !source.end_date;
    if (source.pools.empty()) last = source.end_date;
    for (std::size_t p = 0; p < source.pools.size(); ++p) {
        auto end = last_day_to_spend(source, source.pools[p]);
        for (auto const& pool : supply.pools) // renewals, where they are counted, move it
            if (pool.source == s && pool.pool == p && end && !pool.money.empty()) end = std::max(*end, pool.last_day);
        if (!end) endless = true;
        else last = last ? std::max(*last, *end) : *end;
    }
    if (endless || !last || *last >= plan.last_month().last_day()) return std::nullopt;
    return last;
}

// The grade that narrowness alone would give: under a third of the plan's cost, under two thirds, more.
Flexibility computed_flexibility(Ratio const& share)
{
    if (share < Ratio{1, 3}) return Flexibility::low;
    return share < Ratio{2, 3} ? Flexibility::medium : Flexibility::high;
}

Flexibility grade_of(FundingSource const& source, Ratio const& share)
{
    return source.flexibility == Flexibility::ungraded ? computed_flexibility(share) : source.flexibility;
}

std::vector<Reason> reasons_for(FundingSource const& source, Rank const& rank)
{
    std::vector<Reason> reasons;
    std::string const eligible = percent_for_people(rank.eligible_share, 0) + " of costs eligible";
    if (source.pinned)
        reasons.push_back({"pinned", fmt::format("pinned at {}{}{}", *source.pinned, source.pin_note.empty() ? "" : ": ",
                                                 source.pin_note)});
    if (source.bill_first) reasons.push_back({"bill-first", "billed before grants"});
    if (source.flexibility == Flexibility::ungraded)
        reasons.push_back({"flexibility", fmt::format("not graded, taken as {}", spoken(grade_of(source, rank.eligible_share)))});
    else
        reasons.push_back({"flexibility", fmt::format("{} flexibility", spoken(source.flexibility))});
    reasons.push_back({"narrow", eligible});
    if (rank.spend_by) reasons.push_back({"spend-by", "spend by " + for_people(*rank.spend_by)});
    if (source.type == FundingType::one_time) reasons.push_back({"one-time", "one-time"});
    if (source.last_resort) reasons.push_back({"last-resort", "payer of last resort"});
    return reasons;
}

std::string disagreement_of(FundingSource const& source, Ratio const& share)
{
    auto const computed = computed_flexibility(share);
    bool const opposite = (source.flexibility == Flexibility::low && computed == Flexibility::high) ||
                          (source.flexibility == Flexibility::high && computed == Flexibility::low);
    if (!opposite) return {};
    return fmt::format("{} is graded {}, but may pay {} of the plan's cost, which is {} flexibility.", source.name,
                       spoken(source.flexibility), percent_for_people(share, 0), spoken(computed));
}

} // namespace

std::vector<Rank> rank(Plan const& plan, Costs const& costs, Supply const& supply)
{
    Money total;
    for (auto const& line : costs.lines)
        for (auto const month : line.months) total += month;

    std::vector<Rank> ranking;
    for (std::size_t s = 0; s < plan.sources.size(); ++s) {
        Rank one;
        one.source = s;
        Money const eligible = eligible_cost(plan, plan.sources[s], costs);
        one.eligible_share = total.is_zero() ? Ratio{} : Ratio{eligible.cents(), total.cents()};
        one.spend_by = last_day_of(plan, s, supply);
        one.reasons = reasons_for(plan.sources[s], one);
        one.disagreement = disagreement_of(plan.sources[s], one.eligible_share);
        ranking.push_back(std::move(one));
    }

    Date const never = plan.last_month().last_day() + 1;
    std::stable_sort(ranking.begin(), ranking.end(), [&](Rank const& a, Rank const& b) {
        auto const& x = plan.sources[a.source];
        auto const& y = plan.sources[b.source];
        if (x.last_resort != y.last_resort) return y.last_resort;
        if (x.bill_first != y.bill_first) return x.bill_first;
        auto const grade_a = grade_of(x, a.eligible_share);
        auto const grade_b = grade_of(y, b.eligible_share);
        Date const end_a = a.spend_by.value_or(never);
        Date const end_b = b.spend_by.value_or(never);
        if (plan.order == OrderPolicy::soonest_to_end_first && end_a != end_b) return end_a < end_b;
        if (grade_a != grade_b) return grade_a < grade_b;
        if (a.eligible_share != b.eligible_share) return a.eligible_share < b.eligible_share;
        if (end_a != end_b) return end_a < end_b;
        bool const once_a = x.type == FundingType::one_time;
        bool const once_b = y.type == FundingType::one_time;
        if (once_a != once_b) return once_a;
        return x.renewable != Renewable::yes && y.renewable == Renewable::yes;
    });

    // Pinned sources take their rank; the others keep their order around them.
    std::vector<Rank> pinned;
    for (auto at = ranking.begin(); at != ranking.end();) {
        if (plan.sources[at->source].pinned) {
            pinned.push_back(std::move(*at));
            at = ranking.erase(at);
        } else {
            ++at;
        }
    }
    std::stable_sort(pinned.begin(), pinned.end(), [&](auto const& a, auto const& b) {
        return *plan.sources[a.source].pinned < *plan.sources[b.source].pinned;
    });
    for (auto& one : pinned) {
        auto const wanted = static_cast<std::size_t>(std::max(1, *plan.sources[one.source].pinned) - 1);
        auto const at = static_cast<std::ptrdiff_t>(std::min(wanted, ranking.size()));
        ranking.insert(ranking.begin() + at, std::move(one));
    }
    return ranking;
}

void fill_in_amounts(std::vector<Rank>& ranking, Supply const& supply, Allocation const& allocation, FirstFit const& first_fit)
{
    for (auto& rank : ranking) {
        rank.available = supply.total(rank.source);
        rank.applied = rank.first_fit = Money{};
        for (std::size_t p = 0; p < supply.pools.size(); ++p)
            if (supply.pools[p].source == rank.source) rank.first_fit += first_fit.by_pool[p];
        for (auto const& payment : allocation.payments)
            if (supply.pools[payment.pool].source == rank.source) rank.applied += payment.amount;
        rank.left = rank.available - rank.applied;
    }
}

} // namespace budget
