// What the first words of a budget's row say about the row itself: a total, a difference, a count of people, a percentage. Words only;
// whether a total adds up is the part of total_rows.hpp. All but the title's take plain words (heading_words.hpp).
#pragma once

#include <string_view>

namespace importers {

bool says_total(std::string_view words);      // "total personnel", "subtotal", "personnel total", "sum", "gross cost"
bool says_difference(std::string_view words); // "surplus shortfall", "net", "net county cost", "percent change"
bool is_difference(std::string_view words);   // "net", "surplus shortfall" and nothing else: no source is called so
bool says_note(std::string_view words);       // "note ask the county", "notes"
bool names_kind_of_funder(std::string_view words); // "federal", "local sources": a heading among sources
bool says_deduction(std::string_view words);  // "less reimbursement": what is taken off, though it is written above 0
bool says_count(std::string_view words);      // "fte", "number of positions"
bool says_revenue(std::string_view words);    // "revenues", "funding sources"; not "revenue department"
bool says_cost(std::string_view words);       // "expenditures", "monthly expenses"
// Of a sheet's name or a title's line: "Authorized positions", "Calls for service"; not "Positions and salaries".
bool says_counts(std::string_view words);
// Of a table's title, its lines with " / " between them: the last that says anything decides, "Simple Budget / Monthly income".
bool title_says_revenue(std::string_view title);
bool title_says_counts(std::string_view title);

} // namespace importers
