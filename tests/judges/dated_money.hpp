// What pools may spend, when and on what, written a second time from the comments of funding_source.hpp, supply.hpp and
// network.hpp and from nothing else. Only committed money: awarded sources, nothing renewed.
#pragma once

#include "budget/costs/line.hpp"
#include "budget/funding/supply.hpp"

namespace judges {

struct Purse { // money with the days on which it may be spent, inside the plan
    budget::Date from;
    budget::Date through;
    std::int64_t cents = 0;
    friend auto operator<=>(Purse const&, Purse const&) = default;
};

std::vector<Purse> committed_purses(budget::Plan const& plan, budget::FundingSource const& source, budget::Pool const& pool);

bool permits(budget::Pool const& pool, budget::Line const& line);
bool is_meant(budget::Scope const& scope, budget::Line const& line);

// A cap as a sum that may not be exceeded: these lines in these months.
struct Ceiling {
    std::vector<bool> lines;
    int first_month = 0;
    int last_month = 0;
    std::int64_t cents = 0;
};
std::vector<Ceiling> ceilings(budget::Plan const& plan, budget::Pool const& pool, std::vector<Purse> const& purses,
                              budget::Costs const& costs);

// A month or a part of one, cut where any purse opens or closes.
struct Span {
    int month = 0;
    budget::Date first;
    budget::Date last;
    friend bool operator==(Span const&, Span const&) = default;
};
std::vector<Span> spans(budget::Plan const& plan, std::vector<std::vector<Purse>> const& purses);
// What of a month's cost falls on each of its spans: by days, largest remainder, ties to the earlier.
std::vector<std::int64_t> by_days(std::int64_t cents, std::vector<int> const& days);

// Can what is spent in each span be taken out of the purses? Who always takes from the purse that closes first finds out.
bool can_spend(std::vector<Purse> const& purses, std::vector<Span> const& spans, std::vector<std::int64_t> const& spent);

} // namespace judges
