// Closed months: what was paid takes the place of the plan's estimates. Later months keep theirs; a year isn't spread anew.
// Called by project() when all estimates are known.
#pragma once

#include "budget/costs/line.hpp"

#include <map>

namespace budget {

// So many months of the plan, from its first, are closed.
int closed_months(Plan const& plan);

// The payments of a plan's closed months by line.
class Ledger
{
public:
    explicit Ledger(Plan const& plan);

    int closed() const { return closed_; }
    // What was paid of a component's first line in closed months.
    Money paid_for(ComponentId const& component) const;
    // Fills in `planned` and `paid`, and puts what was paid into the closed months. Parts share a month's payments as they share
    // the plan's estimate of that month; where that is 0, as they share all months; where all are 0, equally.
    void enter(Line& line) const;

private:
    using Payments = std::map<std::pair<std::size_t, std::optional<std::size_t>>, Money>; // by month and source
    int closed_ = 0;
    std::map<std::pair<std::string, std::string>, Payments> lines_; // by component and suffix
};

} // namespace budget
