// A computation in words: what stands in the columns of a budget detail and in its narrative, from the same numbers. Nothing is
// rounded silently: where a product isn't the plan's amount, the words say by how much and why. Called by the budget detail.
#pragma once

#include "templates/workbooks/budget_detail/budget_detail.hpp"

#include <string>

namespace templates {

// "0.5", "5.16 (17520 duty hours a year / 3396 hours an FTE)", "3 vehicles", "7.65%"; "1" where there is nothing to count.
std::string quantity_in_words(budget::Term const& term);
// "$61,200.00 a year", "$3,000.00 each", "$22,950.00 (pay)", with factors: "… × (1 + 5% overtime)".
std::string price_in_words(budget::Term const& term);
// "9 of 12 months, Oct 2026 to Jun 2027", "once, Jul 2026"; of actual cost and of rates the months alone.
std::string time_in_words(budget::Term const& term, budget::Plan const& plan);
// "$0.01 more, as months are rounded to the cent"; empty where the product is the amount.
std::string rounding_in_words(budget::Term const& term);

// "0.5 FTE × $61,200.00 a year × 9 of 12 months (Oct 2026 to Jun 2027) = $22,950.00"
std::string in_words(budget::Term const& term, budget::Plan const& plan);
// "Responder: 0.5 FTE × … = $22,950.00. Federal $18,360.00, non-federal $4,590.00. Answers calls with the clinician."
std::string narrative_of(DetailLine const& line, PayerWords const& payers, budget::Outcome const& outcome);

} // namespace templates
