// Workbooks written to disk, then read back by other programs: openpyxl checks cell by cell, and two runs must be the same bytes.
#include "templates/xlsx_writer.hpp"

#include "tests/templates/outside_program.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace templates;
using budget::Money;
using budget::Ratio;

namespace {

Cell value_cell(Value value, Meaning meaning = Meaning::computed) { return {.value = std::move(value), .meaning = meaning}; }

Cell with(Cell plain, Formula::Kind kind, std::vector<CellRef> cells = {})
{
    plain.formula = Formula{kind, std::move(cells)};
    return plain;
}

Chart chart()
{
    return {.kind = Chart::Kind::stacked_area,
            .title = "=Coverage",
            .category_axis = "Fiscal year",
            .value_axis = "Dollars",
            .categories_table = "years",
            .categories_column = 0,
            .series = {{.name = "Cost", .table = "years", .column = 3, .colour = "#212121", .as_line = true},
                       {.name = "=Grant", .table = "years", .column = 1, .colour = "#0072B2"},
                       {.name = "Unfunded", .table = "years", .column = 2, .colour = "#D32F2F", .hatched = true}},
            .description = "Coverage by year, and the gap"};
}

// Values that openpyxl's script knows by heart: see read_back.py.
Workbook sample()
{
    using enum Formula::Kind;
    auto const year = [](char const* name, std::int64_t grant, std::int64_t gap, std::size_t row) {
        return std::vector{value_cell(name), value_cell(Money::from_cents(grant), Meaning::input), value_cell(Money::from_cents(gap), Meaning::gap),
                           with(value_cell(Money::from_cents(grant + gap)), sum_of, {{"years", row, 1}, {"years", row, 2}})};
    };
    Table years{.key = "years",
                .title = "",
                .columns = {{"year", "Year", Kind::text}, {"grant", "Grant", Kind::money}, {"gap", "Unfunded", Kind::money},
                            {"cost", "Cost", Kind::money}},
                .rows = {year("FY27", 10000010, 0, 0), year("FY28", 20, -5, 1)},
                .total = std::vector{value_cell("Total"), with(value_cell(Money::from_cents(10000030)), sum_above),
                                     with(value_cell(Money::from_cents(-5), Meaning::gap), sum_above),
                                     with(value_cell(Money::from_cents(10000025)), sum_above)},
                .note = "Made up."};
    years.rows[0][1].note = "From the award letter.";
    Table kinds{.key = "kinds",
                .title = "Every kind",
                .columns = {{"text", "Text", Kind::text}, {"number", "Number", Kind::number}, {"share", "Share", Kind::share},
                            {"date", "Date", Kind::date}, {"month", "Month", Kind::month}, {"yes", "Yes", Kind::yes_no}},
                .rows = {{value_cell("=1+1"), value_cell(Number{Ratio{5, 2}, 2}), value_cell(Share{Ratio{1, 8}}), value_cell(budget::Date{2026, 12, 31}),
                          value_cell(budget::Month{2027, 1}), value_cell(true, Meaning::good)},
                         {value_cell("Zoë 消防 🚒\x01"), with(value_cell(Number{Ratio{100, 3}, 1}), quotient, {{"years", 0, 1}, {"kinds", 0, 1}}),
                          value_cell(Value{}), value_cell(budget::Date{1900, 2, 28}), value_cell(Value{}),
                          with(value_cell(true, Meaning::good), equal, {{"years", total_row, 3}, {"years", total_row, 3}})}}};
    kinds.rows[1][1].value = Number{Ratio{10000010, 100} / Ratio{5, 2}, 1};
    kinds.rows[0][0].link = "https://example.org/?a=1&b=2";
    return {.title = "A & B",
            .subject = "Sample",
            .sheets = {{.name = "Years", .title = "Years & more", .blocks = {Paragraph{"Said & done."}, years, chart()}},
                       {.name = "years", .title = "Kinds", .blocks = {Heading{"Kinds"}, kinds}, .landscape = false}}};
}

std::string file(std::string const& name)
{
    auto const folder = std::filesystem::path{FUNDBRAID_BINARY_DIR} / ("xlsx_writer_test-" + std::to_string(::getpid())); // cases run side by side
    std::filesystem::create_directories(folder);
    return (folder / name).string();
}

std::string bytes(std::string const& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

TEST_CASE("openpyxl reads back every value, formula, note and chart that was written")
{
    auto const path = file("sample.xlsx");
    REQUIRE(!write_xlsx(sample(), path, {2026, 11, 22}));
    run_python("tests/templates/read_back.py", {path});
}

TEST_CASE("the same workbook gives the same bytes, and another date others")
{
    REQUIRE(!write_xlsx(sample(), file("first.xlsx"), {2026, 11, 22}));
    REQUIRE(!write_xlsx(sample(), file("second.xlsx"), {2026, 11, 22}));
    REQUIRE(!write_xlsx(sample(), file("other.xlsx"), {2026, 11, 23}));
    CHECK(!bytes(file("first.xlsx")).empty());
    CHECK(bytes(file("first.xlsx")) == bytes(file("second.xlsx")));
    CHECK(bytes(file("first.xlsx")) != bytes(file("other.xlsx")));
}

TEST_CASE("a place that can't be written to is a problem, not a crash")
{
    auto const problem = write_xlsx(sample(), file("no such folder") + "/x.xlsx", {2026, 11, 22});
    REQUIRE(problem);
    CHECK(problem->code == "file.unwritable");
    CHECK(problem->severity == budget::Severity::error);
}

TEST_CASE("a chart of a table that isn't there is a bug")
{
    auto workbook = sample();
    std::get<Chart>(workbook.sheets[0].blocks[2]).series[0].table = "nothing";
    CHECK_THROWS_AS(write_xlsx(workbook, file("bug.xlsx"), {2026, 11, 22}), std::logic_error);
}
