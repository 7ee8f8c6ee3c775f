// A funder's restrictions in words → permissions, limits, match and rules, clause by clause, where a clause can mean only one
// thing. A clause with a single word too much stays a condition: "no vehicles" is a refusal, "no vehicles unless approved" isn't
// read. Called for worksheets, budgets and notices of funding. Not here: which costs a word means (cost_words.hpp).
#pragma once

#include "importers/proposal.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace importers {

struct RestrictionClause {
    std::string words;      // as they stand
    std::string understood; // "may pay only personnel and fringe benefits"; empty: it stays a condition
    std::string doubt = {}; // why the words may mean something else; empty where they can't
    bool says_only = false; // names all that may be paid
    std::vector<budget::Permission> permissions = {}; // without a program
    std::vector<budget::Cap> caps = {};
    std::optional<budget::Match> match = {};          // grant year 1 begins where the caller says
    std::optional<budget::Money> salary_cap = {};
    std::optional<budget::Date> spend_by = {};
    std::optional<budget::Date> obligate_by = {};
    bool non_supplanting = false;
    bool last_resort = false;
    bool lapses = false;        // a fiscal year's rest is lost
    bool reimbursement = false;
};

// In the order of the words. Clauses end at a line, a semicolon or a full stop, and at a comma or "and" where both sides can be read.
std::vector<RestrictionClause> read_restrictions(std::string_view words, budget::FiscalCalendar const& calendar);

// Gives every pool of the source what the clauses say, and the source its rules. `from`: day 1 of a match's first grant year.
// A limit that would cut across one that is there is left out and its words are in what is returned.
std::vector<std::string> apply_restrictions(std::vector<RestrictionClause> const& clauses, budget::Date from, budget::FundingSource& source);

} // namespace importers
