// What a list of sources says is left of an award, or was spent of it: its columns "Balance", "Spent to date". Not what becomes of it:
// funding_proposals.cpp, which calls it, takes it for money that began before the plan.
#pragma once

#include "budget/money.hpp"
#include "importers/columns.hpp"

#include <optional>
#include <string>

namespace importers {

struct MoneyLeft {
    budget::Money amount; // from 0 to the award
    std::size_t column = 0;
    std::string reason;   // "\"Balance\" says so"
};

class BalanceColumns
{
public:
    BalanceColumns(Grid const& grid, Table const& table, Columns const& columns);

    bool holds(Column const& column) const { return &column == left_ || &column == spent_; }
    // Nothing where the row doesn't say it, or says more than the award.
    std::optional<MoneyLeft> left_of(std::size_t row, budget::Money award) const;

private:
    std::optional<budget::Money> amount_at(std::size_t row, Column const* column) const;

    Grid const& grid_;
    Table const& table_;
    Column const* left_ = nullptr;
    Column const* spent_ = nullptr;
};

} // namespace importers
