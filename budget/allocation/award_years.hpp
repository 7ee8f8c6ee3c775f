// The grant years of awards that ask for match: which months each has and what must be spent beside a draw. A month in which one
// grant year ends and the next begins is the year's that has most of its days; the award's first and last months, of which it has
// a part, are its first and its last year's.
#pragma once

#include "budget/costs/line.hpp"
#include "budget/funding/supply.hpp"

#include <vector>

namespace budget {

struct AwardYear {
    std::size_t source = 0; // in plan.sources
    int grant_year = 1;
    int first_month = 0;    // indexes in the plan's months; months before the match's start belong to year 1
    int last_month = 0;
    Ratio share;            // of total project cost, that others bear; above 0 and below 1
    // 2 CFR 200.306: total project cost is draw / (1 - share), and others bear their share of it. Rounded up: never short.
    Money required_for(Money draw) const;
    // The largest draw for which this match is enough.
    Money draw_for(Money match) const;
};

// The first month of a grant year that begins on this day.
Month grant_year_month(Date begins);

// By plan order of the counted sources, then by year. Years without a share need no match and aren't listed, nor do years begin when
// the award's money has ended.
std::vector<AwardYear> award_years(Plan const& plan, Supply const& supply);

// Whether the source may serve as match for the award, whatever it pays: another source that isn't barred, of an accepted
// origin; where none is named, of any origin that isn't federal (2 CFR 200.306(b)(5)).
bool may_match(FundingSource const& award, FundingSource const& other);

} // namespace budget
