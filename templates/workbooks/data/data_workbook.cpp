#include "templates/workbooks/data/data_workbook.hpp"

#include "templates/reports/view.hpp"
#include "templates/sentences.hpp"
#include "templates/workbooks/data/data_tables.hpp"
#include "templates/workbooks/live_cells.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace templates {

using namespace budget;

namespace {

// Rows from `first` on, at most `count`.
LongTable part_of(LongTable const& table, std::size_t number, std::size_t first, std::size_t count)
{
    auto const key = number == 0 ? table.key : fmt::format("{}_{}", table.key, number + 1);
    return {key, table.columns, count, [each_row = table.each_row, first, count](LongTable::Take const& take) {
                std::size_t at = 0;
                each_row([&](std::vector<Value> const& row) {
                    auto const here = at++;
                    if (here < first) return true;
                    return here < first + count && take(row);
                });
            }};
}

class Contents
{
public:
    Contents(Workbook& workbook, std::size_t most_rows) : workbook_{workbook}, most_rows_{most_rows} {}

    // Adds the table's sheets and its line; with a column, its sum, which must be `expected`.
    void add(std::string name, std::string what, LongTable table, std::optional<std::pair<std::size_t, Money>> sum = {})
    {
        std::vector<CellRef> columns;
        std::size_t number = 0;
        for (std::size_t first = 0; first == 0 || first < table.row_count; first += most_rows_, ++number) {
            auto part = part_of(table, number, first, std::min(most_rows_, table.row_count - first));
            if (sum) columns.push_back({part.key, 0, sum->first});
            workbook_.sheets.push_back({.name = number == 0 ? name : fmt::format("{} {}", name, number + 1), .title = "", .blocks = {}});
            workbook_.sheets.back().long_table = std::move(part);
        }
        auto const row = rows_.rows.size();
        auto& cells = rows_.rows.emplace_back();
        cells = {text(number > 1 ? fmt::format("{} to {} {}", name, name, number) : name), templates::number(Ratio{static_cast<std::int64_t>(table.row_count)}),
                 text(std::move(what)), Cell{}, Cell{}, Cell{}};
        if (!sum) return;
        Money total;
        table.each_row([&](std::vector<Value> const& values) {
            total += std::get<Money>(values[sum->first]);
            return true;
        });
        bool const holds = total == sum->second;
        cells[3] = live(computed(total), Formula::Kind::sum_of_column, std::move(columns));
        cells[4] = computed(sum->second);
        cells[5] = live({.value = holds, .meaning = holds ? Meaning::good : Meaning::bad}, Formula::Kind::equal,
                        {{rows_.key, row, 3}, {rows_.key, row, 4}});
    }

    Table finish() { return std::move(rows_); }

private:
    Workbook& workbook_;
    std::size_t most_rows_;
    Table rows_{.key = "contents",
                .title = "",
                .columns = {{"sheet", "Sheet", Kind::text, 14}, {"rows", "Rows", Kind::number}, {"row_is", "A row is", Kind::text, 62},
                            {"sum", "Its amounts add up to", Kind::money, 20}, {"plan", "The plan's own total", Kind::money, 20},
                            {"holds", "Holds", Kind::yes_no}},
                .rows = {}};
};

} // namespace

Workbook data_workbook(Outcome const& outcome, Date today, std::size_t most_rows)
{
    Workbook workbook{.title = name_of(outcome), .subject = "Data", .sheets = {}};
    workbook.sheets.push_back({.name = "Contents", .title = name_of(outcome), .blocks = {}});
    auto const& allocation = outcome.allocation;
    auto const total = [](std::size_t column, Money amount) { return std::pair{column, amount}; };
    Contents contents{workbook, most_rows};
    contents.add("Costs", "a line in a month in which it costs something: its cost, what of it is paid, what isn't", data::costs(outcome),
                 total(data::cost_column, allocation.cost));
    contents.add("Payments", "what a source pays of a line in a month", data::payments(outcome), total(data::amount_column, allocation.covered));
    contents.add("Lines", "a line: what it belongs to and how it is reckoned", data::lines(outcome), total(12, allocation.cost));
    contents.add("Sources", "a source: the planning worksheet's seven columns, then what stands behind them", data::sources(outcome),
                 total(data::applied_column, allocation.covered - allocation.unnamed));
    contents.add("Pools", "a part of a source with dates of its own", data::pools(outcome), total(11, allocation.covered - allocation.unnamed));
    contents.add("Releases", "money that becomes available, as it is counted here", data::releases(outcome),
                 total(data::release_column, outcome.supply.total()));
    contents.add("Events", "a date at which money ends, is lost, or something must be decided", data::events(outcome, today));
    auto& blocks = workbook.sheets.front().blocks;
    blocks.push_back(Paragraph{fmt::format("As of {}. {} to {}. Money counted: {}.", for_people(today), for_people(outcome.plan.first_month),
                                           for_people(outcome.plan.last_month()), in_words(outcome.counting))});
    blocks.push_back(Paragraph{"Each sheet is one table with its names in the first row. Amounts are dollars, a month is its first day, ids "
                               "are those of the plan file and the same on all sheets."});
    blocks.push_back(contents.finish());
    return workbook;
}

} // namespace templates
