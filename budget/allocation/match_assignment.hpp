// Which payments serve which award's grant year, where several could: each cent once, and no year short that an exchange could
// fill. It knows kinds of payments (those that may serve the same years) and amounts, nothing of who pays what. Called by
// match_ledger.cpp for whole pools and by match_by_line.cpp for the costs behind them.
#pragma once

#include "budget/money.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace budget {

// A year that lacks match takes what is free of the kinds that may serve it, or takes over what another year holds where that
// year finds it elsewhere: an augmenting path between kinds and years.
class MatchAssignment
{
public:
    // `kinds`: the years that payments of each kind may serve; it must outlive the assignment. `free`: how much there is of each.
    MatchAssignment(std::vector<std::vector<std::size_t>> const& kinds, std::vector<Money> free, std::size_t years);

    // Up to `required` for the year; gives back how much it got.
    Money fill(std::size_t year, Money required);

    std::vector<std::vector<Money>> const& held() const { return held_; } // [kind][year]

private:
    Money reach(std::size_t year, Money most);
    Money move(std::size_t last, std::size_t year, Money most, std::vector<int> const& kind_from,
               std::map<std::size_t, std::size_t> const& year_from);

    std::vector<std::vector<std::size_t>> const& kinds_;
    std::vector<Money> free_;
    std::vector<std::vector<Money>> held_;
};

} // namespace budget
