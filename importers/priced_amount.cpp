#include "importers/priced_amount.hpp"

#include "budget/exact_money.hpp"
#include "importers/cell_amount.hpp"

namespace importers {

using budget::Money;
using budget::Ratio;

std::optional<Money> priced_amount(Grid const& grid, std::size_t row, Columns const& columns, Ratio const& scale)
{
    auto const number = [&](Meaning meaning) {
        auto const* column = columns.find(meaning);
        return column ? number_in(cell_at(grid, row, column->column)) : std::nullopt;
    };
    auto const product = [&](std::optional<Ratio> const& count, std::optional<Ratio> const& price) -> std::optional<Money> {
        if (!count || !price) return std::nullopt;
        try {
            return round(budget::ExactMoney::from_cents(*count * *price * scale * Ratio{100}));
        } catch (budget::MoneyOverflow const&) {
            return std::nullopt;
        }
    };
    if (auto const found = product(number(Meaning::quantity), number(Meaning::unit_cost))) return found;
    auto const fte = number(Meaning::fte);
    if (auto const found = product(fte ? fte : Ratio{1}, number(Meaning::pay_a_year))) return found;
    auto const hours = number(Meaning::hours);
    return product((hours ? *hours : Ratio{2080}) * (fte ? *fte : Ratio{1}), number(Meaning::pay_an_hour));
}

} // namespace importers
