// Sheets on paper: where texts stand on which page, in letters of which size.
#include "app/gui/content/print_pages.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

budget::Money money(int dollars) { return budget::Money::from_dollars(dollars); }

gui::TextSize const ten{[](std::string const& text) { return 10.0 * static_cast<double>(text.size()); }, 12};

} // namespace

TEST_CASE("on paper nothing is lost: wide tables go on in parts, long ones over pages with their head")
{
    CHECK(gui::wrapped_lines("one two three", 80, ten) == std::vector<std::string>{"one two", "three"});
    CHECK(gui::wrapped_lines("", 80, ten).empty());

    templates::Table table{.key = "t", .title = "", .columns = {{"name", "Name"}}, .rows = {}};
    for (int at = 0; at < 12; ++at) table.columns.push_back({"c" + std::to_string(at), "C" + std::to_string(at), templates::Kind::money});
    for (int line = 0; line < 60; ++line) {
        auto& cells = table.rows.emplace_back();
        cells.push_back({"row" + std::to_string(line)});
        for (int at = 0; at < 12; ++at) cells.push_back({money(line * 100 + at)});
    }
    templates::Sheet sheet{.name = "S", .title = "Sheet", .blocks = {table}};
    auto const pages = gui::lay_out_pages({&sheet, 1}, 500, 400, {ten, ten});
    CHECK(pages.size() > 3);
    std::vector<std::string> texts;
    std::size_t heads = 0;
    for (auto const& page : pages)
        for (auto const& text : page.texts) {
            texts.push_back(text.text);
            heads += text.text == "Name";
            CHECK(text.at.x >= -0.01);
            CHECK((text.at.y + ten.height) * page.scale <= 400);
            CHECK(text.at.x * page.scale <= 500);
        }
    CHECK(heads >= pages.size());
    for (int line = 0; line < 60; ++line)
        for (int at = 0; at < 12; ++at)
            CHECK(std::count(texts.begin(), texts.end(), dollars(money(line * 100 + at))) >= 1);
}

TEST_CASE("on paper a table's total stands flush right with its column, in bold letters that are wider")
{
    gui::TextSize const twelve{[](std::string const& text) { return 12.0 * static_cast<double>(text.size()); }, ten.height};
    templates::Table table{.key = "t", .title = {}, .columns = {{"name", "Name"}, {"cost", "Cost", templates::Kind::money}}, .rows = {}};
    table.rows.push_back({{std::string{"Pay"}}, {money(1'234)}});
    table.total = {{std::string{"Total"}}, {money(1'234)}};
    templates::Sheet const sheet{.name = "S", .title = "Sheet", .blocks = {table}};
    auto const pages = gui::lay_out_pages({&sheet, 1}, 500, 400, {ten, twelve});
    REQUIRE(pages.size() == 1);
    std::vector<double> rights;
    for (auto const& text : pages[0].texts)
        if (text.text == "$1,234.00") rights.push_back(text.at.x + (text.bold ? twelve : ten).width(text.text));
    REQUIRE(rights.size() == 2);
    CHECK(rights[0] == Approx(rights[1]));
}

TEST_CASE("on paper a heading stands on the page of what it is above")
{
    // A line is 15 high, a paragraph 22.5: the title and 15 of them end at 360 of 400. The heading would fit, its table's head and first row not.
    templates::Sheet sheet{.name = "S", .title = "Sheet", .blocks = {}};
    for (int at = 0; at < 15; ++at) sheet.blocks.emplace_back(templates::Paragraph{"Text"});
    sheet.blocks.emplace_back(templates::Heading{"Costs"});
    sheet.blocks.emplace_back(templates::Table{.key = "t", .title = {}, .columns = {{"name", "Name"}}, .rows = {{{std::string{"Pay"}}}}});
    auto const pages = gui::lay_out_pages({&sheet, 1}, 500, 400, {ten, ten});
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].texts.back().text == "Text");
    CHECK(pages[1].texts.front().text == "Costs");
    CHECK(pages[1].texts.back().text == "Pay");
}

TEST_CASE("on paper letters are small only where a table would go on in parts")
{
    // Ten letters are 100 wide, a column's distance 10: so many columns of text need 110 each.
    auto const scale_of = [](int columns) {
        templates::Table table{.key = "t", .title = {}, .columns = {}, .rows = {}};
        auto& row = table.rows.emplace_back();
        for (int at = 0; at < columns; ++at) {
            table.columns.push_back({"c" + std::to_string(at), "C"});
            row.push_back({std::string{"abcdefghij"}});
        }
        templates::Sheet const sheet{.name = "S", .title = "Sheet", .blocks = {table}};
        auto const pages = gui::lay_out_pages({&sheet, 1}, 600, 400, {ten, ten});
        REQUIRE(pages.size() == 1);
        return pages[0].scale;
    };
    CHECK(scale_of(5) == Approx(1));           // 550 of 600
    CHECK(scale_of(6) == Approx(16 / 18.0));   // 660 of 600 / (16/18) = 675; of 600 / (17/18) = 635 not
    CHECK(scale_of(7) == Approx(14 / 18.0));   // 770 of 600 / (14/18) = 771
    CHECK(scale_of(9) == Approx(8 / 9.0));     // 990 of 771: in parts
}
