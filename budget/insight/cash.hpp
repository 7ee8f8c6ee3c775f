// The cash view: when bills are paid, when money comes in, and the float that flexible money must carry in between. Called by
// evaluate(); `braid cash` shows it.
#pragma once

#include "budget/allocation/allocation.hpp"

#include <optional>
#include <vector>

namespace budget {

// Paid out: covered costs, in the month in which they are incurred. What nobody pays is never paid out, and donated costs move no
// cash. Received, by the source's draw (2 CFR 200.305(b)):
//   advance          what it releases, on the day of the release (before the plan: in the plan's first month);
//   reimbursement    what it pays, lag days after the last day of the cost's month; nothing where that is after liquidate-by;
//   fee for service  what a month earns, whether the plan applies it or not, lag days after the last day of that month.
// Float: at each month's end, what a source has paid less what it has received, summed over the sources that lag behind. A
// source that is ahead carries nobody else: its cash may be spent on its own costs only (2 CFR 200.405(c)).
struct SourceCash {
    std::size_t source = 0;       // in plan.sources
    std::vector<Money> paid_out;  // one a month of the plan
    std::vector<Money> received;
    Money outstanding;            // comes after the plan's end
    Money drawn_too_late;         // never comes
};

struct Receipt {
    std::size_t source = 0;
    std::size_t pool = 0;         // in supply.pools
    Date date;                    // on which it comes; too late: on which it would have come
    Money amount;
};

struct Cash {
    std::vector<SourceCash> sources;   // that are counted and move cash, in plan order
    std::vector<Money> paid_out;       // one a month of the plan, all sources together
    std::vector<Money> received;
    std::vector<Money> carried;        // the float at the end of each month
    Money peak;                        // the largest of carried
    std::optional<Month> peak_month;   // the first with it; absent where nothing is ever carried
    std::vector<Receipt> outstanding;  // by pool, then date
    std::vector<Receipt> too_late;     // by pool, then date; the pool's liquidate-by passes first
};

// The day on which the reimbursement of a month's cost comes.
Date reimbursed_on(Plan const& plan, FundingSource const& source, std::size_t month);
// Whether that is after the pool's liquidate-by. What a renewal pays is not judged: its own liquidate-by isn't known yet.
bool is_drawn_too_late(Plan const& plan, FundingSource const& source, Pool const& pool, std::size_t month);

Cash find_cash(Plan const& plan, Costs const& costs, Supply const& supply, Allocation const& allocation);

} // namespace budget
