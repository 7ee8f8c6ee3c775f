// Which open grants fit a gap of a plan, and why: money that can still come in time, for costs that may be paid, not
// less than the notice's least and not more than its most, match that the plan has money for, applicants like the
// plan's. Not here: the extract's form (grants_gov_reader.hpp). Called by the opportunities job.
#pragma once

#include "importers/grants_gov_reader.hpp"
#include "importers/proposal.hpp"
#include "importers/restriction_words.hpp"

#include "budget/outcome.hpp"

namespace importers {

struct OpportunityFilter {
    std::vector<std::string> words;      // each must stand in title or description
    std::string agency;                  // its code or a part of its name
    std::string listing;                 // an assistance listing or its beginning: "16."
    std::string activity;                // "LJL"
    std::vector<std::string> applicants; // codes; none: county, city, or unrestricted
    bool forecasts = false;              // announced ones, too
};

// Still to be applied for on that day. Without a last day: until it is archived, or for a year after it was posted.
bool is_open(Opportunity const& opportunity, budget::Date today);
bool passes(Opportunity const& opportunity, OpportunityFilter const& filter);

struct OpportunityFit {
    Opportunity opportunity;
    budget::Date money_from; // the earliest: the stated start, else the day after the last day to apply
    budget::Money could_pay; // of the gap, at most the ceiling
    std::vector<std::string> reasons;
    std::vector<std::string> topics;        // of the plan that its words speak of
    std::vector<RestrictionClause> clauses; // of its description, those that were understood
};

// What of an outcome is unpaid from a day on, and the words of the plan by which an opportunity is recognised.
class GapSearch
{
public:
    // `outcome` must outlive it, and its plan have no errors.
    GapSearch(budget::Outcome const& outcome, budget::Date today, bool any_topic);

    budget::Money gap() const { return gap_; } // from today on
    // Nothing where it doesn't fit.
    std::optional<OpportunityFit> fit(Opportunity const& opportunity) const;

private:
    struct Unpaid {
        std::size_t line;
        budget::Date first;
        budget::Money amount;
    };
    std::vector<std::string> topics_in(Opportunity const& opportunity) const;

    budget::Outcome const& outcome_;
    budget::Date today_;
    bool any_topic_;
    budget::Money gap_;
    std::vector<Unpaid> unpaid_;
    std::vector<std::string> topics_;
    std::string match_source_; // one that may serve as match; empty where there is none
};

// The best first: more topics, then more of the gap, then the sooner deadline, then the number.
void rank(std::vector<OpportunityFit>& fits);

// Each as a possible source, doubtful: someone must choose it.
Import propose_opportunities(std::vector<OpportunityFit> const& fits, std::string const& file, budget::Plan const& plan);

} // namespace importers
