// Questioned costs: what a source paid in a closed month and could not have paid under its own rules, as far as the plan knows
// them. Auditors call it that until it is explained (2 CFR 200.1 "questioned cost"). Nobody else covers it in the plan, so it
// stands in the gap. Called by evaluate().
#pragma once

#include "budget/allocation/coupled.hpp"
#include "budget/problem.hpp"

namespace budget {

struct QuestionedCost {
    std::size_t line = 0;   // in costs.lines
    std::size_t month = 0;  // in the plan's months
    std::size_t source = 0; // in plan.sources
    Money paid;
    Money questioned;       // of what it paid
    std::string rule;       // "it isn't counted: it is possible, not awarded", "it held no more by then"
    friend bool operator==(QuestionedCost const&, QuestionedCost const&) = default;
};

// In covering order. Of several costs that together are too much the later ones are questioned, and of one month the less
// essential.
std::vector<QuestionedCost> find_questioned(Plan const& plan, Costs const& costs, Supply const& supply, Network const& network,
                                            Flow const& flow);

// A warning each, "actuals.questioned", with line, month, source, amount and rule; at the first payment that it is part of.
std::vector<Problem> questioned_problems(Plan const& plan, Costs const& costs, std::vector<QuestionedCost> const& questioned);

} // namespace budget
