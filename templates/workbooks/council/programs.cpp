// Each program in the first fiscal year: people, cost, who pays it, for what, and what one call costs; then what is unfunded by year.
#include "budget/insight/unit_costs.hpp"
#include "templates/colours.hpp"
#include "templates/unit_cost_sentences.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

#include <fmt/format.h>

namespace templates::council {

using namespace budget;

namespace {

constexpr char const* at_a_glance = "programs_at_a_glance";
constexpr char const* unfunded_by_year = "programs_unfunded";

struct Shown {
    Program const* program;
    std::vector<std::size_t> lines;
};

// Those that have lines, as on the sheet Sources and uses, so that rows are the same there.
std::vector<Shown> shown(View const& view)
{
    std::vector<Shown> all;
    for (auto const& program : view.plan().programs) {
        Shown one{&program, {}};
        for (std::size_t line = 0; line < view.outcome.costs.lines.size(); ++line)
            if (view.outcome.costs.lines[line].program == program.id) one.lines.push_back(line);
        if (!one.lines.empty()) all.push_back(std::move(one));
    }
    return all;
}

Table glance(View const& view, std::vector<Shown> const& programs)
{
    Table table{.key = at_a_glance,
                .title = "At a glance in " + view.year_names.front(),
                .columns = {{"program", "Program", Kind::text, 30}, {"fte", "FTE at the year's end", Kind::number}, {"cost", "Cost", Kind::money},
                            {"paid", "Paid", Kind::money}, {"unfunded", "Unfunded", Kind::money}, {"share", "Share paid", Kind::share}},
                .rows = {}};
    Ratio all_fte;
    for (auto const& [program, lines] : programs) {
        auto const row = table.rows.size();
        Filter const filter{program->id};
        auto const cost = cost_in(view.outcome, view.years.front(), filter);
        auto const missing = gap_in(view.outcome, view.years.front(), filter);
        Ratio fte;
        for (auto const& staffing : view.outcome.costs.staffing)
            if (staffing.program == program->id)
                fte += staffing.size.fte[static_cast<std::size_t>(view.years.front().first + view.years.front().count - 1)];
        all_fte += fte;
        table.rows.push_back({text(program->name), number(fte, 2),
                              live(computed(cost), Formula::Kind::same, {{programs_table, row, column_of_year(0)}}),
                              live(computed(cost - missing), Formula::Kind::difference, {{at_a_glance, row, 2}, {at_a_glance, row, 4}}),
                              live(gap(missing), Formula::Kind::same, {{program_payers_table, row, gap_column(view)}}),
                              live(computed(Share{share_of(cost - missing, cost)}), Formula::Kind::quotient,
                                   {{at_a_glance, row, 3}, {at_a_glance, row, 2}})});
    }
    auto totals = totals_of(table, "All programs", {4});
    totals[1] = live(total(Number{all_fte, 2}), Formula::Kind::sum_above);
    auto const cost = std::get<Money>(totals[2].value);
    totals[5] = live(total(Share{share_of(std::get<Money>(totals[3].value), cost)}), Formula::Kind::quotient,
                     {{at_a_glance, total_row, 3}, {at_a_glance, total_row, 2}});
    table.total = std::move(totals);
    return table;
}

Table who_pays(View const& view, std::vector<Shown> const& programs)
{
    Table table{.key = program_payers_table,
                .title = "Who pays each program in " + view.year_names.front(),
                .columns = {{"program", "Program"}},
                .rows = {}};
    for (std::size_t payer = 0; payer < view.payers.size(); ++payer)
        table.columns.push_back({view.key_of_payer(payer), view.name_of_payer(payer), Kind::money});
    table.columns.push_back({"unfunded", "Unfunded", Kind::money});
    table.columns.push_back({"total", "Total", Kind::money});
    for (auto const& [program, lines] : programs) {
        auto const row = table.rows.size();
        Filter const filter{program->id};
        auto const paid = paid_by_source(view.outcome, view.years.front(), filter);
        std::vector<Cell> cells{text(program->name)};
        Money all;
        for (auto const payer : view.payers) {
            cells.push_back(computed(paid[payer]));
            all += paid[payer];
        }
        auto const missing = gap_in(view.outcome, view.years.front(), filter);
        cells.push_back(gap(missing));
        cells.push_back(sum_of_columns(computed(all + missing), table.key, row, 1, gap_column(view)));
        table.rows.push_back(std::move(cells));
    }
    table.total = totals_of(table, "All programs", {gap_column(view)});
    return table;
}

Table what_for(View const& view, std::vector<Shown> const& programs)
{
    Table table{.key = program_classes_table, .title = "For what in " + view.year_names.front(), .columns = {{"program", "Program"}}, .rows = {}};
    std::vector<ObjectClass> classes;
    for (auto const& name : names_of<ObjectClass>())
        for (auto const& line : view.outcome.costs.lines)
            if (line.object_class == name.choice) {
                classes.push_back(name.choice);
                table.columns.push_back({name.written, name.spoken, Kind::money});
                break;
            }
    table.columns.push_back({"total", "Total", Kind::money});
    for (auto const& [program, lines] : programs) {
        auto const row = table.rows.size();
        std::vector<Cell> cells{text(program->name)};
        Money all;
        for (auto const object_class : classes) {
            Money amount;
            std::vector<CellRef> refs;
            for (auto const line : lines) {
                if (view.outcome.costs.lines[line].object_class != object_class) continue;
                amount += sum(view.outcome.costs.lines[line].months, view.years.front());
                refs.push_back({lines_table, line, column_of_year(0)});
            }
            all += amount;
            cells.push_back(refs.empty() ? computed(amount) : live(computed(amount), Formula::Kind::sum_of, std::move(refs)));
        }
        cells.push_back(sum_of_columns(computed(all), table.key, row, 1, classes.size()));
        table.rows.push_back(std::move(cells));
    }
    table.total = totals_of(table, "All programs");
    return table;
}

Table unfunded(View const& view, std::vector<Shown> const& programs)
{
    Table table{.key = unfunded_by_year, .title = "What is unfunded, by fiscal year", .columns = {{"program", "Program"}}, .rows = {}};
    std::vector<std::size_t> gaps;
    for (std::size_t year = 0; year < view.years.size(); ++year) {
        table.columns.push_back({"fy" + view.years[year].key, view.year_names[year], Kind::money});
        gaps.push_back(year + 1);
    }
    table.columns.push_back({"total", "Total", Kind::money});
    gaps.push_back(view.years.size() + 1);
    for (auto const& [program, lines] : programs) {
        auto const row = table.rows.size();
        std::vector<Cell> cells{text(program->name)};
        Money all;
        for (auto const& year : view.years) {
            cells.push_back(gap(gap_in(view.outcome, year, Filter{program->id})));
            all += std::get<Money>(cells.back().value);
        }
        cells.push_back(sum_of_columns(gap(all), table.key, row, 1, view.years.size()));
        table.rows.push_back(std::move(cells));
    }
    table.total = totals_of(table, "All programs", gaps);
    return table;
}

Chart chart(View const& view)
{
    Chart chart{.kind = Chart::Kind::stacked_column,
                .title = "Who pays each program in " + view.year_names.front(),
                .category_axis = "Program",
                .value_axis = "Dollars a year",
                .categories_table = program_payers_table,
                .series = {},
                .description = "A column for each program, divided by who pays it, the unfunded part hatched; the table below has the same amounts."};
    for (std::size_t payer = 0; payer < view.payers.size(); ++payer)
        chart.series.push_back({.name = view.name_of_payer(payer), .table = program_payers_table, .column = column_of_payer(payer),
                                .colour = source_colour(view.payers[payer])});
    chart.series.push_back({.name = "Unfunded", .table = program_payers_table, .column = gap_column(view), .colour = gap_colour, .hatched = true});
    return chart;
}

} // namespace

Sheet programs(View const& view)
{
    Sheet sheet{.name = "Programs", .title = "Programs", .blocks = {}};
    auto const all = shown(view);
    if (all.empty()) {
        sheet.blocks.push_back(Paragraph{"The plan has no program with a cost."});
        return sheet;
    }
    for (auto const& [program, lines] : all)
        if (!program->description.empty()) sheet.blocks.push_back(Paragraph{program->name + ": " + program->description});
    for (auto const& year : unit_costs(view.plan(), view.outcome.costs))
        if (auto const words = in_words(view.plan(), year); year.fiscal_year == view.plan().calendar().year_of(view.plan().first_month) && !words.empty())
            sheet.blocks.push_back(Paragraph{words});
    sheet.blocks.push_back(glance(view, all));
    if (all.size() > 1) sheet.blocks.push_back(chart(view));
    sheet.blocks.push_back(who_pays(view, all));
    sheet.blocks.push_back(what_for(view, all));
    sheet.blocks.push_back(unfunded(view, all));
    return sheet;
}

} // namespace templates::council
