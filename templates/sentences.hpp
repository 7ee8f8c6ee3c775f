// What an outcome says in words: one function for each thing that is said, so that the terminal, the window and the workbooks say
// it alike. Every sentence is built from the numbers; none ends in a line feed. All are in the present tense, so that they need
// no clock. Not here: layout, tables.
#pragma once

#include "budget/outcome.hpp"
#include "budget/totals.hpp"

#include <span>
#include <string>
#include <vector>

namespace templates {

// "a", "a and b", "a, b and c"; `last` is the word before the last one.
std::string listed(std::vector<std::string> const& things, std::string const& last = "and");
std::string with_small_initial(std::string text); // "Ends in June" to "ends in June"
std::string with_full_stop(std::string text);     // unless it ends a sentence already, or is empty
// The same of names, which often hold commas ("Responder, night"): separated by semicolons where one does.
std::string listed_names(std::vector<std::string> const& names);
// "Responder, night, Vehicles and 3 other costs": each component once, in the order given.
std::string names_of_lines(budget::Outcome const& outcome, std::span<std::size_t const> lines, std::size_t most = 5);
// "1 FTE", "2.5 FTE": at most two places, and none that are 0.
std::string fte_in_words(budget::Ratio const& fte);
// "committed money only: awarded, and nothing renewed", …
std::string in_words(budget::Counting counting);

// "ARPA SLFRF ends 31 Dec 2026", "Opioid settlement steps down after 30 Jun 2027, from about $4,000 to $2,500 a month".
std::string in_words(budget::Outcome const& outcome, budget::CliffCause const& cause);
// All causes, joined; no full stop.
std::string causes_in_words(budget::Outcome const& outcome, budget::Cliff const& cliff);
// Who is at risk: "2.5 FTE and 1 vehicle", "no positions".
std::string risk_in_words(budget::Cliff const& cliff);
std::string risk_in_words(budget::Ratio const& fte, int vehicles);
// Who takes over what: "County match takes over $30,000 and General fund $2,000"; empty where nobody does.
std::string absorbed_in_words(budget::Outcome const& outcome, budget::Cliff const& cliff);
// The cliff in one to three sentences: "From Jan 2027 $142,000 of cost a year loses its money: ARPA SLFRF ends 31 Dec 2026. At risk:
// 2 FTE and 1 vehicle (Responder, night and Vehicles). Decide by 15 Nov 2026: 30 days for the council and 14 days of notice."
std::string in_words(budget::Outcome const& outcome, budget::Cliff const& cliff);
// The same for the lines that the filter takes: their loss, and who of them is at risk.
std::string in_words(budget::Outcome const& outcome, budget::Cliff const& cliff, budget::Filter const& filter);

// "From Jan 2027 to Jun 2027 Responder, night and Vehicles cost $80,000. Only ARPA SLFRF (ends 31 Dec 2026) and County match may pay
// them, and hold $50,000: $30,000 stays unpaid whatever the order."
std::string in_words(budget::Outcome const& outcome, budget::Shortfall const& shortfall);

// What must be decided, for the tables of decisions by date.
struct Decision {
    budget::Date by;
    std::string what;       // "Find $142,000 for Responder, night and Vehicles from Jan 2027, or end them"
    std::string why;        // the causes, and where the time goes
    budget::Money at_stake; // the cliff's loss, in its months and others
    std::size_t cliff = 0;  // in outcome.cliffs
    bool overdue = false;   // `by` is before today
};
// One for each cliff that other sources don't absorb, by date, of what it takes from the lines that the filter takes. `amount` writes
// the money in `what`: exactly, or rounded for pages in plain words.
std::vector<Decision> decisions(budget::Outcome const& outcome, budget::Date today,
                                std::string (*amount)(budget::Money) = budget::short_dollars, budget::Filter const& filter = {});

// "Through Oct 2026 costs are what was paid, from Nov 2026 on what is planned."; with what of it is questioned. Empty where no month
// is closed.
std::string closed_in_words(budget::Outcome const& outcome);
// "Every cost is paid through 31 Dec 2026; from Jan 2027 money is missing.", "Every cost of the plan is paid, through 30 Jun 2031."
// Of costs to come; what was paid in closed months is questioned at most.
std::string funded_until_in_words(budget::Outcome const& outcome, budget::Filter const& filter = {});
// "In any order the same $2,000,000 is paid and the same $300,000 is not; the order decides whose money is left. Taking the sources one
// after another without looking ahead would leave $20,000 more unpaid."
std::string order_in_words(budget::Outcome const& outcome);
// All reasons of a rank: "low flexibility; 41 % of costs eligible; spend by 31 Dec 2026".
std::string reasons_in_words(budget::Rank const& rank);

} // namespace templates
