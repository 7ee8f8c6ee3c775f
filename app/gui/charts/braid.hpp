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

// In words: "County pays $1,200.00: Staffing $1,000.00, Vehicles $200.00. …"
std::string told(Braid const& braid);

// Where a strand's money is looked at closer: the costliest of its lines, and the first of the period's fiscal years in which it is.
struct StrandPlace {
    std::string year;      // key of the period
    std::size_t line = 0;  // in outcome.costs.lines
    std::string column;    // of the allocation grid: a source's id, "unnamed", "gap"
};
std::optional<StrandPlace> place_of(budget::Outcome const& outcome, Braid const& braid, std::size_t strand,
                                    budget::Period const& period, budget::Filter const& filter);

// "Staffing", "Fringe", "Vehicles": positions are divided by what is paid, all else is a family by its kind.
std::string family_of(budget::Line const& line);

} // namespace gui
