// Tables of a Word document: numbers stay in one line at every number of columns, and text has what is left.
#include "templates/docx_columns.hpp"
#include "templates/docx_writer.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace templates;
using budget::Money;

namespace {

constexpr int letter_across = 15840 - 2 * 720; // across, between the margins

Cell cents_of(std::int64_t cents, Meaning meaning = Meaning::computed) { return {.value = Money::from_cents(cents), .meaning = meaning}; }

// A budget's table: columns of text, then of money with a bold total.
Table detail_table(std::size_t texts, std::size_t amounts)
{
    Table table{.key = "t", .title = "", .columns = {}, .rows = {{}, {}}, .total = std::vector<Cell>{}};
    for (std::size_t at = 0; at < texts; ++at) {
        table.columns.push_back({"text", "Quantity", Kind::text});
        table.rows[0].push_back({.value = std::string{"4.20 people on duty, day and night"}});
        table.rows[1].push_back({.value = std::string{"12 months"}});
        table.total->push_back({});
    }
    for (std::size_t at = 0; at < amounts; ++at) {
        table.columns.push_back({"amount", "Unfunded", Kind::money});
        table.rows[0].push_back(cents_of(4'804'800));
        table.rows[1].push_back(cents_of(0));
        table.total->push_back(cents_of(123'456'789, Meaning::total));
    }
    return table;
}

// What DejaVu Sans Bold, a wide typeface, takes for "$1,234,567.89" and for "Unfunded", in twentieths of a point: advances in parts
// of a thousand of the size, from the typeface's table: digits and $ 696, comma and point 380, U 812, n u 712, f 435, d 716, e 678.
int amount_in(int half_points) { return (10 * 696 + 3 * 380) * half_points * 10 / 1000; }
int unfunded_in(int half_points) { return (812 + 712 + 435 + 712 + 712 + 716 + 678 + 716) * half_points * 10 / 1000; }

} // namespace

TEST_CASE("no number of a Word table breaks inside, however many columns there are")
{
    for (std::size_t const amounts : {1U, 3U, 6U, 8U, 12U, 15U}) {
        INFO(amounts);
        auto const table = detail_table(5, amounts);
        int const page = fits_docx_page(table, letter_across) ? letter_across : 24480 - 2 * 720;
        auto const columns = docx_columns(table, page);
        REQUIRE(columns.widths.size() == 5 + amounts);
        for (std::size_t at = 5; at < columns.widths.size(); ++at) {
            CHECK(columns.widths[at] - 2 * docx_cell_margin >= amount_in(columns.type));
            CHECK(columns.widths[at] - 2 * docx_cell_margin >= unfunded_in(columns.type));
        }
        CHECK(std::accumulate(columns.widths.begin(), columns.widths.end(), 0) <= page);
        CHECK(columns.type >= 13); // 6.5 points: can be read
    }
    CHECK(docx_columns(detail_table(5, 6), letter_across).type == docx_type); // a year of the budget detail, in its usual type
    CHECK(fits_docx_page(detail_table(5, 6), letter_across));
    CHECK_FALSE(fits_docx_page(detail_table(5, 12), letter_across));
}

TEST_CASE("a table that Letter doesn't hold is on larger paper, and its type is written with its text")
{
    auto const document = [](Table const& table) { return write_docx({.name = "S", .title = "T", .blocks = {table}}, {2026, 11, 22}); };
    CHECK(document(detail_table(5, 6)).find("<w:pgSz w:w=\"15840\" w:h=\"12240\"") != std::string::npos);
    auto const wide = detail_table(5, 15);
    auto const written = document(wide);
    CHECK(written.find("<w:pgSz w:w=\"24480\" w:h=\"15840\"") != std::string::npos);
    auto const columns = docx_columns(wide, 24480 - 2 * 720);
    REQUIRE(columns.type < docx_type);
    CHECK(written.find("<w:sz w:val=\"" + std::to_string(columns.type) + "\"/></w:rPr><w:t xml:space=\"preserve\">$1,234,567.89") != std::string::npos);
}
