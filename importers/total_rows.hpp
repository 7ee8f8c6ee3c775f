// Which rows of a budget are sums of others: by their word ("Total personnel"), by their indented rows, by arithmetic alone. A total is
// never a line; one that doesn't add up is a finding with both figures. Works on amounts only; words and places are budget_rows'.
// Where a row may be a line or a sum, the reading is taken with which the totals that say so add up.
#pragma once

#include "budget/money.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace importers {

struct SummedRow {
    std::vector<std::optional<budget::Money>> amounts; // the chosen columns first, then the other columns of amounts
    int depth = 0;             // steps of indentation
    bool says_total = false;
    bool starts_group = false; // words without amounts stand above it: what is summed below starts here
    bool end_of_group = false; // an empty row or the end follows
    std::string key;           // its account and program: rows of the same key belong together wherever they stand
};

struct RowTotal {
    bool is_total = false;
    std::size_t first = 0;      // of the rows that it adds up; these, and their own totals, to `last`
    std::size_t last = 0;
    bool adds_up = true;        // in all chosen columns
    std::vector<budget::Money> sum; // of the lines, a chosen column each
    std::optional<std::size_t> again = {}; // no total: a line of a second breakdown of the total in that row
};

// One for each row, in order. `chosen`: how many of the columns are. Amounts rounded to hundreds or thousands in the document may be
// apart from their sum by half of that a row, where one column at least agrees to the cent.
std::vector<RowTotal> find_totals(std::vector<SummedRow> const& rows, std::size_t chosen);

} // namespace importers
