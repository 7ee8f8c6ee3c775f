// What a shortfall is about, exactly: a cost is called by its component only where all of that component is meant, and months that
// are meant in part are said by their days. Not here: its remedies (remedy_sentences.hpp). Called by reports and workbooks; the whole
// sentence is in_words() of sentences.hpp.
#pragma once

#include "budget/outcome.hpp"

#include <span>
#include <string>

namespace templates {

// "Responder, night; Vans: mileage; and 3 other costs", of these lines in these months, in the order given: a component that costs
// something else then, too, is called by its lines.
std::string names_of_costs(budget::Outcome const& outcome, std::span<std::size_t const> lines, budget::Month first, budget::Month last,
                           std::size_t most = 5);
// "Feb 2028", "Dec 2026 to Jun 2027", or with days, "16 Dec 2026 to 30 Jun 2027".
std::string span_in_words(budget::Outcome const& outcome, budget::Shortfall const& shortfall);

} // namespace templates
