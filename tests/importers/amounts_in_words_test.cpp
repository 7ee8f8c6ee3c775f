// What stands where an amount would be and is none, or may be read in two ways: said with its words, never dropped or guessed.
// Every expected figure is added up by hand.
#include "importers/decimal_comma.hpp"
#include "importers/recognise.hpp"
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/grid_text.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

Import words_read(std::vector<std::string> const& rows) { return propose(document_of({grid_of("Team", rows)}), empty_plan()); }

Import text_read(std::string const& text)
{
    auto document = read_document(std::move(*FileBytes::in_memory(text, "b.csv").value));
    REQUIRE(document.value);
    return propose(*document.value, empty_plan());
}

} // namespace

TEST_CASE("Lines whose amount is words are left out, each with its words")
{
    auto const import = words_read({"Item | FY27 Budget", "Salaries | 500000", "Radios | $500 each", "Vans | see notes", "Training | $3,000 total", "Clinic | Grant funded", "Phones | $1,200 per month",
                                    "Vests | to be requested in FY28", "Fuel | 9000", "Rent | 800", "Gas | 200", "Water | 100", "Dues | 50", "Audit | 40", "Tolls | 10"});
    CHECK(cost_in(plan_with(import), 2027) == usd(510'200));
    for (auto const& [item, words] : std::vector<std::pair<char const*, char const*>>{{"Radios", "$500 each"}, {"Vans", "see notes"}, {"Training", "$3,000 total"}, {"Clinic", "Grant funded"},
                                                                                      {"Phones", "$1,200 per month"}, {"Vests", "to be requested in FY28"}}) {
        INFO(item);
        CHECK(is_left_out(import, item, std::string{"\""} + words + "\" is no amount"));
    }
}

TEST_CASE("A budget most of whose amounts are words keeps those that are clear")
{
    auto const import = words_read({"Item | FY27 Budget", "Salaries | 500000", "Radios | $500 each", "Vans | see notes", "Phones | $3,000 total"});
    CHECK(cost_in(plan_with(import), 2027) == usd(500'000));
    CHECK(is_left_out(import, "Vans", "\"see notes\" is no amount"));
    CHECK(import.tables.at(0).columns.columns.at(1).reason == "its heading holds words for it: \"FY27 Budget\"; 3 of its 4 cells hold no amount");
}

TEST_CASE("A word in the column that is taken is what is wrong, whatever stands in the columns beside it")
{
    auto const import = words_read({"Item | FY26 Adopted | FY27 Adopted", "Salaries | 400 | 500", "Radios | 15 | TBD", "Vests | 30 | ", "Fuel | 8 | 9"});
    CHECK(cost_in(plan_with(import), 2027) == usd(509));
    CHECK(is_left_out(import, "Radios", "\"TBD\" is no amount"));
    CHECK(is_left_out(import, "Vests", "it has no amount in the columns that are taken"));
}

TEST_CASE("Three places behind every point may be thousands, so such amounts are doubtful")
{
    auto const import = text_read("Item;FY 2027\nSalaries;1.234\nVans;98.765\nTotal;99.999\n");
    CHECK(taken_at_first(import).size() <= 1); // the program at most
    CHECK(import.proposals.back().confidence == Confidence::doubtful);
    CHECK(import.proposals.back().readings.at(1).reason.starts_with("its figures have three places behind the point, which may part thousands instead"));
    for (auto const* text : {"Item;FY 2027\nSalaries;1.234\nVans;98.5\n", "Item,FY 2027\nSalaries,\"1,234.567\"\nVans,98.765\n", "Item,FY 2027\nSalaries,1234\nVans,98\n"}) {
        INFO(text);
        CHECK(text_read(text).proposals.back().confidence != Confidence::doubtful);
    }
}

TEST_CASE("Thousands parted by spaces of every kind, with a decimal comma")
{
    for (std::string const space : {" ", "\xC2\xA0", "\xE2\x80\xAF"}) {
        auto const import = text_read("Item;FY 2027;Notes\nSalaries;1" + space + "234" + space + "567,89;a\nVans;98" + space + "765,40;b\nRent;1" + space + "000;c\nTotal;1" + space + "334" + space + "333,29;\n");
        CHECK(cost_in(plan_with(import), 2027) == Money::from_cents(133'433'329));
        CHECK(has_problem(import, "import.adds-up", "$1,334,333.29"));
    }
}

TEST_CASE("A column of a text that is longer than any cell is refused in one sentence")
{
    auto file = FileBytes::in_memory("Item,Amount\nRent,5\n\"" + std::string(1 << 20, 'x') + "y\",7\n", "long.csv");
    auto const document = read_document(std::move(*file.value));
    CHECK_FALSE(document.value);
    REQUIRE(document.problems.size() == 1);
    CHECK(document.problems[0].code == "csv.long-field");
    CHECK(document.problems[0].text == "A column of line 3 is longer than 1 MB, so this isn't a table of text.");
    CHECK(read_document(std::move(*FileBytes::in_memory("Item,Amount\nRent,5\n\"" + std::string(1 << 20, 'x') + "\",7\n", "long.csv").value)).value);
}

TEST_CASE("A lone cell at a workbook's far end costs no time")
{
    auto grid = grid_of("Far", {"Item | Amount", "Rent | 12000", "Phones | 3000"});
    grid.rows.resize(1'048'576);
    grid.rows.back().resize(16'384);
    grid.rows.back().back() = {CellKind::text, false, 0, "x"};
    auto const start = std::chrono::steady_clock::now();
    auto const import = propose(document_of({std::move(grid)}), empty_plan());
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{20}); // it took minutes
    CHECK(cost_in(plan_with(import), 2027) == usd(15'000));
    CHECK(is_left_out(import, "x", ""));
}

TEST_CASE("A figure with a mark that can't be read is said, and is no heading")
{
    auto const import = words_read({"Line | Amount", "Salaries | 1000", "Cups | ~300", "Caps | (300)*", "Pens | '<300", "Pins | '+/-300", "Tape | '#300", "Ink | ''120,000", "Rent | 50"});
    CHECK(cost_in(plan_with(import), 2027) == usd(1050));
    for (auto const* figure : {"~300", "(300)*", "<300", "+/-300", "#300", "'120,000"}) {
        INFO(figure);
        bool said = false;
        for (auto const& left : import.left_out) said = said || left.reason == "\"" + std::string{figure} + "\" is no amount";
        CHECK(said);
    }
}

TEST_CASE("Brackets and other money where numbers have a decimal comma")
{
    CHECK(*with_decimal_point("(500,25)") == "-500.25");
    CHECK(*with_decimal_point("$ 1.234,50") == "1234.50");
    CHECK(*with_decimal_point("12,50-") == "-12.50");
    CHECK(!with_decimal_point("()"));
    CHECK(!with_decimal_point("(-5,00)"));
    auto const import = text_read("Line;Amount\nSalaries;1.234,50\nFuel;(500,25)\nGas;\xE2\x82\xAC 77,10\n");
    CHECK(cost_in(plan_with(import), 2027) == Money::from_cents(123'450));
    CHECK(is_left_out(import, "Fuel -$500.25", "an amount below 0"));
    CHECK(is_left_out(import, "Gas", "is no amount"));
}
