#include "budget/insight/match_by_line.hpp"

#include "budget/allocation/match_assignment.hpp"
#include "budget/allocation/match_months.hpp"

#include <algorithm>
#include <stdexcept>

namespace budget {

namespace {

// The payments of one pool that may serve the same years.
struct Kind {
    std::vector<std::size_t> years; // in outcome.match
    std::vector<std::size_t> payments;
    Money sum;
};

std::vector<std::vector<Kind>> kinds_by_pool(Outcome const& outcome)
{
    std::vector<std::vector<char>> lines_of_year;
    std::vector<MatchMonths> months_of_year;
    for (auto const& one : outcome.match) {
        lines_of_year.push_back(matchable_lines(outcome.plan, outcome.costs, outcome.plan.sources[one.year.source]));
        months_of_year.push_back(match_months(outcome.plan, outcome.supply, one.year));
    }

    auto const& payments = outcome.allocation.payments;
    std::vector<std::size_t> by_month(payments.size());
    for (std::size_t p = 0; p < by_month.size(); ++p) by_month[p] = p;
    std::stable_sort(by_month.begin(), by_month.end(), [&](auto a, auto b) { return payments[a].month < payments[b].month; });

    std::vector<std::vector<Kind>> kinds(outcome.supply.pools.size());
    for (auto const p : by_month) {
        auto const& payment = payments[p];
        auto const source = outcome.supply.pools[payment.pool].source;
        auto const month = static_cast<int>(payment.month);
        std::vector<std::size_t> serves;
        for (std::size_t y = 0; y < outcome.match.size(); ++y) {
            auto const& year = outcome.match[y].year;
            if (!months_of_year[y].holds(month) || year.source == source) continue;
            if (lines_of_year[y][payment.line] && may_match(outcome.plan.sources[year.source], outcome.plan.sources[source]))
                serves.push_back(y);
        }
        if (serves.empty()) continue;
        auto& of_pool = kinds[payment.pool];
        auto kind = std::find_if(of_pool.begin(), of_pool.end(), [&](auto const& one) { return one.years == serves; });
        if (kind == of_pool.end()) kind = of_pool.insert(of_pool.end(), Kind{std::move(serves), {}, {}});
        kind->payments.push_back(p);
        kind->sum += payment.amount;
    }
    return kinds;
}

} // namespace

std::vector<MatchPart> match_by_line(Outcome const& outcome)
{
    std::vector<MatchPart> parts;
    auto const kinds = kinds_by_pool(outcome);
    for (std::size_t pool = 0; pool < kinds.size(); ++pool) {
        std::vector<std::vector<std::size_t>> serves;
        std::vector<Money> free;
        for (auto const& kind : kinds[pool]) {
            serves.push_back(kind.years);
            free.push_back(kind.sum);
        }
        MatchAssignment assignment{serves, free, outcome.match.size()};
        for (std::size_t y = 0; y < outcome.match.size(); ++y)
            for (auto const& by : outcome.match[y].ledger.by)
                if (by.pool == pool && assignment.fill(y, by.amount) != by.amount)
                    throw std::logic_error("a year's match is more than the payments that serve it");
        for (std::size_t k = 0; k < kinds[pool].size(); ++k) {
            auto const& payments = kinds[pool][k].payments;
            std::size_t at = 0;
            Money used;
            for (std::size_t y = 0; y < outcome.match.size(); ++y)
                for (Money wanted = assignment.held()[k][y]; !wanted.is_zero();) {
                    Money const part = std::min(wanted, outcome.allocation.payments[payments[at]].amount - used);
                    if (!part.is_zero()) parts.push_back({y, payments[at], part});
                    wanted -= part;
                    used += part;
                    if (used == outcome.allocation.payments[payments[at]].amount) {
                        ++at;
                        used = {};
                    }
                }
        }
    }
    std::sort(parts.begin(), parts.end(), [](auto const& a, auto const& b) {
        return a.year != b.year ? a.year < b.year : a.payment < b.payment;
    });
    return parts;
}

} // namespace budget
