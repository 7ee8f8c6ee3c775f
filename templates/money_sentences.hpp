// What an outcome says about money in words: what will be lost, what lasting money carries, what a source frees, supplanting and
// float. As in sentences.hpp, every sentence is built from the numbers. Called by reports.
#pragma once

#include "budget/insight/freed.hpp"
#include "budget/outcome.hpp"

#include <string>

namespace templates {

// "Nothing carries over, and its cap "Contracts" is used up.": why the money is lost, without saying whose or how much.
std::string why_in_words(budget::Outcome const& outcome, budget::Lapse const& lapse);
// "$12,000 of County share will be lost on 30 Jun 2027."
std::string in_words(budget::Outcome const& outcome, budget::Lapse const& lapse);

// "In FY27 annual money carries $827,040 of $969,000 of recurring cost. One-time money pays $141,960 of it, 14.6 %."
std::string in_words(budget::BalanceYear const& year);
// "In FY27 one-time or term-limited money pays $141,960.00 of recurring cost, 14.6 % of it."; empty where it pays nothing of it.
std::string limited_money_in_words(budget::BalanceYear const& year);

// "ARPA SLFRF pays $141,960: it frees $0 of general fund and covers $141,960 that nobody else would."
std::string in_words(budget::Outcome const& outcome, budget::Freed const& freed);

// What is wrong, with program, year and both amounts, and what to do; or "Explained: …" with the source's written reason.
std::string in_words(budget::Outcome const& outcome, budget::SupplantingWarning const& warning);
std::string answer_in_words(budget::Outcome const& outcome, budget::SupplantingWarning const& warning);

// "Flexible money must carry up to $41,000, at the end of Mar 2027."; empty where nothing is ever carried.
std::string peak_in_words(budget::Cash const& cash);
// "$3,000 of JAG would come on 15 Apr 2028, but had to be drawn by 31 Mar 2028: it is lost. …"
std::string too_late_in_words(budget::Outcome const& outcome, budget::Receipt const& receipt);

} // namespace templates
