// All that is computed from a plan: one value, made by evaluate(), shown by every report, page and workbook.
#pragma once

#include "budget/allocation/allocation.hpp"
#include "budget/allocation/coupled.hpp"
#include "budget/costs/line.hpp"
#include "budget/funding/supply.hpp"
#include "budget/insight/balance.hpp"
#include "budget/insight/cash.hpp"
#include "budget/insight/cliff.hpp"
#include "budget/insight/lapses.hpp"
#include "budget/insight/questioned.hpp"
#include "budget/insight/ranking.hpp"
#include "budget/insight/shortfall.hpp"
#include "budget/insight/supplanting.hpp"
#include "budget/problem.hpp"

namespace budget {

struct Outcome {
    Plan plan;                      // that it was computed from: with the scenario's edits, where there is one
    std::optional<Scenario> scenario;
    Counting counting = Counting::committed;
    std::vector<Problem> problems;  // of check(), then of questioned costs; where check() finds an error, nothing below is filled in
    Costs costs;
    Supply supply;
    std::vector<AwardYear> award_years; // of awards that ask for match
    std::vector<Rank> ranking;      // in application order
    Network network;
    Flow flow;
    Certificate certificate;
    Money coverage_bound;               // what would be covered without coupled rules: match, shares of spending, caps over releases
    std::vector<MatchYear> match;       // one a award_years
    std::vector<SpendingShare> spending_shares;
    Allocation allocation;
    FirstFit first_fit;
    std::vector<QuestionedCost> questioned; // of closed months; a warning each among the problems
    std::vector<Shortfall> shortfalls;
    std::vector<Cliff> cliffs;      // by month
    std::vector<Lapse> lapses;      // money that will be lost, and what is left at the plan's end
    std::vector<BalanceYear> balance; // recurring cost against recurring money, by fiscal year
    std::vector<SupplantingWarning> supplanting;
    Cash cash;
    std::optional<Date> funded_until; // the last day before the first gap after closed months; absent where there is none
};

} // namespace budget
