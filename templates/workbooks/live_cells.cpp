#include "templates/workbooks/live_cells.hpp"

#include "templates/reports/view.hpp"

#include <algorithm>

namespace templates {

using budget::Money;

Cell live(Cell cell, Formula::Kind kind, std::vector<CellRef> cells)
{
    cell.formula = Formula{kind, std::move(cells)};
    return cell;
}

Cell sum_of_columns(Cell cell, std::string const& table, std::size_t row, std::size_t first, std::size_t last)
{
    std::vector<CellRef> cells;
    for (std::size_t column = first; column <= last; ++column) cells.push_back({table, row, column});
    return live(std::move(cell), Formula::Kind::sum_of, std::move(cells));
}

Cell change_between(Money old_amount, Money new_amount, CellRef old_cell, CellRef new_cell)
{
    bool const is_new = old_amount.is_zero() && !new_amount.is_zero();
    auto cell = is_new ? computed(std::string{"new"}) : computed(Share{share_of(new_amount - old_amount, old_amount)});
    return live(std::move(cell), Formula::Kind::change, {std::move(old_cell), std::move(new_cell)});
}

std::vector<Cell> totals_of(Table const& table, std::string const& name, std::vector<std::size_t> const& gaps)
{
    std::vector<Cell> cells{total(name)};
    for (std::size_t column = 1; column < table.columns.size(); ++column) {
        if (table.columns[column].kind != Kind::money) {
            cells.emplace_back();
            continue;
        }
        Money sum;
        for (auto const& row : table.rows)
            if (auto const* amount = std::get_if<Money>(&row[column].value)) sum += *amount;
        bool const is_gap = std::find(gaps.begin(), gaps.end(), column) != gaps.end();
        cells.push_back(live(is_gap ? gap(sum) : total(sum), Formula::Kind::sum_above));
    }
    return cells;
}

} // namespace templates
