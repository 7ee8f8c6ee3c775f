// A budget's line as components of a plan: a position where FTE and pay give its amount, else an amount of its object class; one
// component for each run of years with the same amount; a line that is a month costs in that month. What of the line can't be a cost is said. Called by budget_proposals.cpp.
#pragma once

#include "importers/amounts_beside.hpp"
#include "importers/budget_rows.hpp"
#include "importers/object_class_words.hpp"

namespace importers {

// What the row says beside its amounts; nothing where it has no such column.
struct LineFacts {
    std::optional<budget::Ratio> fte = {};
    std::optional<budget::Money> pay_a_year = {};
    std::optional<budget::Money> pay_an_hour = {};
    std::optional<budget::Ratio> hours = {};
    std::vector<AmountBeside> beside = {};
    bool names_position = false; // its name stands in a column of positions
    CostKind kind = {};
    std::string justification = {};
};

struct LineComponents {
    std::vector<budget::Component> components; // without ids
    std::string spoken;                        // "$52,000.00 a year, personnel"
    std::vector<std::optional<budget::Money>> taken;    // of each chosen column
    std::vector<std::optional<budget::Money>> left_out; // the rest: amounts below 0, months outside the plan
    std::string left_reason = {};
    std::vector<AmountBeside> used_beside = {};         // the fringe that it is made of
    std::string when = {};                     // "a year", "a month", "once", "in Jul 2026": when an amount of no fiscal year comes
    Confidence confidence = Confidence::certain;
    std::string reason = {};                   // for the way of its amounts: why no position, why a pay was worked out
};

LineComponents line_components(BudgetLine const& line, LineFacts const& facts, AmountChoice const& choice, budget::Plan const& plan);

} // namespace importers
