// What differs between two outcomes: people, cost, coverage and gap by fiscal year, whose money pays, how long the money lasts.
// Only months that both plans have count, in the fiscal years of the plan after.
#pragma once

#include "budget/insight/money_moves.hpp"

#include <optional>

namespace budget {

// All positions of one title together, over months that follow one another.
struct FteDifference {
    std::string title;
    Ratio fte;     // after less before; never 0
    Month first;
    Month last;
    friend bool operator==(FteDifference const&, FteDifference const&) = default;
};

struct YearFigures {
    Money cost;
    Money covered;
    Money gap;
    Money general_fund; // what sources of origin local general fund pay
    Ratio fte;          // on average over the year's months
    friend bool operator==(YearFigures const&, YearFigures const&) = default;
};
struct YearDifference {
    int fiscal_year = 0;
    YearFigures before;
    YearFigures after;
};

struct SourceDifference {
    SourceId source;
    int fiscal_year = 0;
    Money before;  // what it pays
    Money after;
};

struct OutcomeDifference {
    std::optional<Month> first; // of the months that count; absent where the plans have none in common
    Month last;
    std::vector<FteDifference> fte;        // by title, then month
    std::vector<YearDifference> years;     // all of them
    std::vector<SourceDifference> sources; // where they differ: sources in plan order, then years
    std::vector<MoneyMove> moves;
    std::optional<Date> funded_until_before; // absent: everything is covered
    std::optional<Date> funded_until_after;
    std::optional<Month> first_cliff_before; // of the cliffs that others don't absorb
    std::optional<Month> first_cliff_after;
};

// Both outcomes must come from plans without errors.
OutcomeDifference compare_outcomes(Outcome const& before, Outcome const& after);

// The figures of each fiscal year, all months of the plan; for tables that set several outcomes side by side.
std::vector<std::pair<int, YearFigures>> figures_by_year(Outcome const& outcome);
std::optional<Month> first_cliff(Outcome const& outcome); // of those that others don't absorb

} // namespace budget
