#include "budget/allocation/match_ledger.hpp"

#include "budget/allocation/match_assignment.hpp"
#include "budget/allocation/match_months.hpp"
#include "budget/index.hpp"

#include <algorithm>
#include <map>

namespace budget {

MatchLedger::MatchLedger(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network,
                         std::vector<AwardYear> const& years)
    : years_{years}, kind_of_arc_(network.arcs.size(), -1), draw_of_arc_(network.arcs.size(), -1)
{
    std::map<std::size_t, std::vector<char>> lines_of; // by award
    for (auto const& year : years)
        if (!lines_of.contains(year.source)) lines_of[year.source] = matchable_lines(plan, costs, plan.sources[year.source]);
    std::vector<MatchMonths> months;
    for (auto const& year : years) months.push_back(match_months(plan, supply, year));
    std::map<std::vector<std::size_t>, int> number_of;
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        int const c = network.cell_of_node[index(network.arcs[a].head)];
        if (c < 0 || index(network.arc_pool[a]) >= supply.pools.size()) continue;
        auto const& cell = network.cells[index(c)];
        int const month = network.slices[index(cell.slice)].month;
        auto const source = supply.pools[index(network.arc_pool[a])].source;
        std::vector<std::size_t> serves;
        for (std::size_t y = 0; y < years.size(); ++y) {
            bool const in_year = month >= years[y].first_month && month <= years[y].last_month;
            if (in_year && years[y].source == source) draw_of_arc_[a] = static_cast<int>(y);
            else if (months[y].holds(month) && lines_of[years[y].source][index(cell.line)] && may_match(plan.sources[years[y].source], plan.sources[source]))
                serves.push_back(y);
        }
        if (serves.empty()) continue;
        auto const [entry, is_new] = number_of.try_emplace(serves, static_cast<int>(kinds_.size()));
        if (is_new) kinds_.push_back(std::move(serves));
        kind_of_arc_[a] = entry->second;
    }
}

std::vector<LedgerYear> MatchLedger::balance(Network const& network, Flow const& flow) const
{
    std::vector<LedgerYear> ledger(years_.size());
    std::vector<Money> paid(kinds_.size());
    std::vector<std::map<int, Money>> paid_by(kinds_.size()); // by pool
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        Money const amount = Money::from_cents(flow.on_arc[a]);
        if (draw_of_arc_[a] >= 0) ledger[index(draw_of_arc_[a])].draw += amount;
        if (kind_of_arc_[a] < 0 || amount.is_zero()) continue;
        paid[index(kind_of_arc_[a])] += amount;
        paid_by[index(kind_of_arc_[a])][network.arc_pool[a]] += amount;
    }
    MatchAssignment assignment{kinds_, std::move(paid), years_.size()};
    for (std::size_t y = 0; y < years_.size(); ++y) {
        ledger[y].required = years_[y].required_for(ledger[y].draw);
        ledger[y].matched = assignment.fill(y, ledger[y].required);
    }
    // Within a kind the sources serve in application order, the years in theirs.
    for (std::size_t k = 0; k < kinds_.size(); ++k)
        for (std::size_t y = 0; y < years_.size(); ++y) {
            Money wanted = assignment.held()[k][y];
            for (int const pool : network.pools) {
                Money& left = paid_by[k][pool];
                Money const part = std::min(left, wanted);
                if (part.is_zero()) continue;
                left -= part;
                wanted -= part;
                auto& by = ledger[y].by;
                auto const same = std::find_if(by.begin(), by.end(), [&](auto const& one) { return one.pool == index(pool); });
                if (same != by.end()) same->amount += part;
                else by.push_back({index(pool), part});
            }
        }
    return ledger;
}

std::vector<Money> MatchLedger::most(Network const& network, Flow const& flow) const
{
    std::vector<Money> paid(kinds_.size());
    std::vector<Money> draw(years_.size());
    Money all;
    for (std::size_t a = 0; a < network.arcs.size(); ++a) {
        Money const amount = Money::from_cents(flow.on_arc[a]);
        if (draw_of_arc_[a] >= 0) draw[index(draw_of_arc_[a])] += amount;
        if (kind_of_arc_[a] >= 0) paid[index(kind_of_arc_[a])] += amount, all += amount;
    }
    MatchAssignment assignment{kinds_, std::move(paid), years_.size()};
    std::vector<Money> matched(years_.size());
    for (std::size_t y = 0; y < years_.size(); ++y) matched[y] = assignment.fill(y, years_[y].required_for(draw[y]));
    for (std::size_t y = 0; y < years_.size(); ++y) {
        auto with_more = assignment;
        matched[y] += with_more.fill(y, all);
    }
    return matched;
}

} // namespace budget
