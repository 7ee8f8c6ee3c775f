// Where printed pages begin, how wide columns are and on what paper, with every height and width added up by hand.
#include "templates/xlsx_pages.hpp"
#include "templates/xlsx_widths.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace templates;
using budget::Money;

namespace {

// So many rows of five columns of 20 characters: 5 × (20 × 7 + 5) = 725 pixels = 543.75 points, less than a page's 720, so that the
// print is as large as the screen.
Table table_of(std::string const& key, std::size_t rows, std::string const& title = "Title")
{
    Table table{.key = key, .title = title, .columns = {}, .rows = {}};
    for (char const* name : {"a", "b", "c", "d", "e"}) table.columns.push_back({name, name, Kind::text, 20});
    table.rows.assign(rows, std::vector<Cell>(5, Cell{.value = std::string{"x"}}));
    return table;
}

PlacedSheet placed(std::vector<Block> blocks)
{
    return place({.title = "W", .subject = "", .sheets = {{.name = "S", .title = "T", .blocks = std::move(blocks)}}}).sheets.front();
}

Table wide_table(std::size_t texts, std::size_t amounts, std::string const& head)
{
    Table table{.key = "t", .title = "", .columns = {}, .rows = {{}}};
    for (std::size_t at = 0; at < texts; ++at) {
        table.columns.push_back({"text", "Text"});
        table.rows[0].push_back({.value = std::string{"a text of more than forty-four letters, which wraps in its cell"}});
    }
    for (std::size_t at = 0; at < amounts; ++at) {
        table.columns.push_back({"amount", head, Kind::money});
        table.rows[0].push_back({.value = Money::from_cents(12'345'678'900)}); // $123,456,789.00: 15 characters, and 3 beside
    }
    return table;
}

} // namespace

TEST_CASE("a table that fits a page is on one, with its heading; a longer last one has its head on each")
{
    // A page: 8.5 − 2 × 0.75 inches = 504 points, of which 95 % = 478.8 are used. A row is 15, the title 24, a caption 16, a heading 18.
    // Row 0 title, 2 caption of A, 3 head, 4 to 13 rows: 24 + 15 + 16 + 15 + 150 = 220, and 15 below: 235.
    // Row 15 caption of B, 16 head, 17 to 35 rows: 16 + 15 + 285 = 316: 551 is too much, so page 2 begins with row 15.
    // Row 37 heading, 38 paragraph, 40 caption of C, 41 head, 42 to 101 rows: on page 2 316 + 15 + 18 + 15 + 15 + 16 + 15 = 410 stand
    // before row 42, room for 4 rows: page 3 begins with row 46. From there on C's head is repeated: (478.8 − 15) / 15 = 30 rows a
    // page, page 4 begins with row 76 and holds the other 26.
    auto const sheet = placed({table_of("a", 10), table_of("b", 19), Heading{"H"}, Paragraph{"P"}, table_of("c", 60)});
    CHECK(sheet.breaks == std::vector{15, 46, 76});
    CHECK(sheet.repeated_from == 41);
    CHECK(sheet.repeated_to == 41);
    CHECK(sheet.rows == 102);
}

TEST_CASE("a heading at the foot of a page goes to the next with what it is over")
{
    // 24 + 15 before A's caption, 16 + 15 + 26 × 15 = 421: 460. 15 below; the heading's 18 would still fit 478.8 without its space, not with.
    // A has rows 2 to 29; row 30 is empty, 31 the heading, 32 the paragraph.
    auto const short_of_room = placed({table_of("a", 26), Heading{"Year 2: Personnel"}, Paragraph{"P"}});
    CHECK(short_of_room.breaks == std::vector{31});
    // Two headings fit, but not with their paragraph:
    auto const heading_fits = placed({table_of("a", 24, ""), Heading{"Year 2: Personnel"}, Heading{"Staff"}, Paragraph{"P"}});
    // 39 + 15 + 360 = 414, + 15 + 18 + 18 = 465; the paragraph makes it 480. Row 2 head, 3 to 26 rows, 28 and 29 the headings.
    CHECK(heading_fits.breaks == std::vector{28});
    auto const all_fits = placed({table_of("a", 23, ""), Heading{"Year 2: Personnel"}, Heading{"Staff"}, Paragraph{"P"}});
    CHECK(all_fits.breaks.empty()); // 465
}

TEST_CASE("a total and a note are not alone on a page, and a sheet that is to be one page has no breaks")
{
    auto table = table_of("a", 29, "");
    table.total = table.rows.front();
    table.note = "N";
    // Row 2 head, 3 to 31 rows: 39 + 15 + 435 = 489. The table with total and note, 15 + 450 + 13 = 478, would fit no page below the repeated
    // title and head (frozen: rows 0 to 2, 54 points): it begins here, and its last two rows go with the total: page 2 begins with row 30.
    auto const sheet = placed({table});
    CHECK(sheet.breaks == std::vector{30});
    CHECK(sheet.repeated_to == 2);
    auto workbook = Workbook{.title = "W", .subject = "", .sheets = {{.name = "S", .title = "T", .blocks = {table}, .one_page = true}}};
    CHECK(place(workbook).sheets.front().breaks.empty());
}

TEST_CASE("text gives way, then the paper grows, so that type of 11 points is printed in 7.7")
{
    // 6 × (44 × 7 + 5) = 1,878 pixels. Letter holds 720 points / 0.7 = 1,371 pixels: 73 characters less, 13 of each column.
    auto const texts = placed({wide_table(6, 0, "")});
    CHECK(texts.paper == Paper::letter);
    CHECK(scale_of(texts, true) >= 0.7);
    for (int const width : texts.widths) CHECK(width == 31);
    // 24 × 7 + 5 + 14 × (18 × 7 + 5) = 2,007 pixels = 1,505 points: × 0.7 = 1,054, more than Legal's 936.
    auto const amounts = placed({wide_table(1, 14, "FY27")});
    CHECK(amounts.paper == Paper::tabloid);
    CHECK(amounts.pages_wide == 1);
    CHECK(amounts.widths.front() == 24);
    CHECK(std::accumulate(amounts.widths.begin(), amounts.widths.end(), 0) == 24 + 14 * 18);
    // 24 × 7 + 5 + 12 × 131 = 1,745 pixels = 1,309 points: × 0.7 = 916.
    CHECK(placed({wide_table(1, 12, "FY27")}).paper == Paper::legal);
    // 40 × 131 + 173 = 5,413 pixels = 4,060 points: × 0.7 = 2,842, three pages of 1,152.
    auto const many = placed({wide_table(1, 40, "FY27")});
    CHECK(many.pages_wide == 3);
    CHECK(scale_of(many, true) >= 0.7);
    // Little is not spread: the print is never larger than the screen.
    CHECK(scale_of(placed({table_of("a", 3)}), true) == 1.0);
}

TEST_CASE("a word of a head that nothing breaks doesn't make its column wide")
{
    auto const sheet = placed({wide_table(1, 2, std::string(80, 'Y'))});
    CHECK(sheet.widths[1] == 18); // its amounts'
    // 80 letters in lines of 18 × 9 / 10 = 16: 5 lines of 15 points.
    CHECK(sheet.heights.at(2) == 75);
}
