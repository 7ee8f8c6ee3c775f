// Structural balance by fiscal year: whether money that comes back every year carries the cost that does (GFOA, "Achieving a
// Structurally Balanced Budget": recurring revenues equal recurring expenditures). Called by evaluate() and by reports on one
// program.
#pragma once

#include "budget/allocation/allocation.hpp"

#include <optional>
#include <vector>

namespace budget {

// Recurring cost: lines that the plan calls recurring. Recurring money: sources of the type annual, and no others, because only
// they can be expected to go on with some certainty. A multi-year award ends by its own terms, and nobody may presume that it is
// renewed; settlement payments are GFOA's own example of money that doesn't recur, unless the user calls them annual.
//
// recurring_cost = recurring_money + term_limited + one_time_money + unnamed + unpaid.
struct BalanceYear {
    int fiscal_year = 0;
    int months = 12;        // of it inside the plan
    Money recurring_cost;
    Money recurring_money;  // annual sources pay this much of it
    Money term_limited;     // multi-year sources
    Money one_time_money;   // one-time sources
    Money unpaid;
    Money one_time_cost;    // beside it: lines that the plan calls one-time, paid or not
    Money unnamed = {};     // in closed months money that the plan doesn't name paid this much; nobody knows whether it recurs

    Money on_limited_money() const { return term_limited + one_time_money; }
    Money gap() const { return recurring_cost - recurring_money; } // the structural one: what lasting money doesn't carry
    Ratio share_on_limited_money() const; // of recurring cost, exact; 0 where there is none
    bool is_balanced() const { return gap().is_zero(); }
    friend bool operator==(BalanceYear const&, BalanceYear const&) = default;
};

// One for each fiscal year that the plan touches; of all programs, or of one.
std::vector<BalanceYear> structural_balance(Plan const& plan, Costs const& costs, Supply const& supply,
                                            Allocation const& allocation, std::optional<ProgramId> const& program = {});

} // namespace budget
