#include "importers/funding_balance.hpp"

#include "importers/cell_amount.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace importers {

using budget::Money;

namespace {

bool says_any(std::string_view words, std::initializer_list<char const*> phrases)
{
    return std::any_of(phrases.begin(), phrases.end(), [&](char const* phrase) { return has_words(words, phrase); });
}

bool is_money(Meaning meaning) { return meaning == Meaning::award || meaning == Meaning::amount || meaning == Meaning::total; }

} // namespace

BalanceColumns::BalanceColumns(Grid const& grid, Table const& table, Columns const& columns) : grid_{grid}, table_{table}
{
    Column const* award = nullptr;
    for (auto const& column : columns.columns) {
        auto const words = plain_words(column.heading);
        bool const free = column.numeric && !column.said && !column.year && !column.period && !says_any(words, {"percent", "months", "years", "days", "rate"});
        if (free && says_any(words, {"balance", "remaining", "unspent", "unexpended"})) left_ = left_ ? left_ : &column;
        else if (free && says_any(words, {"spent", "expended", "expenditures", "drawn", "disbursed"})) spent_ = spent_ ? spent_ : &column;
        else if (is_money(column.meaning)) award = &column;
    }
    if (!award) left_ = spent_ = nullptr; // the only amount is what the list is of
}

std::optional<Money> BalanceColumns::amount_at(std::size_t row, Column const* column) const
{
    auto const amount = column ? amount_in(cell_at(grid_, row, column->column), table_.scale) : std::nullopt;
    return amount ? std::optional{amount->amount} : std::nullopt;
}

std::optional<MoneyLeft> BalanceColumns::left_of(std::size_t row, Money award) const
{
    auto const within = [&](Money amount) { return amount >= Money{} && amount <= award; };
    if (auto const left = amount_at(row, left_); left && within(*left)) return MoneyLeft{*left, left_->column, fmt::format("\"{}\" says so", left_->heading)};
    if (auto const spent = amount_at(row, spent_); spent && within(*spent))
        return MoneyLeft{award - *spent, spent_->column, fmt::format("{} less the {} of \"{}\"", dollars(award), dollars(*spent), spent_->heading)};
    return std::nullopt;
}

} // namespace importers
