// What pools may spend, when and on what, written a second time from the comments of funding_source.hpp, supply.hpp and
// network.hpp and from nothing else. Only committed money: awarded sources, nothing renewed.
#pragma once

#include "budget/costs/line.hpp"
#include "budget/funding/supply.hpp"

#include <map>

namespace judges {

struct Purse { // money with the days on which it may be spent, inside the plan
    budget::Date from;
    budget::Date through;
    std::int64_t cents = 0;
    friend auto operator<=>(Purse const&, Purse const&) = default;
};

std::vector<Purse> committed_purses(budget::Plan const& plan, budget::FundingSource const& source, budget::Pool const& pool);

// Whatever the month: donated or not, obligated in time, permitted; an award of other rules than the plan's sees other classes.
bool permits(budget::Plan const& plan, budget::FundingSource const& source, budget::Pool const& pool, budget::Line const& line);
// Its permissions only.
bool permits_use(budget::Plan const& plan, budget::FundingSource const& source, budget::Pool const& pool,
                 budget::Line const& line);
bool is_meant(budget::Scope const& scope, budget::Line const& line, budget::RuleVersion rules);
budget::RuleVersion rules_for(budget::Plan const& plan, budget::FundingSource const& source);

// Days on which local money alone may pay a line, because an award asks for retention.
struct Hold {
    budget::Date first;
    budget::Date last;
    std::vector<bool> lines;
};
std::vector<Hold> holds(budget::Plan const& plan, budget::Costs const& costs, budget::Supply const& supply);
bool is_held(std::vector<Hold> const& holds, budget::FundingSource const& source, std::size_t line, budget::Date first,
             budget::Date last);
// The most of a month's (or part's) cost that the pool may pay under its salary cap.
std::int64_t below_salary_cap(budget::Pool const& pool, budget::Line const& line, int month, std::int64_t cents);

// A cap as a sum that may not be exceeded: these lines in these months.
struct Ceiling {
    std::vector<bool> lines;
    int first_month = 0;
    int last_month = 0;
    std::int64_t cents = 0;
};
// Fixed ones only: amounts, and shares of what is released.
std::vector<Ceiling> ceilings(budget::Plan const& plan, budget::FundingSource const& source, budget::Pool const& pool,
                              std::vector<Purse> const& purses, budget::Costs const& costs);

// A month or a part of one, cut where any purse opens or closes.
struct Span {
    int month = 0;
    budget::Date first;
    budget::Date last;
    bool closed = false; // a closed month is one span, whatever opens or closes in it
    friend bool operator==(Span const&, Span const&) = default;
};
std::vector<Span> spans(budget::Plan const& plan, std::vector<std::vector<Purse>> const& purses,
                        std::vector<Hold> const& holds = {});
// What of a month's cost falls on each of its spans: by days, largest remainder, ties to the earlier.
std::vector<std::int64_t> by_days(std::int64_t cents, std::vector<int> const& days);

// Whether the purse pays in the span: on all of its days; in a closed month on any, where no purse before it with another last day
// does so, too.
bool opens(Purse const& purse, Span const& span, std::vector<Purse> const& all);

// Payments of a closed month by component and line, each with who paid it (an index in plan.sources, -1 where nobody is named).
std::map<int, std::int64_t> paid_by(budget::Plan const& plan, budget::Line const& line, int month);

// Can what is spent in each span be taken out of the purses? Who always takes from the purse that closes first finds out.
bool can_spend(std::vector<Purse> const& purses, std::vector<Span> const& spans, std::vector<std::int64_t> const& spent);

} // namespace judges
