// What a budget table's program is called where no column says it: the sheet's name or a line above the table, where these name
// something. "FY27", "Sheet1" and "Operating expenses" name no program. Called by budget_proposals.cpp.
#pragma once

#include "importers/tables.hpp"

#include <string>

namespace importers {

// Without the words that name years: "Team FY27" is "Team"; what names nothing else stays.
std::string without_year_words(std::string const& name);
// "Day team" and "Night team": each of several tables of one sheet has a program for its title.
bool have_programs_for_titles(std::vector<Table> const& tables);
std::string program_name_of(std::string const& file, Grid const& grid, Table const& table, bool titled);

} // namespace importers
