// Sources and uses by fiscal year: who pays, and for what, by object class, by program and line by line.
#include "templates/colours.hpp"
#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

#include <fmt/format.h>

#include <set>

namespace templates::council {

using namespace budget;

namespace {

Table by_year(View const& view, std::string key, std::string title, std::string name_key, std::string first_column)
{
    Table table{.key = std::move(key), .title = std::move(title), .columns = {{std::move(name_key), std::move(first_column)}}, .rows = {}};
    for (std::size_t year = 0; year < view.years.size(); ++year)
        table.columns.push_back({"fy" + view.years[year].key, view.year_names[year], Kind::money});
    table.columns.push_back({"total", "Total", Kind::money});
    return table;
}

// The name, an amount a year, and their sum.
void add_row(Table& table, std::string const& name, std::vector<Cell> years)
{
    auto const row = table.rows.size();
    std::vector<Cell> cells{text(name)};
    Money sum;
    Meaning meaning = Meaning::computed;
    for (auto& year : years) {
        sum += std::get<Money>(year.value);
        if (year.meaning == Meaning::gap) meaning = Meaning::gap;
        cells.push_back(std::move(year));
    }
    cells.push_back(sum_of_columns({.value = sum, .meaning = meaning}, table.key, row, 1, years.size()));
    table.rows.push_back(std::move(cells));
}

Table sources(View const& view)
{
    auto table = by_year(view, sources_table, "Sources: who pays", "source", "Source");
    auto const column_in_outlook = [&](std::size_t row) { return row < view.payers.size() ? column_of_payer(row) : gap_column(view); };
    for (std::size_t row = 0; row <= view.payers.size(); ++row) {
        bool const unfunded = row == view.payers.size();
        std::vector<Cell> cells;
        for (std::size_t year = 0; year < view.years.size(); ++year) {
            auto const amount = unfunded ? gap_in(view.outcome, view.years[year])
                                         : paid_by_source(view.outcome, view.years[year])[view.payers[row]];
            cells.push_back(live(unfunded ? gap(amount) : computed(amount), Formula::Kind::same,
                                 {{outlook_table, year, column_in_outlook(row)}}));
        }
        add_row(table, unfunded ? "Unfunded" : view.name_of_payer(row), std::move(cells));
    }
    table.total = totals_of(table, "Sources and unfunded");
    table.note = "Each amount is the sum of its months on the sheet Cliffs and outlook.";
    return table;
}

// Sums over lines, as formulas over the table of lines.
Table grouped(View const& view, Table table, std::vector<std::pair<std::string, std::vector<std::size_t>>> const& groups,
              std::string const& total_name)
{
    for (auto const& [name, lines] : groups) {
        std::vector<Cell> cells;
        for (std::size_t year = 0; year < view.years.size(); ++year) {
            Money amount;
            std::vector<CellRef> refs;
            for (auto const line : lines) {
                amount += sum(view.outcome.costs.lines[line].months, view.years[year]);
                refs.push_back({lines_table, line, column_of_year(year)});
            }
            cells.push_back(live(computed(amount), Formula::Kind::sum_of, std::move(refs)));
        }
        add_row(table, name, std::move(cells));
    }
    table.total = totals_of(table, total_name);
    return table;
}

Table classes(View const& view)
{
    std::vector<std::pair<std::string, std::vector<std::size_t>>> groups;
    for (auto const& name : names_of<ObjectClass>()) {
        std::vector<std::size_t> lines;
        for (std::size_t line = 0; line < view.outcome.costs.lines.size(); ++line)
            if (view.outcome.costs.lines[line].object_class == name.choice) lines.push_back(line);
        if (!lines.empty()) groups.emplace_back(name.spoken, std::move(lines));
    }
    return grouped(view, by_year(view, classes_table, "Uses: by object class", "object_class", "Object class"), groups, "Uses");
}

Table by_program(View const& view)
{
    std::vector<std::pair<std::string, std::vector<std::size_t>>> groups;
    for (auto const& program : view.plan().programs) {
        std::vector<std::size_t> lines;
        for (std::size_t line = 0; line < view.outcome.costs.lines.size(); ++line)
            if (view.outcome.costs.lines[line].program == program.id) lines.push_back(line);
        if (!lines.empty()) groups.emplace_back(program.name, std::move(lines));
    }
    return grouped(view, by_year(view, programs_table, "Uses: by program", "program", "Program"), groups, "Uses");
}

Table lines(View const& view)
{
    auto table = by_year(view, lines_table, "Uses: line by line", "line", "Line");
    for (auto const& line : view.outcome.costs.lines) {
        std::vector<Cell> cells;
        for (auto const& year : view.years) cells.push_back(computed(sum(line.months, year)));
        add_row(table, line.name, std::move(cells));
    }
    table.columns.push_back({"object_class", "Object class"});
    table.columns.push_back({"program", "Program"});
    table.columns.push_back({"basis", "Basis"});
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        auto const& line = view.outcome.costs.lines[at];
        auto const* program = find(view.plan(), line.program);
        table.rows[at].push_back(text(spoken(line.object_class)));
        table.rows[at].push_back(text(program ? program->name : line.program.text));
        table.rows[at].push_back(text(line.basis));
    }
    table.total = totals_of(table, "Uses");
    return table;
}

// The rows of a table as columns of a chart, a column a year.
Chart chart(View const& view, std::string title, char const* table, std::string description)
{
    return {.kind = Chart::Kind::stacked_column,
            .along_rows = true,
            .first_column = column_of_year(0),
            .last_column = column_of_year(view.years.size() - 1),
            .title = std::move(title),
            .category_axis = "Fiscal year",
            .value_axis = "Dollars a year",
            .categories_table = table,
            .series = {},
            .description = std::move(description)};
}

Chart chart_of_sources(View const& view)
{
    auto out = chart(view, "Sources: who pays", sources_table,
                     "A column for each fiscal year, divided by who pays, the unfunded part hatched; the first table below has the amounts.");
    for (std::size_t row = 0; row < view.payers.size(); ++row)
        out.series.push_back({.name = view.name_of_payer(row), .table = sources_table, .column = row, .colour = source_colour(view.payers[row])});
    out.series.push_back({.name = "Unfunded", .table = sources_table, .column = view.payers.size(), .colour = gap_colour, .hatched = true});
    return out;
}

Chart chart_of_classes(View const& view, Table const& classes)
{
    auto out = chart(view, "Uses: cost by object class", classes_table,
                     "A column for each fiscal year, divided by object class; the second table below has the amounts.");
    for (std::size_t row = 0; row < classes.rows.size(); ++row)
        out.series.push_back({.name = std::get<std::string>(classes.rows[row].front().value), .table = classes_table, .column = row,
                              .colour = class_colour(row)});
    return out;
}

} // namespace

Sheet sources_and_uses(View const& view)
{
    Sheet sheet{.name = "Sources and uses", .title = "Sources and uses by fiscal year", .blocks = {}};
    sheet.blocks.push_back(Paragraph{fmt::format("What pays for {} and what it pays for. In every fiscal year sources and what is "
                                                 "unfunded add up to uses, to the cent; the sheet Checks proves it.",
                                                 name_of(view.outcome))});
    if (auto const actual = closed_in_words(view.outcome); !actual.empty()) sheet.blocks.push_back(Paragraph{actual});
    auto by_class = classes(view);
    sheet.blocks.push_back(chart_of_sources(view));
    if (!by_class.rows.empty()) sheet.blocks.push_back(chart_of_classes(view, by_class));
    sheet.blocks.push_back(sources(view));
    sheet.blocks.push_back(std::move(by_class));
    sheet.blocks.push_back(by_program(view));
    sheet.blocks.push_back(lines(view));
    return sheet;
}

} // namespace templates::council
