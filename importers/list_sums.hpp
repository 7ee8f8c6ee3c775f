// What the rows of a funding list add up to, and whether the list's own total says the same. Filled by funding_proposals.cpp row by row.
#pragma once

#include "importers/proposal.hpp"

#include "budget/money.hpp"

#include <string>
#include <vector>

namespace importers {

class ListSums
{
public:
    void add_row(budget::Money amount) { listed_ += amount; }
    void add_source(budget::Money amount) { sum_ += amount; } // of a source that is new
    void count_source() { ++sources_; }
    void add_total(budget::Money says, budget::Place place);

    bool is_empty() const { return sum_.is_zero(); }
    void say(budget::Place const& header, std::vector<budget::Problem>& problems) const;

private:
    std::size_t sources_ = 0;
    budget::Money sum_;    // of the sources that are new
    budget::Money listed_; // of all rows
    std::vector<budget::Money> totals_;
    budget::Place total_place_;
};

} // namespace importers
