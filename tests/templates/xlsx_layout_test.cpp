// Addresses, names and formulas of workbooks, against Excel's rules.
#include "templates/xlsx_formula.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace templates;
using budget::Money;

namespace {

Cell money(std::int64_t cents) { return {.value = Money::from_cents(cents), .meaning = Meaning::computed}; }

// Sheet "Costs": title row 1, empty row 2, table head row 3, rows 4 and 5, total row 6.
Workbook two_sheets()
{
    Table costs{.key = "costs",
                .title = "",
                .columns = {{"a", "A", Kind::money}, {"b", "B", Kind::money}, {"c", "C", Kind::money}},
                .rows = {{money(100), money(200), money(300)}, {money(400), money(500), money(600)}},
                .total = std::vector{money(500), money(700), money(900)}};
    Table checks{.key = "checks", .title = "", .columns = {{"x", "X", Kind::money}}, .rows = {{money(1)}}};
    return {.title = "W",
            .subject = "",
            .sheets = {{.name = "Mayor's costs", .title = "T", .blocks = {costs}}, {.name = "Checks", .title = "T", .blocks = {checks}}}};
}

std::string formula(Formula::Kind kind, std::vector<CellRef> cells, std::string const& table = "costs", std::size_t column = 1)
{
    auto const workbook = two_sheets();
    CellNames names;
    return formula_text(place(workbook), names, {kind, std::move(cells)}, table, column);
}

} // namespace

TEST_CASE("addresses")
{
    CHECK(address(0, 0) == "A1");
    CHECK(address(9, 25) == "Z10");
    CHECK(address(0, 26) == "AA1");
    CHECK(address(0, 701) == "ZZ1");
    CHECK(address(1048575, 16383) == "XFD1048576");
}

TEST_CASE("formulas find their cells, on their own sheet and on others")
{
    using enum Formula::Kind;
    CHECK(formula(sum_above, {}) == "=SUM(B4:B5)");
    CHECK(formula(same, {{"costs", total_row, 2}}) == "=C6");
    CHECK(formula(same, {{"costs", 1, 0}}, "checks", 0) == "=costs.row_2.a");
    CHECK(formula(sum_of, {{"costs", 0, 0}, {"costs", 1, 0}, {"costs", 0, 2}}) == "=SUM(A4:A5,C4)");
    CHECK(formula(sum_of, {{"costs", 0, 0}, {"costs", 0, 1}, {"costs", 0, 2}}, "checks", 0) == "=SUM(costs.row_1.a.to.c)");
    CHECK(formula(difference, {{"costs", 0, 2}, {"costs", 0, 0}}) == "=ROUND(C4-A4,2)");
    CHECK(formula(difference, {{"costs", 0, 2}, {"costs", 0, 0}, {"costs", 0, 1}}) == "=ROUND(C4-SUM(A4:B4),2)");
    CHECK(formula(quotient, {{"costs", 0, 0}, {"costs", 0, 2}}) == "=IF(C4=0,0,A4/C4)");
    CHECK(formula(equal, {{"costs", total_row, 0}, {"costs", total_row, 1}}) == "=ROUND(A6-B6,2)=0");
    CHECK(formula(equal, {{"costs", 0, 0}, {"costs", 0, 1}, {"costs", 0, 2}}) == "=AND(ROUND(A4-B4,2)=0,ROUND(A4-C4,2)=0)");
    CHECK(formula(all_true, {{"costs", 0, 0}, {"costs", 1, 0}}) == "=AND(A4:A5)");
}

TEST_CASE("no formula has more arguments or characters than Excel takes")
{
    using enum Formula::Kind;
    auto const apart = [](std::size_t count) { // cells that are no neighbours
        std::vector<CellRef> cells;
        for (std::size_t at = 0; at < count; ++at) cells.push_back({"costs", at % 2, at % 2 == 0 ? 0U : 2U});
        return cells;
    };
    auto const arguments = [](std::string const& text) { return std::count(text.begin(), text.end(), ',') + 1; };
    auto const sum = formula(sum_of, apart(501));
    CHECK(arguments(sum) == 499); // of three sums: 250, 250 and 1
    auto const second = sum.find(")+SUM(");
    REQUIRE(second != std::string::npos);
    CHECK(arguments(sum.substr(0, second)) == 250);
    CHECK(sum.substr(sum.rfind("+SUM(")) == "+SUM(A4)");
    CHECK(formula(all_true, apart(251)).find("),AND(A4))") != std::string::npos);
    CHECK(formula(all_true, apart(251)).starts_with("=AND(AND(A4,C5"));
    CHECK(formula(sum_of, apart(5000)).empty()); // the value alone stands in the cell
}

TEST_CASE("a reference to nothing is a bug, not an empty formula")
{
    using enum Formula::Kind;
    CHECK_THROWS_AS(formula(same, {{"nothing", 0, 0}}), std::logic_error);
    CHECK_THROWS_AS(formula(same, {{"costs", 2, 0}}), std::logic_error);
    CHECK_THROWS_AS(formula(same, {{"costs", 0, 3}}), std::logic_error);
    CHECK_THROWS_AS(formula(same, {{"checks", total_row, 0}}), std::logic_error);
}

TEST_CASE("two tables with one key are a bug")
{
    auto workbook = two_sheets();
    workbook.sheets[1].blocks = workbook.sheets[0].blocks;
    CHECK_THROWS_AS(place(workbook), std::logic_error);
}

TEST_CASE("sheet names are legal and unique")
{
    CHECK(sheet_name("Brief", {}) == "Brief");
    CHECK(sheet_name("Costs/FY27: all?", {}) == "Costs FY27  all");
    CHECK(sheet_name("'quoted'", {}) == "quoted");
    CHECK(sheet_name("", {}) == "Sheet");
    CHECK(sheet_name("brief", {"Brief"}) == "brief 2");
    CHECK(sheet_name("Brief", {"Brief", "Brief 2"}) == "Brief 3");
    CHECK(sheet_name("History", {}) == "History 2");
    CHECK(sheet_name("1234567890123456789012345678901X", {}) == "1234567890123456789012345678901");
    CHECK(sheet_name("1234567890123456789012345678901", {"1234567890123456789012345678901"}) == "12345678901234567890123456789 2");
}

TEST_CASE("a cut never splits a character")
{
    CHECK(first_units("Zoë", 3) == "Zoë");
    CHECK(first_units("Zoë", 2) == "Zo");
    CHECK(first_units("a🚒b", 2) == "a"); // the engine is two UTF-16 units
    CHECK(first_units("a🚒b", 3) == "a🚒");
}

TEST_CASE("charts that follow each other stand side by side")
{
    auto workbook = two_sheets();
    workbook.sheets[0].blocks.insert(workbook.sheets[0].blocks.begin(), {Chart{}, Chart{}});
    auto const placement = place(workbook);
    auto const& blocks = placement.sheets[0].blocks;
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].row == blocks[1].row);
    CHECK(blocks[0].side == 0);
    CHECK(blocks[1].side == 1);
    CHECK(blocks[1].sides == 2);
    CHECK(placement.tables.at("costs").header_row == blocks[0].row + blocks[0].rows + 1);
}
