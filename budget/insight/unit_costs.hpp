// What a call answered, an encounter and a resident cost a program, by fiscal year: the year's cost over the year's count. No
// judgment of the program, and not what a call costs more if there is one more. Called by the report of volumes and the summary.
#pragma once

#include "budget/costs/line.hpp"

namespace budget {

// A count of one fiscal year, in those of its months in the plan for which the program's volumes say it.
struct UnitCount {
    Ratio count;               // calls, encounters: the sum of the months'; residents: their average
    int months = 0;            // that say it; 0: nothing is known
    std::optional<Money> each; // the year's cost / count, rounded half to even; absent where the count is 0
};

struct UnitCosts {
    ProgramId program;
    int fiscal_year = 0;
    int months = 0; // of the year that are in the plan
    Money cost;     // of all the program's lines in them, donated ones too; also of months that say no count
    UnitCount calls;
    UnitCount encounters;
    UnitCount residents;
};

// Of each program with volumes in plan order, each fiscal year of the plan.
std::vector<UnitCosts> unit_costs(Plan const& plan, Costs const& costs);

// cost / count, rounded half to even to the cent; absent where the count is 0.
std::optional<Money> cost_of_one(Money cost, Ratio const& count);

} // namespace budget
