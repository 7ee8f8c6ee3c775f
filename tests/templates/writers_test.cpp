// The three plain writers, on sheets whose text was laid out by hand.
#include "templates/csv_writer.hpp"
#include "templates/json_writer.hpp"
#include "templates/text_writer.hpp"

#include <catch2/catch.hpp>

using namespace templates;
using budget::Money;
using budget::Ratio;

namespace {

Cell cell(Value value, Meaning meaning = Meaning::computed) { return {.value = std::move(value), .meaning = meaning}; }

Table sources()
{
    return {.key = "sources",
            .title = "Who pays",
            .columns = {{"source", "Source", Kind::text}, {"paid", "Paid", Kind::money}, {"share", "Share", Kind::share}},
            .rows = {{cell("County, \"match\""), cell(Money::from_cents(123456)), cell(Share{Ratio{1, 3}})},
                     {cell("Unfunded"), cell(Money::from_cents(-5), Meaning::gap), cell(Share{Ratio{0}})}},
            .total = std::vector{cell("Total"), cell(Money::from_cents(123451)), cell(Value{})},
            .note = "Fiscal year 2027."};
}

Table facts()
{
    return {.key = "facts",
            .title = "",
            .columns = {{"what", "What", Kind::text}, {"fte", "FTE", Kind::number}, {"from", "From", Kind::date},
                        {"month", "Month", Kind::month}, {"holds", "Holds", Kind::yes_no}},
            .rows = {{cell("=1+1"), cell(Number{Ratio{5, 2}, 2}), cell(budget::Date{2026, 12, 31}), cell(budget::Month{2027, 1}),
                      cell(true)},
                     {cell("zwei\nZeilen"), cell(Number{Ratio{8760, 1698}, 2}), cell(Value{}), cell(Value{}), cell(false)}}};
}

Sheet sheet_of(std::vector<Block> blocks) { return {.name = "Test", .title = "A test", .blocks = std::move(blocks)}; }

std::string csv_of(std::string text)
{
    return write_csv(sheet_of({Table{.key = "t", .title = "", .columns = {{"text", "Text", Kind::text}}, .rows = {{cell(text)}}}}));
}

} // namespace

TEST_CASE("a sheet as text has aligned columns and its total set apart")
{
    auto const text = write_text(sheet_of({Heading{"Money"}, Paragraph{"One sentence."}, sources()}));
    CHECK(text == "A test\n"
                  "\n"
                  "Money\n"
                  "=====\n"
                  "\n"
                  "One sentence.\n"
                  "\n"
                  "Who pays\n"
                  "Source                Paid   Share\n"
                  "---------------  ---------  ------\n"
                  "County, \"match\"  $1,234.56  33.3 %\n"
                  "Unfunded            -$0.05     0 %\n"
                  "---------------  ---------  ------\n"
                  "Total            $1,234.51\n"
                  "Fiscal year 2027.\n");
}

TEST_CASE("text that is too wide wraps, and numbers never do")
{
    Table const table{.key = "t",
                      .title = "",
                      .columns = {{"a", "What", Kind::text}, {"b", "Cost", Kind::money}},
                      .rows = {{cell("Responder and supervisor of the night team"), cell(Money::from_cents(100))}}};
    CHECK(write_text(sheet_of({table}), 26) == "A test\n"
                                               "\n"
                                               "What                  Cost\n"
                                               "-------------------  -----\n"
                                               "Responder and        $1.00\n"
                                               "supervisor of the\n"
                                               "night team\n");
}

TEST_CASE("a table with too many numbers is shown in parts that begin with its first column")
{
    Table const table{.key = "t",
                      .title = "",
                      .columns = {{"a", "Line", Kind::text}, {"b", "FY27", Kind::money}, {"c", "FY28", Kind::money}},
                      .rows = {{cell("Vans"), cell(Money::from_cents(100000)), cell(Money::from_cents(200000))}}};
    CHECK(write_text(sheet_of({table}), 20) == "A test\n"
                                               "\n"
                                               "Line       FY27\n"
                                               "----  ---------\n"
                                               "Vans  $1,000.00\n"
                                               "\n"
                                               "Line       FY28\n"
                                               "----  ---------\n"
                                               "Vans  $2,000.00\n");
}

TEST_CASE("text counts characters, not bytes, and lets nothing steer the terminal")
{
    Table const table{.key = "t",
                      .title = "",
                      .columns = {{"a", "Wer", Kind::text}, {"b", "Jahr", Kind::text}},
                      .rows = {{cell("Zoë"), cell("x")}, {cell("消防"), cell("y")}, {cell("\x1B[31m!"), cell("z")}, {cell("\xFF"), cell("w")}}};
    CHECK(write_text(sheet_of({table})) == "A test\n"
                                           "\n"
                                           "Wer    Jahr\n"
                                           "-----  ----\n"
                                           "Zoë    x\n"
                                           "消防   y\n"
                                           "[31m!  z\n"
                                           "\xEF\xBF\xBD      w\n");
}

TEST_CASE("an empty table says so")
{
    Table const table{.key = "t", .title = "", .columns = {{"a", "Cliff", Kind::text}}, .rows = {}};
    CHECK(write_text(sheet_of({table})) == "A test\n\nCliff\n-----\n(none)\n");
}

TEST_CASE("CSV has keys, cents, plain dates, and an empty line between tables")
{
    CHECK(write_csv(sheet_of({Paragraph{"Not in CSV."}, sources(), facts()})) ==
          "source,paid_cents,share\r\n"
          "\"County, \"\"match\"\"\",123456,0.333333333\r\n"
          "Unfunded,-5,0\r\n"
          "\r\n"
          "what,fte,from,month,holds\r\n"
          "'=1+1,2.5,2026-12-31,2027-01,true\r\n"
          "\"zwei\nZeilen\",5.159010601,,,false\r\n");
}

TEST_CASE("CSV text can't become a formula", "[csv]")
{
    CHECK(csv_of("+1") == "text\r\n'+1\r\n");
    CHECK(csv_of("-cut") == "text\r\n'-cut\r\n");
    CHECK(csv_of("@sum") == "text\r\n'@sum\r\n");
    CHECK(csv_of("\t=1") == "text\r\n' =1\r\n");
    CHECK(csv_of(" =1") == "text\r\n' =1\r\n");
    CHECK(csv_of("=a,b") == "text\r\n\"'=a,b\"\r\n");
    CHECK(csv_of("a-b") == "text\r\na-b\r\n");
    CHECK(csv_of("") == "text\r\n\r\n");
}

TEST_CASE("nothing in CSV or JSON steers a terminal, and JSON still says it exactly")
{
    std::string const hostile = "pay \u202E\u009B31m \x1B[2J";
    CHECK(csv_of(hostile) == "text\r\npay   31m  [2J\r\n");
    Table const table{.key = "t", .title = "", .columns = {{"a", "A", Kind::text}}, .rows = {{cell(hostile)}}};
    CHECK(write_json(sheet_of({table})).find(R"("a": "pay \u202e\u009b31m \u001b[2J")") != std::string::npos);
    CHECK(csv_of("one\ntwo") == "text\r\n\"one\ntwo\"\r\n"); // lines stay lines
}

TEST_CASE("JSON has typed values, totals and notes")
{
    CHECK(write_json(sheet_of({Heading{"Not in JSON"}, Paragraph{"One sentence."}, sources(), facts()})) == R"({
  "title": "A test",
  "sources": [
    {
      "source": "County, \"match\"",
      "paid_cents": 123456,
      "share": 0.333333333
    },
    {
      "source": "Unfunded",
      "paid_cents": -5,
      "share": 0
    }
  ],
  "sources_total": {
    "source": "Total",
    "paid_cents": 123451,
    "share": null
  },
  "facts": [
    {
      "what": "=1+1",
      "fte": 2.5,
      "from": "2026-12-31",
      "month": "2027-01",
      "holds": true
    },
    {
      "what": "zwei\nZeilen",
      "fte": 5.159010601,
      "from": null,
      "month": null,
      "holds": false
    }
  ],
  "notes": [
    "One sentence.",
    "Fiscal year 2027."
  ]
}
)");
}

TEST_CASE("JSON stays valid whatever bytes a name holds")
{
    Table const table{.key = "t", .title = "", .columns = {{"a", "A", Kind::text}}, .rows = {{cell("\xFF\"")}}};
    CHECK(write_json(sheet_of({table})).find("\"a\": \"\xEF\xBF\xBD\\\"\"") != std::string::npos);
}
