// The forms of words in which funders state one restriction, each with what it means. A clause must have one of the
// forms from its first to its last word. Called by restriction_words, which parts a cell into clauses.
#pragma once

#include "importers/restriction_words.hpp"

#include <optional>

namespace importers {

inline constexpr std::size_t longest_clause = 200; // longer ones are prose

// `plain`: the words in lower case with single spaces. Nothing where they have none of the forms.
std::optional<RestrictionClause> read_clause(std::string const& words, std::string const& plain,
                                             budget::FiscalCalendar const& calendar);

} // namespace importers
