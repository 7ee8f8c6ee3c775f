// Which pool may pay which line, and if not, why not.
#pragma once

#include "budget/costs/line.hpp"
#include "budget/plan/plan.hpp"

#include <string>

namespace budget {

struct Eligibility {
    bool allowed = false;
    std::string why; // for a refusal: "may not pay vehicles: motor vehicles need prior approval"; empty where allowed
};

// The rules of 2 CFR 200 for the award, which decide what is equipment to it.
RuleVersion rules_of(Plan const& plan, FundingSource const& source);
bool matches(Scope const& scope, Line const& line, RuleVersion rules);
// What the pool's permissions say of the line, and nothing else.
Eligibility is_permitted(Plan const& plan, FundingSource const& source, Pool const& pool, Line const& line);
// Whatever the month. In this order: donated costs and in-kind money are for each other only; what begins after the pool's
// obligate-by can't be charged to it; then the pool's permissions.
Eligibility may_pay(Plan const& plan, FundingSource const& source, Pool const& pool, Line const& line);
// Whether anything can refuse a line to this kind of money after an award: retention is for local money (retained.hpp).
bool is_local(Origin origin);
// The part of a personnel line's cost that pay up to the pool's salary cap makes: min(base, cap) x effort; 1 where no cap binds.
Ratio part_below_salary_cap(Pool const& pool, Line const& line, std::size_t month);
// "vehicles", "personnel of the Mobile Team": the scope in words.
std::string in_words(Plan const& plan, Scope const& scope);

} // namespace budget
