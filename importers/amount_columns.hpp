// Which of a budget's amount columns the plan takes: the years that lie in it, the latest stage of each ("Adopted" before
// "Proposed"), a total instead of its parts. The others are left out, each with its reason. Called by budget_rows.cpp.
#pragma once

#include "budget/plan/plan.hpp"
#include "importers/columns.hpp"

#include <set>

namespace importers {

struct AmountColumn {
    std::size_t column = 0; // of the grid; several years may share one where each row has its own
    std::optional<int> fiscal_year = {};
    std::string heading = {};
    std::vector<std::size_t> parts = {}; // months or quarters that make up the year; `column` is the first of them
};
struct UnusedAmounts {
    std::size_t column = 0;
    std::string heading = {};
    std::string reason = {};
};
struct AmountChoice {
    std::vector<AmountColumn> chosen = {}; // ascending by year
    std::vector<UnusedAmounts> unused = {};
    std::optional<std::size_t> row_total = {}; // a column that adds up the chosen ones in each row
    bool year_in_rows = false;                 // each row names its year
    bool outside_plan = false;                 // no year lies in the plan; the latest stands for the plan's first
    bool relative = false;                     // "Year 1" is the plan's first
    bool monthly = false;                      // the amounts are those of a month
    bool ends = false;                         // the last year's amounts are its own: another table has the next year's
    std::set<int> years = {};                  // all fiscal years that it names, those outside the plan too
    Confidence confidence = Confidence::certain;
    std::string reason = {};
};

AmountChoice choose_amounts(Grid const& grid, Table const& table, Columns const& columns, budget::Plan const& plan);

// The fiscal year that a cell names: "FY27", "2027", "2026-27".
std::optional<int> year_in_cell(Cell const& cell);

} // namespace importers
