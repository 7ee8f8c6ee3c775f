#include "importers/budget_sums.hpp"

#include "budget/counted.hpp"
#include "importers/cell_amount.hpp"

#include <fmt/format.h>

namespace importers {

using namespace budget;

void check_row_totals(BudgetRows const& rows, Grid const& grid, Table const& table, Import& import)
{
    if (!rows.choice.row_total) return;
    for (auto const& line : rows.lines) {
        auto const stated = amount_in(cell_at(grid, line.row, *rows.choice.row_total), table.scale);
        if (!stated) continue;
        Money sum;
        for (auto const& amount : line.amounts) sum += amount.value_or(Money{});
        if (sum == stated->amount || rows.choice.year_in_rows) continue;
        import.problems.push_back({Severity::warning, "import.row-total-differs",
                                   fmt::format("\"{}\" says {} in all; its years add up to {}.", line.name, dollars(stated->amount), dollars(sum)),
                                   "The years are imported as they stand. Correct the one or the others in the document.",
                                   {import.file, 0, place_of_cell(grid, line.row, *rows.choice.row_total)}});
    }
}

void say_sums(BudgetRows const& rows, std::vector<Money> const& proposed, Grid const& grid, Table const& table, Import& import)
{
    for (std::size_t i = 0; i < rows.sums.size(); ++i) {
        auto const& chosen = rows.choice.chosen[i];
        auto const sum = rows.sums[i];
        bool stated = false;
        std::optional<Money> last;
        for (auto const& row : rows.others) {
            if (row.kind != RowKind::total || i >= row.amounts.size() || !row.amounts[i]) continue;
            stated = stated || *row.amounts[i] == sum;
            last = row.amounts[i];
        }
        auto const rest = sum - proposed[i];
        auto const year = chosen.fiscal_year ? fiscal_year_name(*chosen.fiscal_year) + ": " : std::string{};
        import.problems.push_back(
            {Severity::note, stated ? "import.adds-up" : "import.sum",
             fmt::format("{}{} read add{} up to {}{}{}.", year, counted(rows.lines.size(), "line"), rows.lines.size() == 1 ? "s" : "", dollars(sum),
                         stated ? ", the sheet's own total" : last ? fmt::format("; the last total in it says {}", dollars(*last)) : "; it names no total of them",
                         rest.is_zero() ? std::string{} : fmt::format("; {} are proposed, {} left out", dollars(proposed[i]), dollars(rest))),
             stated ? "" : "Compare it with the document.", {import.file, 0, place_of_cell(grid, table.header_rows.empty() ? table.first_row : table.header_rows.back(), chosen.column)}});
    }
}

} // namespace importers
