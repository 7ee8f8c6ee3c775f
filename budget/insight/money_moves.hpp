// Whose money pays for what in another outcome: for each fiscal year what moved from one source to another, line by line and
// month by month. Called by compare_outcomes() only.
#pragma once

#include "budget/outcome.hpp"

namespace budget {

// One side of a move: a source, money that the plan doesn't name (in closed months), the gap (nobody pays), or no cost at all (it is new, or it fell away).
struct Purse {
    enum class Kind { source, unnamed, nobody, no_cost };
    Kind kind = Kind::source;
    SourceId source; // of Kind::source
    friend bool operator==(Purse const&, Purse const&) = default;
};

// Never from no cost to no cost, nor from a purse to itself.
struct MoneyMove {
    Purse from;
    Purse to;
    int fiscal_year = 0;
    Money amount;                        // above 0
    std::vector<ComponentId> components; // whose lines, in plan order
    friend bool operator==(MoneyMove const&, MoneyMove const&) = default;
};

// Lines are the same where they have the same id, months where both plans have them. In a line and month what sources pay less
// is matched with what sources pay more, in plan order, then with the gap; what is left is cost that fell away or is new.
// For each source and year, moves to it less moves from it are what it pays more. Ordered by from, to (sources in plan order,
// then unnamed money, nobody, then no cost) and year.
std::vector<MoneyMove> find_moves(Outcome const& before, Outcome const& after);

} // namespace budget
