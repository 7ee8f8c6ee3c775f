#include "importers/fte_cell.hpp"

#include "importers/amount_text.hpp"
#include "importers/cell_amount.hpp"
#include "importers/typed_text.hpp"

namespace importers {

using budget::Ratio;

namespace {

// Below "% FTE" 50 is a half, and 0.5 as well: what a cell shows as 50%. One FTE of each row would be far above.
bool is_in_percent(Grid const& grid, Table const& table, Column const& column)
{
    if (!has_words(plain_words(column.heading), "percent")) return false;
    for (auto r = table.first_row; r < table.end_row; ++r)
        if (auto const number = number_in(cell_at(grid, r, column.column)); number && *number > Ratio{10}) return true;
    return false;
}

} // namespace

std::optional<Ratio> fte_in(Cell const& cell)
{
    if (auto const number = number_in(cell)) return number;
    if (cell.kind != CellKind::text) return std::nullopt;
    auto const text = lower_case(evened(cell.text));
    for (std::string_view const unit : {"%", "fte", "ftes"}) {
        if (!text.ends_with(unit)) continue;
        auto const number = read_number(evened(text.substr(0, text.size() - unit.size()))).value;
        if (number) return unit == "%" ? *number / Ratio{100} : *number;
    }
    return std::nullopt;
}

std::optional<Ratio> fte_of_row(Grid const& grid, Table const& table, Columns const& columns, AmountChoice const& choice, std::size_t row)
{
    auto const* given = columns.find(Meaning::fte);
    if (!given) return std::nullopt;
    auto const fte = [&](Column const& column) -> std::optional<Ratio> {
        auto const& cell = cell_at(grid, row, column.column);
        auto const people = fte_in(cell);
        return people && number_in(cell) && is_in_percent(grid, table, column) ? std::optional{*people / Ratio{100}} : people;
    };
    auto const year = choice.chosen.empty() ? std::nullopt : choice.chosen.front().fiscal_year;
    if (!given->year || given->said || !year || given->year->year == *year) return fte(*given);
    for (auto const& column : columns.columns) {
        if (!column.year || column.year->year != *year || column.year->relative) continue;
        auto const meanings = read_heading(column.heading).meanings;
        if (!meanings.empty() && meanings.front().meaning == Meaning::fte) return fte(column);
    }
    return std::nullopt; // the FTE of another year aren't this one's
}

} // namespace importers
