// A budget's rows as lines with amounts by year; its headings, totals, differences and notes told apart from them. What each line
// becomes in a plan is budget_proposals.hpp's part. Every amount of the table is either in a line or in a row that says why not.
#pragma once

#include "budget/money.hpp"
#include "importers/amount_columns.hpp"

namespace importers {

struct BudgetLine {
    std::size_t row = 0;                   // the first, where several rows are years of one line
    std::size_t column = 0;                // of its name
    std::string name = {};
    std::vector<std::string> groups = {};  // the headings above it, outermost first
    std::vector<std::optional<budget::Money>> amounts = {}; // one for each chosen column
    bool rounded = false;                  // parts of cents were dropped
    bool revenue = false;                  // money that comes in
};

enum class RowKind { total, again, difference, count, other_year, no_amount, error };
struct OtherRow {
    std::size_t row = 0;
    std::size_t column = 0; // where the reason shows
    RowKind kind = RowKind::no_amount;
    std::string words = {};
    std::string reason = {};
    std::vector<std::optional<budget::Money>> amounts = {};
};

// What the lines of a table add up to, a chosen column each.
struct TableSums {
    std::vector<std::optional<int>> years;
    std::vector<budget::Money> sums;
};

struct BudgetRows {
    AmountChoice choice;
    std::vector<BudgetLine> lines;
    std::vector<OtherRow> others;
    std::vector<budget::Problem> problems;  // totals that don't add up, errors of formulas; notes on what adds up
    std::vector<budget::Money> sums;        // of the lines, revenue too, a chosen column each
};

// `above`: the tables above on the same sheet, from the top. A total may add up these, too.
BudgetRows read_budget_rows(std::string const& file, Grid const& grid, Table const& table, Columns const& columns,
                            budget::Plan const& plan, std::vector<TableSums> const& above);

} // namespace importers
