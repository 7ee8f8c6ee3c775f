// What the braid diagram shows, as values: which source pays how much for which family of costs, and what nobody pays.
// Where it stands on the screen is braid_layout's business. Called by the Order page.
#pragma once

#include "budget/totals.hpp"

namespace gui {

struct Braid {
    struct End {
        std::string name;
        std::optional<std::size_t> source; // in plan.sources; absent for a family and for the unfunded strand
        budget::Money amount;              // the sum of its strands
    };
    struct Strand {
        std::size_t from = 0; // in sources
        std::size_t to = 0;   // in families
        budget::Money amount;
    };
    std::vector<End> sources;   // application order; the last is "Unfunded" where there is a gap
    std::vector<End> families;  // in the order in which costs are listed
    std::vector<Strand> strands; // by source, then family; none of zero
    bool has_gap = false;

    bool is_gap(std::size_t from) const { return has_gap && from + 1 == sources.size(); }
};

// A run of months of the plan; costs that aren't shown by the filter are left out.
Braid braid_of(budget::Outcome const& outcome, budget::Period const& period, budget::Filter const& filter);

// "Staffing", "Fringe", "Vehicles": positions are divided by what is paid, all else is a family by its kind.
std::string family_of(budget::Line const& line);

} // namespace gui
