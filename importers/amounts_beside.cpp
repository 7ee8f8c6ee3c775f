#include "importers/amounts_beside.hpp"

#include "importers/cell_amount.hpp"
#include "importers/object_class_words.hpp"

#include <algorithm>

namespace importers {

using budget::Money;

std::vector<AmountBeside> amounts_beside(Grid const& grid, Table const& table, Columns const& columns, AmountChoice const& choice, std::size_t row)
{
    std::vector<AmountBeside> amounts;
    auto const add = [&](std::size_t column, std::string const& heading) {
        auto const amount = amount_in(cell_at(grid, row, column), table.scale);
        if (amount && amount->amount > Money{}) amounts.push_back({column, amount->amount, cost_kind(heading, {}, {}).object_class == budget::ObjectClass::fringe});
    };
    for (auto const& unused : choice.unused) add(unused.column, unused.heading);
    for (auto const& column : columns.columns)
        if (column.meaning == Meaning::ignored) add(column.column, column.heading);
    return amounts;
}

std::vector<AmountBeside> add_up_to(Money sum, std::vector<AmountBeside> const& beside)
{
    for (auto const& one : beside)
        if (one.amount == sum) return {one};
    auto const total = [](std::vector<AmountBeside> const& amounts) {
        Money added;
        for (auto const& one : amounts) added += one.amount;
        return added;
    };
    std::vector<AmountBeside> fringe;
    std::copy_if(beside.begin(), beside.end(), std::back_inserter(fringe), [](AmountBeside const& one) { return one.fringe; });
    if (!fringe.empty() && total(fringe) == sum) return fringe;
    return !beside.empty() && total(beside) == sum ? beside : std::vector<AmountBeside>{};
}

} // namespace importers
