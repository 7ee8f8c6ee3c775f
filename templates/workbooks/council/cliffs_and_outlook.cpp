// When money ends, what it takes away and by when someone must decide; then cost and coverage of every year and month.
#include "templates/colours.hpp"
#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

#include <fmt/format.h>

namespace templates::council {

using namespace budget;

namespace {

constexpr char const* cliffs_table = "cliffs";

std::vector<Column> columns_of(View const& view, Column first)
{
    std::vector<Column> columns{std::move(first)};
    for (std::size_t payer = 0; payer < view.payers.size(); ++payer)
        columns.push_back({view.key_of_payer(payer), view.name_of_payer(payer), Kind::money});
    columns.push_back({"unfunded", "Unfunded", Kind::money});
    columns.push_back({"cost", "Cost", Kind::money});
    return columns;
}

Table months(View const& view)
{
    Table table{.key = months_table, .title = "Every month", .columns = columns_of(view, {"month", "Month", Kind::month}), .rows = {}};
    for (auto const& period : periods(view.plan(), Step::month)) {
        auto const paid = paid_by_source(view.outcome, period);
        auto& row = table.rows.emplace_back();
        row.push_back(computed(view.plan().first_month + period.first));
        for (auto const payer : view.payers) row.push_back(computed(paid[payer]));
        row.push_back(gap(gap_in(view.outcome, period)));
        row.push_back(computed(cost_in(view.outcome, period)));
    }
    table.total = totals_of(table, "All months", {gap_column(view)});
    return table;
}

Table outlook(View const& view)
{
    Table table{.key = outlook_table, .title = "Every fiscal year", .columns = columns_of(view, {"fiscal_year", "Fiscal year"}), .rows = {}};
    table.columns.push_back({"paid", "Paid", Kind::money});
    table.columns.push_back({"share_paid", "Share paid", Kind::share});
    for (std::size_t year = 0; year < view.years.size(); ++year) {
        auto const& period = view.years[year];
        auto const from_months = [&](Cell cell, std::size_t column) {
            std::vector<CellRef> cells;
            for (int month = 0; month < period.count; ++month)
                cells.push_back({months_table, static_cast<std::size_t>(period.first + month), column});
            return live(std::move(cell), Formula::Kind::sum_of, std::move(cells));
        };
        auto const paid = paid_by_source(view.outcome, period);
        auto const cost = cost_in(view.outcome, period);
        auto const missing = gap_in(view.outcome, period);
        auto& row = table.rows.emplace_back();
        row.push_back(text(view.year_names[year]));
        for (std::size_t payer = 0; payer < view.payers.size(); ++payer)
            row.push_back(from_months(computed(paid[view.payers[payer]]), column_of_payer(payer)));
        row.push_back(from_months(gap(missing), gap_column(view)));
        row.push_back(from_months(computed(cost), cost_column(view)));
        row.push_back(live(computed(cost - missing), Formula::Kind::difference,
                           {{outlook_table, year, cost_column(view)}, {outlook_table, year, gap_column(view)}}));
        row.push_back(live(computed(Share{share_of(cost - missing, cost)}), Formula::Kind::quotient,
                           {{outlook_table, year, paid_column(view)}, {outlook_table, year, cost_column(view)}}));
    }
    table.total = totals_of(table, "All years", {gap_column(view)});
    auto const& allocation = view.outcome.allocation;
    table.total->back() = live(total(Share{share_of(allocation.covered, allocation.cost)}), Formula::Kind::quotient,
                               {{outlook_table, total_row, paid_column(view)}, {outlook_table, total_row, cost_column(view)}});
    return table;
}

// Only narrow columns: below them stand columns of money. The sentences stand beside them. Months are text, for a chart would draw the
// time between them too.
Table cliffs(View const& view)
{
    Table table{.key = cliffs_table,
                .title = "",
                .columns = {{"month", "From"}, {"loss", "Cost that loses its money", Kind::money},
                            {"loss_months", "Counted over months", Kind::number}, {"taken_over", "Others take over", Kind::money},
                            {"fte", "FTE at risk", Kind::number}, {"vehicles", "Vehicles at risk", Kind::number},
                            {"decide_by", "Decide by", Kind::date}},
                .rows = {}};
    for (auto const& cliff : view.outcome.cliffs)
        table.rows.push_back({text(for_people(cliff.month)), cliff.loss.is_zero() ? computed(cliff.loss) : gap(cliff.loss),
                              number(Ratio{cliff.loss_months}), computed(cliff.burden), number(cliff.fte, 2),
                              number(Ratio{cliff.vehicles}), computed(cliff.decide_by)});
    return table;
}

Chart chart(View const& view, Chart::Kind kind, std::string title, std::string const& table, std::string axis, std::string description)
{
    Chart chart{.kind = kind,
                .title = std::move(title),
                .category_axis = std::move(axis),
                .value_axis = kind == Chart::Kind::stacked_area ? "Dollars a month" : "Dollars a year",
                .categories_table = table,
                .categories_column = 0,
                .series = {},
                .description = std::move(description)};
    for (std::size_t payer = 0; payer < view.payers.size(); ++payer)
        chart.series.push_back({.name = view.name_of_payer(payer), .table = table, .column = column_of_payer(payer),
                                .colour = source_colour(view.payers[payer])});
    chart.series.push_back({.name = "Unfunded", .table = table, .column = gap_column(view), .colour = gap_colour, .hatched = true});
    chart.series.push_back({.name = "Cost", .table = table, .column = cost_column(view), .colour = cost_colour, .as_line = true});
    return chart;
}

} // namespace

Chart coverage_by_month(View const& view)
{
    return chart(view, Chart::Kind::stacked_area, "Who pays, month by month", months_table, "Month",
                 "Stacked areas of what each source pays every month, the unfunded part hatched, under the line of cost. " +
                     funded_until_in_words(view.outcome));
}

Chart coverage_by_year(View const& view)
{
    return chart(view, Chart::Kind::stacked_column, "Who pays, by fiscal year", outlook_table, "Fiscal year",
                 "Stacked columns of what each source pays every fiscal year, the unfunded part hatched, with the line of cost. " +
                     funded_until_in_words(view.outcome));
}

namespace {

Chart cliffs_by_month(View const& view)
{
    return {.kind = Chart::Kind::column,
            .title = "Cost that loses its money at each cliff",
            .category_axis = "From this month on",
            .value_axis = "Dollars in twelve months",
            .categories_table = cliffs_table,
            .categories_column = 0,
            .series = {{.name = "Cost that loses its money", .table = cliffs_table, .column = 1, .colour = gap_colour, .hatched = true},
                       {.name = "Others take over, in all years", .table = cliffs_table, .column = 3, .colour = source_colour(0)}},
            .description = "A pair of columns for each cliff: the cost that loses its money, and what other sources take over. " +
                           funded_until_in_words(view.outcome)};
}

} // namespace

Sheet cliffs_and_outlook(View const& view)
{
    Sheet sheet{.name = "Cliffs and outlook", .title = "Cliffs and outlook", .blocks = {}};
    auto& blocks = sheet.blocks;
    blocks.push_back(Paragraph{funded_until_in_words(view.outcome)});
    blocks.push_back(coverage_by_year(view)); // above what grows, so that no page ends in the middle of a chart
    blocks.push_back(coverage_by_month(view));
    blocks.push_back(Heading{"Cliffs"});
    blocks.push_back(Paragraph{"A cliff is a month from which the gap rises because money ended, stepped down or ran out. Growth of cost alone "
                               "is none."});
    if (view.outcome.cliffs.empty()) {
        blocks.push_back(Paragraph{"There is no cliff in the plan's time."});
    } else {
        if (view.outcome.cliffs.size() > 1) blocks.push_back(cliffs_by_month(view)); // one column says nothing
        blocks.push_back(cliffs(view));
        for (auto const& cliff : view.outcome.cliffs) blocks.push_back(Paragraph{in_words(view.outcome, cliff)});
    }
    blocks.push_back(Heading{"Outlook"});
    blocks.push_back(outlook(view));
    blocks.push_back(months(view));
    return sheet;
}

} // namespace templates::council
