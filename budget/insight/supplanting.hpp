// Supplanting: where money that may not replace local money seems to. 28 CFR 94.108(a) calls it the deliberate reduction of
// one's own money because of the grant's availability, and (b) asks for a documented baseline. Other funders' statutes say it in
// their own words, so each source has its own mark. A warning is a question, not a finding: a written reason answers it.
// Called by evaluate().
#pragma once

#include "budget/allocation/allocation.hpp"

#include <optional>
#include <vector>

namespace budget {

struct SupplantingWarning {
    enum class Kind {
        baseline_line,  // it pays a line that local money paid in the baseline year, nobody says how much
        component_below, // local money spends less on a cost that it pays for than in the baseline year
        below_baseline  // local money spends less on a program that it pays for than in the baseline year
    };
    Kind kind = Kind::baseline_line;
    std::size_t source = 0;          // in plan.sources
    ProgramId program;
    std::optional<std::size_t> line; // baseline_line: in costs.lines; component_below: the component's first line there
    int fiscal_year = 0;
    int months = 12;                 // of it inside the plan
    Money paid;                      // baseline_line: by this source; else by all local sources together
    Money against;                   // baseline_line: the line's cost in the year; else the baseline for these months
    bool explained = false;          // the source has a written reason

    Money shortfall() const { return kind == Kind::baseline_line ? paid : against - paid; }
    friend bool operator==(SupplantingWarning const&, SupplantingWarning const&) = default;
};

// By source in plan order; of each first its lines, in plan order and by year, then components and then programs, each in plan
// order and by year. A component or program is compared with its baseline in the years in which the source pays something of it; a
// component with a baseline has no warnings by line, for its amount says more than a mark. Of a fiscal year that the plan covers in
// part, the baseline counts for its months inside the plan, each a twelfth.
std::vector<SupplantingWarning> find_supplanting(Plan const& plan, Costs const& costs, Supply const& supply,
                                                 Allocation const& allocation);

} // namespace budget
