// What funders' rules say in words: the conditions of a source, and what rules that depend on what is spent (match, shares of
// spending) hold back. As in sentences.hpp, every sentence is built from the numbers. Called by reports and workbooks.
#pragma once

#include "budget/outcome.hpp"

#include <string>
#include <vector>

namespace templates {

// Every condition of a source and its pools, a sentence each: rules of the award, match, retention; dates, permissions with their
// reasons, caps, fees.
std::vector<std::string> conditions_in_words(budget::Plan const& plan, budget::FundingSource const& source);

// "JMHCP can't draw $120,000.00 of grant year 1 (Jul 2026 to Jun 2027): $40,000.00 of match is missing. City may provide it."
std::string undrawn_in_words(budget::Outcome const& outcome, budget::MatchYear const& year);
// Whether rules that depend on what is spent may cost coverage in this order: then another order may cover more, and no proof says otherwise.
bool may_cost_coverage(budget::Outcome const& outcome);
// What the rules that depend on what is spent cost at most, against the same plan without them; empty where they cost nothing.
std::string bound_in_words(budget::Outcome const& outcome);

} // namespace templates
