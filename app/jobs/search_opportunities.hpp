// Searches a Grants.gov extract for open grants: those that pass a filter, and with a plan those that fit a gap of it,
// as proposals. Called by `braid opportunities` and the window.
#pragma once

#include "budget/outcome.hpp"
#include "importers/opportunity_fit.hpp"
#include "templates/reports/opportunity_list.hpp"

namespace app {

struct SearchOpportunities {
    std::string file;
    importers::OpportunityFilter filter;
    budget::Date today;
    std::size_t most = 20;
};

struct FoundOpportunities {
    std::size_t read = 0;                         // in the extract
    std::size_t open = 0;                         // of them, on that day
    std::size_t passed = 0;                       // of them, the filter
    std::optional<budget::Money> gap;             // of the plan, where there is one
    std::vector<importers::OpportunityFit> found; // ranked, at most `most`; without a plan they have no reasons
    std::size_t fitting = 0;                      // all that fit
    importers::Import import;                     // one proposal for each found that the plan hasn't; empty without a plan
    std::vector<budget::Problem> problems;        // errors: the extract can't be read to its end
};

// `outcome`: of the plan whose gap is to be filled; null: none.
FoundOpportunities run(SearchOpportunities const& job, budget::Outcome const* outcome);

templates::OpportunityList list_of(FoundOpportunities const& found, SearchOpportunities const& job,
                                   std::vector<std::size_t> const& taken);

} // namespace app
