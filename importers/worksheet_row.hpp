// One row of a funding table → what it says of its source: the seven columns read, each with the words it came from and how sure
// the reading is. What contradicts itself is a problem and stays unread. Not here: rows that speak of the same source, and the plan
// (worksheet.hpp). Called by worksheet only.
#pragma once

#include "importers/proposal.hpp"
#include "importers/restriction_words.hpp"
#include "importers/words_in_text.hpp"
#include "importers/worksheet_table.hpp"

namespace importers {

struct RowReading {
    std::string name;                                // without amounts; empty: the row names no source
    std::optional<budget::FundingType> type;
    std::string length;                              // as written
    std::optional<budget::Date> starts;              // where the length names a first day
    std::optional<budget::Date> end_date;
    std::optional<budget::Renewable> renewable;      // empty cell: nothing
    std::string restrictions;                        // as written
    std::vector<RestrictionClause> clauses;          // of them
    std::optional<budget::Flexibility> flexibility;
    std::optional<AmountInText> amount;
    std::vector<std::string> notes;                  // words that have no field: "Renewable Funding?: Yes, if the levy passes"
    std::vector<Reading> readings;
    std::vector<budget::Problem> problems;
};

RowReading read_worksheet_row(WorksheetRow const& row, std::string const& file, budget::FiscalCalendar const& calendar);

} // namespace importers
