// Sums over an outcome that several reports show: by fiscal year, source, class, program. Each is the sum of the cents shown
// elsewhere, never a second calculation.
#pragma once

#include "budget/outcome.hpp"

namespace budget {

// A run of months of the plan that a report shows as one column.
struct Period {
    std::string name;  // "FY27", "Q1 FY27", "Jul 2026"
    std::string key;   // for CSV and JSON: "2027", "2027-q1", "2026-07"
    int first = 0;     // index of its first month in the plan
    int count = 0;     // of its months inside the plan
};
enum class Step { month, quarter, year };
std::vector<Period> periods(Plan const& plan, Step step);

// Up to which of its months are closed: 0 to all.
int closed_months_of(Outcome const& outcome, Period const& period);

// Which lines count: all, or those of one program.
struct Filter {
    std::optional<ProgramId> program;
    bool takes(Line const& line) const { return !program || line.program == *program; }
};

Money sum(std::vector<Money> const& months, Period const& period);
Money cost_in(Outcome const& outcome, Period const& period, Filter const& filter = {});
Money gap_in(Outcome const& outcome, Period const& period, Filter const& filter = {});
Money covered_in(Outcome const& outcome, Period const& period, Filter const& filter = {});
// What each payer pays in the period: each source (index in plan.sources), and at the end money that the plan doesn't name, which
// pays in closed months only.
std::vector<Money> paid_by_source(Outcome const& outcome, Period const& period, Filter const& filter = {});
// What each line is paid by each payer in the period: [line][payer].
std::vector<std::vector<Money>> paid_by_line(Outcome const& outcome, Period const& period);
// What a source releases that can no longer be spent after the period's end, because its time or its fiscal year ended in it.
// Not what it did pay but can't draw any more.
Money lost_in(Outcome const& outcome, std::size_t source, Period const& period);
// The fiscal year of the plan in which the day is: the first before the plan, the last after it.
Period year_of(Plan const& plan, Date day);

} // namespace budget
