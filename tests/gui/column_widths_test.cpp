// How wide the columns of a table become: numbers whole, names as far as there is room, the rest to those that grow.
#include "app/gui/content/column_widths.hpp"

#include <catch2/catch.hpp>

namespace {

// Ten a letter, twelve where bold: so that the expected widths can be counted.
int measured(std::string const& text, bool strong) { return static_cast<int>(text.size()) * (strong ? 12 : 10); }

gui::TableContent costs()
{
    gui::TableContent table;
    table.columns = {{.key = "name", .title = "Cost", .width = 60},
                     {.key = "amount", .title = "FY27", .width = 80, .right = true},
                     {.key = "why", .title = "Why", .width = 200, .wraps = true, .grows = true}};
    table.rows = {{"a", {{"Behavioral health"}, {"$9.00"}, {"a long sentence that goes on in further lines"}}},
                  {"b", {{"Car"}, {"$12,000.00"}, {}}},
                  {"total", {{"Total"}, {"$12,009.00"}, {}}, true}};
    return table;
}

} // namespace

TEST_CASE("A column needs its longest text, a bold one more, and a wrapping one its title only")
{
    CHECK(gui::needed_widths(costs(), measured) == std::vector{170, 120, 48}); // "Why" and a letter's margin
}

TEST_CASE("Of many rows those that are nearly the longest are measured, too")
{
    auto table = costs();
    // A letter that is wider than its number of bytes says.
    auto const wide_m = [](std::string const& text, bool) { return text == "MMMMMMMMMMMMMMMM" ? 500 : 10; };
    table.rows[1].cells[0].text = "MMMMMMMMMMMMMMMM"; // one letter shorter than "Behavioral health"
    CHECK(gui::needed_widths(table, wide_m)[0] == 500);
}

TEST_CASE("A number is never cut, whatever room there is")
{
    auto const table = costs();
    auto const needed = gui::needed_widths(table, measured);
    for (int const room : {0, 100, 340, 380, 500, 2000})
        CHECK(gui::column_widths(table.columns, {60, 80, 200}, needed, room)[1] >= 120);
}

TEST_CASE("Room goes to cut names first and then to the columns that grow; want of room is taken from those that wrap")
{
    auto const table = costs();
    auto const needed = gui::needed_widths(table, measured);
    auto const widths = [&](int room) { return gui::column_widths(table.columns, {60, 80, 200}, needed, room); };
    CHECK(widths(400) == std::vector{80, 120, 200});  // 20 to spare: to the name
    CHECK(widths(490) == std::vector{170, 120, 200}); // exactly what all need
    CHECK(widths(600) == std::vector{170, 120, 310}); // the rest to the one that grows
    CHECK(widths(350) == std::vector{60, 120, 170});  // 30 too little: from the one that wraps
    CHECK(widths(300) == std::vector{60, 120, 120});  // to three fifths of its width
    CHECK(widths(100) == std::vector{60, 120, 80});   // and never below two fifths
}

TEST_CASE("A column of short numbers gives way before a sentence does")
{
    auto const table = costs();
    CHECK(gui::column_widths(table.columns, {60, 200, 200}, {60, 150, 0}, 430) == std::vector{60, 170, 200});
    CHECK(gui::column_widths(table.columns, {60, 200, 200}, {60, 150, 0}, 380) == std::vector{60, 150, 170});
}

TEST_CASE("A date is never cut: it keeps what it needs, gives way of what it doesn't, and the sentence beside it takes the rest")
{
    gui::TableContent table;
    table.columns = {{.key = "what", .title = "What", .width = 300, .wraps = true, .grows = true},
                     {.key = "by", .title = "Decide by", .width = 150}};
    table.rows = {{"a", {{"a sentence"}, {"17 Oct 2030"}}}};
    auto const needed = gui::needed_widths(table, measured);
    CHECK(needed == std::vector{60, 110}); // "What" and a margin; eleven letters of the date
    CHECK(gui::column_widths(table.columns, {300, 150}, needed, 420) == std::vector{300, 120});
    CHECK(gui::column_widths(table.columns, {300, 150}, needed, 300) == std::vector{190, 110});
    CHECK(gui::column_widths(table.columns, {300, 150}, needed, 100) == std::vector{120, 110});
}

TEST_CASE("A title is whole on two lines, however short what stands below it is; but a name in it has its bounds")
{
    gui::TableContent table;
    table.columns = {{.key = "n", .title = "What happens", .width = 40, .right = true}, {.key = "s", .title = std::string(80, 'W'), .width = 50, .right = true}};
    table.rows = {{"a", {{"1"}, {"2"}}}};
    auto const needed = gui::needed_widths(table, measured);
    CHECK(gui::title_break("What happens") == 4);
    CHECK(needed == std::vector{80, 100}); // "happens" and a margin would be 96, but twice 40 is 80; 80 letters but twice 50
    table.columns[0].width = 60;
    CHECK(gui::needed_widths(table, measured)[0] == 96);
}

TEST_CASE("A table without rows or columns keeps what was declared")
{
    auto table = costs();
    table.rows.clear();
    CHECK(gui::needed_widths(table, measured) == std::vector{60, 60, 48});
    CHECK(gui::column_widths(table.columns, {60, 80, 200}, {0, 0, 0}, 340) == std::vector{60, 80, 200});
    CHECK(gui::column_widths({}, {}, {}, 100).empty());
}
