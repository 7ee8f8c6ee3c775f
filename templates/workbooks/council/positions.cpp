// Positions in the first fiscal year: FTE, people, pay and fringe, and who pays each of them; then people by year and hires.
#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"
#include "templates/staffing_tables.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates::council {

using namespace budget;

namespace {

std::string name_of(View const& view, Staffing const& staffing)
{
    auto const* component = find(view.plan(), staffing.component);
    return component ? component->name : staffing.title;
}

// Pay and fringe of a position, in the first fiscal year.
Money fringe_of(View const& view, Staffing const& staffing)
{
    return staffing.fringe_line ? sum(view.outcome.costs.lines[*staffing.fringe_line].months, view.years.front()) : Money{};
}

Money pay_of(View const& view, Staffing const& staffing)
{
    return sum(view.outcome.costs.lines[staffing.pay_line].months, view.years.front());
}

Table cost_of_positions(View const& view)
{
    Table table{.key = positions_table,
                .title = fmt::format("What each position costs in {}", view.year_names.front()),
                .columns = {{"position", "Position"}, {"fte", "FTE", Kind::number}, {"people", "People to employ", Kind::number},
                            {"pay_per_fte", "Pay per FTE a year", Kind::money}, {"pay", "Pay", Kind::money},
                            {"fringe", "Fringe", Kind::money}, {"total", "Total", Kind::money}, {"title", "Title"},
                            {"program", "Program"}, {"basis", "Basis"}},
                .rows = {}};
    auto const month = last_month_of(view.years.front());
    Ratio fte;
    std::int64_t people = 0;
    for (auto const& staffing : view.outcome.costs.staffing) {
        auto const row = table.rows.size();
        auto const* program = find(view.plan(), staffing.program);
        auto const pay = pay_of(view, staffing);
        auto const fringe = fringe_of(view, staffing);
        table.rows.push_back({text(name_of(view, staffing)), number(staffing.size.fte[month], 2), number(Ratio{staffing.size.people[month]}),
                              computed(staffing.pay_per_fte), computed(pay), computed(fringe),
                              sum_of_columns(computed(pay + fringe), positions_table, row, 4, 5), text(staffing.title),
                              text(program ? program->name : staffing.program.text),
                              text(view.outcome.costs.lines[staffing.pay_line].basis)});
        fte += staffing.size.fte[month];
        people += staffing.size.people[month];
    }
    auto totals = totals_of(table, "All positions");
    totals[1] = live(total(Number{fte, 2}), Formula::Kind::sum_above);
    totals[2] = live(total(Number{Ratio{people}}), Formula::Kind::sum_above);
    totals[3] = Cell{}; // pay rates don't add up to anything
    table.total = std::move(totals);
    table.note = "FTE and people are those at the year's end; people to employ are the FTE rounded up. Pay holds overtime, differential and expected vacancy, so it can differ from FTE "
                 "times pay per FTE.";
    return table;
}

Table who_pays(View const& view)
{
    Table table{.key = positions_paid_table,
                .title = fmt::format("Who pays each position in {}", view.year_names.front()),
                .columns = {{"position", "Position"}},
                .rows = {}};
    for (std::size_t payer = 0; payer < view.payers.size(); ++payer)
        table.columns.push_back({view.key_of_payer(payer), view.name_of_payer(payer), Kind::money});
    table.columns.push_back({"unfunded", "Unfunded", Kind::money});
    table.columns.push_back({"total", "Total", Kind::money});
    auto const paid = paid_by_line(view.outcome, view.years.front());
    for (auto const& staffing : view.outcome.costs.staffing) {
        auto const at = table.rows.size();
        std::vector<std::size_t> lines{staffing.pay_line};
        if (staffing.fringe_line) lines.push_back(*staffing.fringe_line);
        std::vector<Cell> row{text(name_of(view, staffing))};
        Money all;
        for (auto const payer : view.payers) {
            Money by;
            for (auto const line : lines) by += paid[line][payer];
            row.push_back(computed(by));
            all += by;
        }
        Money missing;
        for (auto const line : lines) missing += sum(view.outcome.allocation.gap[line], view.years.front());
        row.push_back(gap(missing));
        row.push_back(sum_of_columns(computed(all + missing), positions_paid_table, at, 1, gap_column(view)));
        table.rows.push_back(std::move(row));
    }
    table.total = totals_of(table, "All positions", {gap_column(view)});
    return table;
}

// Positions of one title together, in the three years.
Table titles(View const& view)
{
    Table table{.key = titles_table, .title = "FTE by title at the end of each year", .columns = {{"title", "Title"}}, .rows = {}};
    auto const& years = view.three_years;
    for (auto const& year : years) table.columns.push_back({"fte_" + view.years[year.year].key, year.name, Kind::number});
    for (std::size_t at = 1; at < years.size(); ++at)
        table.columns.push_back({"change_" + view.years[years[at].year].key, "Change to " + view.year_names[years[at].year], Kind::number});
    table.columns.push_back({"cost", fmt::format("Pay and fringe in {}", view.year_names.front()), Kind::money});
    auto const& staffing = view.outcome.costs.staffing;
    std::vector<std::string> names;
    for (auto const& position : staffing)
        if (std::find(names.begin(), names.end(), position.title) == names.end()) names.push_back(position.title);
    auto const with_changes = [&](std::vector<Cell>& row, std::vector<Ratio> const& fte, std::size_t at) {
        for (std::size_t year = 1; year < fte.size(); ++year)
            row.push_back(live(number(fte[year] - fte[year - 1], 2), Formula::Kind::difference, {{titles_table, at, 1 + year}, {titles_table, at, year}}));
    };
    std::vector<Ratio> all(years.size());
    for (auto const& name : names) {
        std::vector<Cell> row{text(name.empty() ? "Without a title" : name)};
        std::vector<Ratio> fte(years.size());
        Money cost;
        std::vector<CellRef> costs;
        for (std::size_t at = 0; at < staffing.size(); ++at) {
            if (staffing[at].title != name) continue;
            for (std::size_t year = 0; year < years.size(); ++year) fte[year] += staffing[at].size.fte[last_month_of(view.years[years[year].year])];
            cost += pay_of(view, staffing[at]) + fringe_of(view, staffing[at]);
            costs.push_back({positions_table, at, positions_total_column});
        }
        for (std::size_t year = 0; year < years.size(); ++year) {
            row.push_back(number(fte[year], 2));
            all[year] += fte[year];
        }
        with_changes(row, fte, table.rows.size());
        row.push_back(live(computed(cost), Formula::Kind::sum_of, std::move(costs)));
        table.rows.push_back(std::move(row));
    }
    auto totals = totals_of(table, "All positions");
    for (std::size_t year = 0; year < years.size(); ++year) totals[1 + year] = live(total(Number{all[year], 2}), Formula::Kind::sum_above);
    std::vector<Cell> changes;
    with_changes(changes, all, total_row);
    for (std::size_t at = 0; at < changes.size(); ++at) {
        changes[at].meaning = Meaning::total;
        totals[1 + years.size() + at] = std::move(changes[at]);
    }
    table.total = std::move(totals);
    return table;
}

} // namespace

Sheet positions(View const& view)
{
    Sheet sheet{.name = "Positions", .title = "Positions in " + view.year_names.front(), .blocks = {}};
    Ratio fte;
    for (auto const& staffing : view.outcome.costs.staffing) fte += staffing.size.fte[last_month_of(view.years.front())];
    if (view.outcome.costs.staffing.empty()) {
        sheet.blocks.push_back(Paragraph{"The plan has no positions."});
        return sheet;
    }
    sheet.blocks.push_back(Paragraph{fmt::format("At the end of {} the plan has {} in {} positions.", view.year_names.front(), fte_in_words(fte), view.outcome.costs.staffing.size())});
    sheet.blocks.push_back(titles(view));
    sheet.blocks.push_back(cost_of_positions(view));
    sheet.blocks.push_back(who_pays(view));
    ShownPositions all{view.outcome, {}, [&](Staffing const& staffing) { return name_of(view, staffing); }};
    for (auto const& staffing : view.outcome.costs.staffing) all.positions.push_back(&staffing);
    sheet.blocks.push_back(relief_table(all, last_month_of(view.years.front()), false));
    sheet.blocks.push_back(people_by_year(all, view.years, view.year_names));
    if (auto hires = hires_table(all); !hires.rows.empty()) sheet.blocks.push_back(std::move(hires));
    return sheet;
}

} // namespace templates::council
