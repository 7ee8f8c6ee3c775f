#include "templates/workbooks/council/council_workbook.hpp"

#include "templates/reports/view.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

#include <algorithm>

namespace templates {

Workbook council_workbook(budget::Outcome const& outcome, budget::Date today)
{
    auto const view = council::look_at(outcome, today);
    return {.title = name_of(outcome),
            .subject = "Council workbook",
            .sheets = {council::brief(view), council::sources_and_uses(view), council::positions(view),
                       council::application_order(view), council::cliffs_and_outlook(view), council::funding_register(view),
                       council::assumptions(view), council::checks(view)}};
}

namespace council {

using namespace budget;

View look_at(Outcome const& outcome, Date today)
{
    View view{.outcome = outcome, .today = today, .years = periods(outcome.plan, Step::year), .year_names = {}, .payers = {}};
    for (auto const& year : view.years) view.year_names.push_back(name_of(year, templates::View{}));
    std::vector<bool> pays(outcome.plan.sources.size());
    for (auto const& payment : outcome.allocation.payments) pays[outcome.supply.pools[payment.pool].source] = true;
    for (std::size_t source = 0; source < pays.size(); ++source)
        if (pays[source]) view.payers.push_back(source);
    if (!outcome.allocation.unnamed.is_zero()) view.payers.push_back(pays.size());
    return view;
}

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

} // namespace council

} // namespace templates
