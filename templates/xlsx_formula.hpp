// The text of live formulas, and the names by which they reach cells of other sheets: a name follows its cells when somebody
// inserts rows, and says what it names. It knows Excel's rules but no library. Called by the Excel writer.
#pragma once

#include "templates/xlsx_layout.hpp"

#include <map>
#include <set>
#include <string>
#include <tuple>

namespace templates {

// The names that formulas needed so far, each with what it refers to: "outlook.fy27.cost", "='Cliffs and outlook'!$F$12".
class CellNames
{
public:
    // Of the cells from the first to the last, which stand in one row or one column of a table.
    std::string const& of(Placement const& placement, CellRef const& first, CellRef const& last);
    // Of all of a column.
    std::string const& of_column(Placement const& placement, std::string const& table, std::size_t column);

    std::map<std::string, std::string> const& defined() const { return defined_; }

private:
    std::string const& add(std::string const& where, std::string wanted, std::string refers_to);

    std::map<std::string, std::string> by_place_;
    std::map<std::string, std::string> defined_;
    std::set<std::string> taken_;
};

// "=SUM(B5:B9)": the formula of a cell of that table and column, for a cell's formula or a total's. Throws std::logic_error
// where a reference names no cell. Empty where there is nothing to add up: then the value alone is written.
std::string formula_text(Placement const& placement, CellNames& names, Formula const& formula, std::string const& table,
                         std::size_t column);

} // namespace templates
