// Names that stand once for the rows below them: a class or a program in a merged cell, or written in the first row of its block alone.
// Called by budget_proposals.cpp.
#pragma once

#include "importers/tables.hpp"

#include <map>
#include <optional>
#include <vector>

namespace importers {

class NamesAbove
{
public:
    NamesAbove(Grid const& grid, Table const& table) : grid_{grid}, table_{table} {}

    // The row itself or the nearest one above it where that column isn't empty.
    std::optional<std::size_t> row_for(std::size_t row, std::size_t column) const;
    // Whether an empty cell there means the name above it: it is merged with it, or no name of the column is written twice in a row. Where
    // each row has its own, an empty one names none.
    bool goes_on(std::size_t row, std::size_t column) const;

private:
    struct Names {
        std::vector<std::optional<std::size_t>> rows; // of each row of the table
        std::vector<bool> merged;                     // with the row above it
        bool once = true;
    };
    Names const& names_of(std::size_t column) const;

    Grid const& grid_;
    Table const& table_;
    mutable std::map<std::size_t, Names> columns_;
};

} // namespace importers
