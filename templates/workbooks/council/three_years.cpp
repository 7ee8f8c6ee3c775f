// The current, the proposed and the next fiscal year side by side, with their change in dollars and percent: by source, object class
// and program. Each amount is the one on the sheet Sources and uses.
#include "templates/sentences.hpp"
#include "templates/workbooks/council/council_sheets.hpp"

#include <fmt/format.h>

namespace templates::council {

using namespace budget;

namespace {

Table const& table_of(Sheet const& sheet, std::string const& key)
{
    for (auto const& block : sheet.blocks)
        if (auto const* table = std::get_if<Table>(&block); table && table->key == key) return *table;
    throw std::logic_error("the sheet has no table " + key);
}

Money amount_of(Cell const& cell) { return std::get<Money>(cell.value); }

// The years' amounts, then for each year but the first its change: dollars and percent.
std::vector<Cell> with_changes(std::vector<Cell> row, std::string const& key, std::size_t at, std::size_t years)
{
    for (std::size_t year = 1; year < years; ++year) {
        CellRef const before{key, at, year};
        CellRef const after{key, at, year + 1};
        auto const old_amount = amount_of(row[year]);
        auto const new_amount = amount_of(row[year + 1]);
        row.push_back(live(computed(new_amount - old_amount), Formula::Kind::difference, {after, before}));
        row.push_back(change_between(old_amount, new_amount, before, after));
    }
    return row;
}

Table changes(View const& view, Table const& from, std::string key, std::string title)
{
    Table table{.key = std::move(key), .title = std::move(title), .columns = {from.columns.front()}, .rows = {}};
    auto const& years = view.three_years;
    for (auto const& year : years) table.columns.push_back({"fy" + view.years[year.year].key, year.name, Kind::money, 17});
    for (std::size_t at = 1; at < years.size(); ++at) {
        auto const& name = view.year_names[years[at].year];
        table.columns.push_back({"change_" + view.years[years[at].year].key, "Change to " + name, Kind::money, 17});
        table.columns.push_back({"percent_" + view.years[years[at].year].key, "in percent", Kind::share, 11});
    }
    for (std::size_t row = 0; row < from.rows.size(); ++row) {
        std::vector<Cell> cells{from.rows[row].front()};
        for (auto const& year : years) {
            auto cell = from.rows[row][column_of_year(year.year)];
            cells.push_back(live(std::move(cell), Formula::Kind::same, {{from.key, row, column_of_year(year.year)}}));
        }
        table.rows.push_back(with_changes(std::move(cells), table.key, row, years.size()));
    }
    std::vector<Cell> totals{from.total->front()};
    for (auto const& year : years) totals.push_back(live(from.total->at(column_of_year(year.year)), Formula::Kind::sum_above));
    totals = with_changes(std::move(totals), table.key, total_row, years.size());
    for (std::size_t at = years.size() + 1; at < totals.size(); ++at) totals[at].meaning = Meaning::total;
    table.total = std::move(totals);
    return table;
}

} // namespace

std::vector<YearShown> choose_three_years(View const& view)
{
    auto const count = view.years.size();
    auto const now = Month{view.today};
    std::vector<YearShown> years;
    if (now > view.plan().last_month()) { // all of them are past: the last ones, without names for what they aren't
        for (auto year = count - std::min<std::size_t>(count, 3); year < count; ++year) years.push_back({year, view.year_names[year]});
        return years;
    }
    bool const begun = now >= view.plan().first_month;
    std::size_t first = 0;
    while (begun && view.plan().first_month + (view.years[first].first + view.years[first].count) <= now) ++first;
    static constexpr char const* words[]{"current", "proposed", "next"};
    for (std::size_t at = begun ? 0 : 1; at < std::size(words); ++at) {
        auto const year = begun ? first + at : at - 1;
        if (year < count) years.push_back({year, view.year_names[year] + ", " + words[at]});
    }
    return years;
}

Sheet three_years(View const& view, Sheet const& uses)
{
    Sheet sheet{.name = "Three years", .title = "Current, proposed and next year", .blocks = {}};
    std::vector<std::string> partial;
    for (auto const& year : view.three_years)
        if (view.years[year.year].count < 12) partial.push_back(view.year_names[year.year]);
    std::string words = "What changes from year to year: who pays, and for what.";
    if (view.three_years.size() < 3) words += " The plan has no more of these years.";
    if (!partial.empty()) words += fmt::format(" The plan has only a part of {}, so that changes there say little.", listed(partial));
    sheet.blocks.push_back(Paragraph{std::move(words)});
    sheet.blocks.push_back(changes(view, table_of(uses, sources_table), three_sources_table, "Who pays"));
    sheet.blocks.push_back(changes(view, table_of(uses, classes_table), three_classes_table, "For what: by object class"));
    sheet.blocks.push_back(changes(view, table_of(uses, programs_table), three_programs_table, "For what: by program"));
    return sheet;
}

} // namespace templates::council
