// One source of the worksheet, gathered from all rows that name it. Where rows agree it is one; where they differ on a column
// both values are kept in the notes and neither counts. Called by worksheet, which makes proposals of it.
#pragma once

#include "importers/worksheet_row.hpp"

namespace importers {

struct GatheredSource {
    RowReading reading; // of all rows
    std::vector<budget::ProgramId> programs;
    std::vector<std::size_t> needs; // proposals of new programs
    budget::Place place;
    std::vector<std::string> disputed; // titles of columns on which the rows differ
    std::string first_row;             // "table 1, row 2"
};

// One more row of the same source; the disagreements.
std::vector<budget::Problem> merge_row(GatheredSource& source, RowReading row_reading, WorksheetRow const& row,
                                       std::string const& file);

} // namespace importers
