// The flat tables: their sums, how they go on on another sheet, and that writing them can be stopped.
#include "templates/workbooks/data/data_workbook.hpp"

#include "budget/evaluate.hpp"
#include "templates/starter.hpp"
#include "templates/xlsx_writer.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <map>

using namespace templates;
using budget::Money;

namespace {

budget::Date const day_of_export{2026, 11, 22};

std::size_t rows_of(LongTable const& table)
{
    std::size_t rows = 0;
    table.each_row([&](auto const& row) {
        CHECK(row.size() == table.columns.size());
        ++rows;
        return true;
    });
    return rows;
}

Money sum_of(LongTable const& table, std::string const& column)
{
    Money sum;
    table.each_row([&](auto const& row) {
        for (std::size_t at = 0; at < row.size(); ++at)
            if (table.columns[at].key == column)
                if (auto const* amount = std::get_if<Money>(&row[at])) sum += *amount;
        return true;
    });
    return sum;
}

Table const& contents(Workbook const& workbook) { return std::get<Table>(workbook.sheets.front().blocks.back()); }

} // namespace

TEST_CASE("the flat tables hold all of the plan, closed months and money without a name included")
{
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        auto const outcome = budget::evaluate(tests::random_plan(seed, tests::Size::small, tests::Past::closed));
        auto const workbook = data_workbook(outcome, day_of_export);
        std::map<std::string, LongTable const*> tables;
        for (auto const& sheet : workbook.sheets)
            if (sheet.long_table) {
                tables[sheet.name] = &*sheet.long_table;
                CHECK(rows_of(*sheet.long_table) == sheet.long_table->row_count);
            }
        CHECK(sum_of(*tables.at("Costs"), "cost") == outcome.allocation.cost);
        CHECK(sum_of(*tables.at("Costs"), "paid") == outcome.allocation.covered);
        CHECK(sum_of(*tables.at("Costs"), "unfunded") == outcome.allocation.total_gap());
        CHECK(sum_of(*tables.at("Payments"), "amount") == outcome.allocation.covered);
        CHECK(tables.at("Lines")->row_count == outcome.costs.lines.size());
        CHECK(tables.at("Sources")->row_count == outcome.plan.sources.size());
        for (auto const& row : contents(workbook).rows)
            if (auto const* holds = std::get_if<bool>(&row[5].value)) CHECK(*holds);
    }
}

TEST_CASE("what a sheet can't hold goes on on the next one, and the sum runs over both")
{
    auto const plan = read_starter(*find_starter("missoula"));
    auto const outcome = budget::evaluate(*plan.value);
    auto const whole = data_workbook(outcome, day_of_export);
    auto const rows = whole.sheets[1].long_table->row_count;
    auto const parts = data_workbook(outcome, day_of_export, rows / 2);
    CHECK(parts.sheets[1].name == "Costs");
    CHECK(parts.sheets[2].name == "Costs 2");
    std::vector<std::vector<Value>> in_parts;
    for (auto const& sheet : parts.sheets)
        if (sheet.name.starts_with("Costs")) sheet.long_table->each_row([&](auto const& row) {
            in_parts.push_back(row);
            return true;
        });
    CHECK(in_parts.size() == rows);
    std::size_t at = 0;
    whole.sheets[1].long_table->each_row([&](auto const& row) {
        CHECK(std::get<std::string>(row[0]) == std::get<std::string>(in_parts.at(at)[0]));
        CHECK(std::get<Money>(row[9]) == std::get<Money>(in_parts.at(at)[9]));
        ++at;
        return true;
    });
    CHECK(contents(parts).rows[0][3].formula->cells.size() == (rows + rows / 2 - 1) / (rows / 2));
    CHECK(std::get<Money>(contents(parts).rows[0][3].value) == outcome.allocation.cost);
}

TEST_CASE("a preview holds the first rows")
{
    auto const plan = read_starter(*find_starter("missoula"));
    auto const outcome = budget::evaluate(*plan.value);
    auto const workbook = data_workbook(outcome, day_of_export);
    auto const preview = first_rows(*workbook.sheets[1].long_table, 7);
    CHECK(preview.rows.size() == 7);
    CHECK(preview.columns.size() == preview.rows[0].size());
    CHECK(std::get<std::string>(preview.rows[0][0].value) == outcome.costs.lines[0].id);
}

TEST_CASE("writing says how far it is and stops when told to")
{
    auto const folder = std::filesystem::path{FUNDBRAID_BINARY_DIR} / ("data_workbook_test-" + std::to_string(::getpid())); // cases run side by side
    std::filesystem::create_directories(folder);
    auto const path = (folder / "data.xlsx").string();
    auto const plan = read_starter(*find_starter("round-the-clock"));
    auto const outcome = budget::evaluate(*plan.value);
    auto const workbook = data_workbook(outcome, day_of_export);
    std::size_t last = 0;
    std::size_t all = 0;
    int calls = 0;
    CHECK(!write_xlsx(workbook, path, day_of_export, [&](std::size_t done, std::size_t of) {
        CHECK(done >= last);
        last = done;
        all = of;
        ++calls;
        return true;
    }));
    CHECK(calls > 3);
    CHECK(last == all);
    CHECK(all > 20'000);

    calls = 0;
    auto const problem = write_xlsx(workbook, path, day_of_export, [&](std::size_t, std::size_t) { return ++calls < 2; });
    REQUIRE(problem);
    CHECK(problem->code == "export.cancelled");
    CHECK(problem->severity == budget::Severity::note);
    CHECK(calls == 2);
}
