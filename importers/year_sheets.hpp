// Tables of one shape that differ by the year of their sheet or title alone: "FY26", "FY27", "FY28". Each is a year of the same lines, not a budget
// beside the others; years outside the plan are left out, as columns of such years are. Called by propose.cpp before anything is
// proposed.
#pragma once

#include "importers/columns.hpp"
#include "importers/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace importers {

struct SheetTable {
    Grid const* grid = nullptr;
    Table const* table = nullptr;
    Columns const* columns = nullptr;
    std::size_t number = 0; // among the tables of its sheet
};
struct SheetYear {
    int year = 0;
    bool first = false;      // of those that are taken
    bool ends = false;       // the next year's table goes on
    bool outside = false;    // no year lies in the plan; the latest stands for the plan's first
    std::string reason = {}; // why nothing of it is taken; empty: it is taken
};

// One for each table; nothing where it is no year of several.
std::vector<std::optional<SheetYear>> years_of_sheets(std::vector<SheetTable> const& tables, int first_year, int last_year);

} // namespace importers
