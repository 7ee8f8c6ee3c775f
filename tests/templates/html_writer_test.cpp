// The HTML writer: markup written by hand, hostile text, and xmllint's word on the whole page, both as HTML and as XML.
#include "templates/html_writer.hpp"
#include "tests/templates/outside_program.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <regex>

using namespace templates;
using budget::Money;
using budget::Ratio;

namespace {

Cell html_cell(Value value, Meaning meaning = Meaning::computed) { return {.value = std::move(value), .meaning = meaning}; }

Table dated_sources()
{
    return {.key = "sources",
            .title = "Who pays",
            .columns = {{"rank", "#", Kind::number}, {"source", "Source", Kind::text}, {"paid", "Paid", Kind::money},
                        {"until", "Until", Kind::date}},
            .rows = {{html_cell(Number{Ratio{1}}), html_cell("County, \"match\""), html_cell(Money::from_cents(123456)), html_cell(budget::Date{2026, 12, 31})},
                     {html_cell(Number{Ratio{2}}), html_cell("Unfunded"), html_cell(Money::from_cents(-5), Meaning::gap)}},
            .total = std::vector{Cell{}, html_cell("Total"), html_cell(Money::from_cents(123451), Meaning::total), html_cell(Value{})},
            .note = "Fiscal year 2027."};
}

Table single(Cell its)
{
    return {.key = "t", .title = "", .columns = {{"t", "T", Kind::text}, {"c", "C", Kind::text}}, .rows = {{html_cell("x"), std::move(its)}}};
}

Chart chart_of(std::string title, std::string description, std::string const& table)
{
    Chart chart;
    chart.title = std::move(title);
    chart.description = std::move(description);
    chart.series.resize(2);
    for (auto& series : chart.series) series.table = table;
    return chart;
}

Sheet page_of(std::vector<Block> blocks) { return {.name = "Test", .title = "A test", .blocks = std::move(blocks)}; }

std::string body_of(std::vector<Block> blocks)
{
    auto const page = write_html(page_of(std::move(blocks)));
    std::string const from = "<div role=\"main\">\n<h1>A test</h1>\n";
    std::string const to = "</div>\n</body>\n</html>\n";
    REQUIRE(page.find(from) != std::string::npos);
    REQUIRE(page.ends_with(to));
    auto const at = page.find(from) + from.size();
    return page.substr(at, page.size() - to.size() - at);
}

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

// The second cell of a row as it stands on the page.
std::string second_cell(Cell its)
{
    auto const body = body_of({single(std::move(its))});
    std::string const from = "<tr><th scope=\"row\">x</th>";
    auto const at = body.find(from);
    REQUIRE(at != std::string::npos);
    return body.substr(at + from.size(), body.find("</tr>", at) - at - from.size());
}

// Neither a parser of HTML nor one of XML finds anything to say.
void check_markup(std::string const& page)
{
    if (!runs("command -v xmllint")) {
        WARN("not judged: xmllint isn't installed");
        return;
    }
    auto const file = std::filesystem::path{FUNDBRAID_BINARY_DIR} / "html_writer_test.html";
    auto const said = std::filesystem::path{FUNDBRAID_BINARY_DIR} / "html_writer_test.said";
    std::ofstream{file, std::ios::binary} << page;
    for (std::string const as : {"--html ", ""}) {
        auto const command = "xmllint --noout " + as + shell_quoted(file.string()) + " >" + shell_quoted(said.string()) + " 2>&1";
        INFO(command);
        CHECK(std::system(command.c_str()) == 0);
        CHECK(std::filesystem::file_size(said) == 0);
    }
}

} // namespace

TEST_CASE("a sheet as HTML has headings, and a table with its caption, names, total and note")
{
    CHECK(body_of({Heading{"Money"}, Paragraph{"One sentence."}, dated_sources()}) ==
          "<h2>Money</h2>\n"
          "<p>One sentence.</p>\n"
          "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"table-1\">\n"
          "<table>\n"
          "<caption id=\"table-1\">Who pays</caption>\n"
          "<thead>\n"
          "<tr><th scope=\"col\" class=\"counted\">#</th><th scope=\"col\">Source</th>"
          "<th scope=\"col\" class=\"counted\">Paid</th><th scope=\"col\">Until</th></tr>\n"
          "</thead>\n"
          "<tbody>\n"
          "<tr><td class=\"counted\">1</td><th scope=\"row\">County, &quot;match&quot;</th>"
          "<td class=\"counted\">$1,234.56</td><td class=\"short\">31 Dec 2026</td></tr>\n"
          "<tr><td class=\"counted\">2</td><th scope=\"row\">Unfunded</th>"
          "<td class=\"counted gap\">-$0.05</td><td class=\"short\"></td></tr>\n"
          "</tbody>\n"
          "<tfoot>\n"
          "<tr><td class=\"counted\"></td><th scope=\"row\">Total</th>"
          "<td class=\"counted\">$1,234.51</td><td class=\"short\"></td></tr>\n"
          "</tfoot>\n"
          "</table>\n"
          "</div>\n"
          "<p class=\"note\">Fiscal year 2027.</p>\n");
}

TEST_CASE("a table without a title is called what its heading says, and an empty one says so")
{
    Table const table{.key = "t", .title = "", .columns = {{"a", "Cliff", Kind::text}, {"b", "", Kind::text}}, .rows = {}};
    CHECK(body_of({Heading{"Cliffs"}, table}) ==
          "<h2>Cliffs</h2>\n"
          "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"table-1\">\n"
          "<table>\n"
          "<caption id=\"table-1\"><span class=\"unseen\">Cliffs</span></caption>\n"
          "<thead>\n"
          "<tr><th scope=\"col\">Cliff</th><td></td></tr>\n"
          "</thead>\n"
          "<tbody>\n"
          "<tr><td colspan=\"2\">(none)</td></tr>\n"
          "</tbody>\n"
          "</table>\n"
          "</div>\n");
    CHECK(has(body_of({table, table}), "<caption id=\"table-2\"><span class=\"unseen\">A test</span>"));
}

TEST_CASE("a table that no paper holds is cut, and its rows are named in each part")
{
    auto const months = [](std::size_t count, std::string const& title) {
        Table table{.key = "t", .title = title, .columns = {{"rank", "#", Kind::number}, {"line", "Line", Kind::text}},
                    .rows = {{html_cell(Number{Ratio{1}}), html_cell("Vans")}}, .total = std::vector{Cell{}, html_cell("Total")}};
        for (std::size_t month = 1; month <= count; ++month) {
            table.columns.push_back({"m", "M" + std::to_string(month), Kind::money});
            table.rows[0].push_back(html_cell(Money::from_cents(static_cast<std::int64_t>(month))));
            table.total->push_back(html_cell(Money::from_cents(static_cast<std::int64_t>(month))));
        }
        return table;
    };
    auto const tables = [](std::string const& body) {
        std::vector<std::string> found;
        for (auto at = body.find("<table>"); at != std::string::npos; at = body.find("<table>", at + 1))
            found.push_back(body.substr(at, body.find("</table>", at) - at));
        return found;
    };
    CHECK(tables(body_of({months(13, "Costs")})).size() == 1); // two that are left over stay with the others

    auto const body = body_of({months(26, "Costs"), months(1, "")});
    auto const parts = tables(body);
    REQUIRE(parts.size() == 4); // 11 months beside rank and line, 12 beside the line, the last 3; the other table
    CHECK(has(parts[0], "<caption id=\"table-1\">Costs</caption>"));
    CHECK(has(parts[0], "<td class=\"counted\">$0.11</td></tr>"));
    CHECK_FALSE(has(parts[0], "M12"));
    CHECK(has(parts[1], "<caption id=\"table-1-2\">Costs (continued)</caption>"));
    CHECK(has(parts[1], "<tr><th scope=\"row\">Vans</th><td class=\"counted\">$0.12</td>"));
    CHECK(has(parts[1], "<tr><th scope=\"row\">Total</th><td class=\"counted\">$0.12</td>"));
    CHECK(has(parts[1], "<td class=\"counted\">$0.23</td></tr>"));
    CHECK(has(parts[2], "<tr><th scope=\"row\">Vans</th><td class=\"counted\">$0.24</td><td class=\"counted\">$0.25</td>"
                        "<td class=\"counted\">$0.26</td></tr>"));
    CHECK(has(parts[3], "<caption id=\"table-2\">"));
    CHECK(has(body, "<div class=\"table wide\" role=\"group\" tabindex=\"0\" aria-labelledby=\"table-1-2\">"));
    CHECK(has(body, "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"table-1-3\">"));
    check_markup(write_html(page_of({months(26, "Costs")})));
}

TEST_CASE("no text becomes markup")
{
    std::string const hostile = "<script>alert('1')</script>&amp;\"";
    std::string const harmless = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;&quot;";
    auto const chart = chart_of(hostile, hostile, "t");
    Table table{.key = "t", .title = hostile, .columns = {{"a", hostile, Kind::text}},
                .rows = {{{.value = hostile, .note = hostile, .link = "https://a.org/?q=" + hostile}}},
                .total = std::vector{Cell{.value = hostile}}, .note = hostile};
    Sheet sheet{.name = hostile, .title = hostile, .blocks = {Heading{hostile}, Paragraph{hostile}, table, chart}};
    auto const page = write_html(sheet);
    auto count = [&page](std::string const& part) {
        int found = 0;
        for (auto at = page.find(part); at != std::string::npos; at = page.find(part, at + 1)) ++found;
        return found;
    };
    CHECK(count("<script") == 0);
    CHECK(count("alert('") == 0);
    // <title>, h1, h2, p, caption, th, td, its title, total, note, and the chart's title, text and link
    CHECK(count(harmless) == 13);
    CHECK(count("<a ") == 1); // the chart's, to the table
    check_markup(page);
}

TEST_CASE("nothing in a text steers the page, and lines stay lines")
{
    CHECK(body_of({Paragraph{"one\ntwo\r\x01\x7f"}}) == "<p>one<br/>two   </p>\n");
    CHECK(body_of({Paragraph{"pay \u202Eevil\u2066 \u0085"}}) == "<p>pay  evil   </p>\n");
    CHECK(body_of({Paragraph{"\xFF \uFFFE \uFFFF \xED\xA0\x80"}}) ==
          "<p>\uFFFD \uFFFD \uFFFD \uFFFD\uFFFD\uFFFD</p>\n");
    CHECK(second_cell({.value = "a\nb", .note = "Line \"1\"\nline 2\u202E"}) == "<td title=\"Line &quot;1&quot;&#10;line 2 \">a<br/>b</td>");
    Sheet const sheet{.name = "\x1B[1m", .title = "two\nlines \uFFFE", .blocks = {Paragraph{"\x01\x0B\x1F\xFF\uFFFF"}}};
    auto const page = write_html(sheet);
    CHECK(has(page, "<title>two lines \uFFFD</title>"));
    check_markup(page);
}

TEST_CASE("only links to the web can be followed")
{
    auto const shown = [](std::string const& link) { return second_cell({.value = "source", .link = link}); };
    CHECK(shown("https://example.org/a?b=1&c='2'") ==
          "<td><a href=\"https://example.org/a?b=1&amp;c=&#39;2&#39;\" rel=\"noopener noreferrer\">source</a></td>");
    CHECK(shown("HTTP://example.org") == "<td><a href=\"HTTP://example.org\" rel=\"noopener noreferrer\">source</a></td>");
    for (char const* link : {"", "https://", "javascript:alert(1)", "JavaScript:alert(1)", " https://example.org", "data:text/html,x",
                             "file:///etc/passwd", "//example.org", "example.org", "httpsx://example.org", "mailto:a@example.org",
                             "https://example.org/\u202Egpj.exe", "https://example.org/\n", "https://example.org/a b",
                             "https://example.org/\"onclick=\"x", "https://\x01"}) {
        INFO(link);
        CHECK(shown(link) == "<td>source</td>");
    }
    CHECK(second_cell({.link = "https://example.org"}) == "<td></td>"); // nothing to click on
}

TEST_CASE("the gap is red where it isn't zero, and nothing else is")
{
    auto const shown = [](Value value, Meaning meaning) { return second_cell(html_cell(std::move(value), meaning)); };
    CHECK(shown(Money::from_cents(1), Meaning::gap) == "<td class=\"gap\">$0.01</td>");
    CHECK(shown(Money{}, Meaning::gap) == "<td>$0.00</td>");
    CHECK(shown(Share{Ratio{1, 2}}, Meaning::gap) == "<td class=\"gap\">50.0 %</td>");
    CHECK(shown(Number{Ratio{0}, 1}, Meaning::gap) == "<td>0.0</td>");
    CHECK(shown(Value{}, Meaning::gap) == "<td></td>");
    CHECK(shown(Money::from_cents(-100), Meaning::total) == "<td>-$1.00</td>");
    CHECK(shown("late", Meaning::bad) == "<td class=\"bad\">late</td>");
    CHECK(shown(true, Meaning::good) == "<td class=\"good\">yes</td>");
    CHECK(body_of({Paragraph{"Nobody pays $1.00.", Meaning::gap}}) == "<p class=\"gap\">Nobody pays $1.00.</p>\n");

    // The style: one rule uses the gap's colour, and the colours that are defined are red for no other name.
    auto const page = write_html(page_of({}));
    std::regex const use{"var\\(--gap\\)"};
    CHECK(std::distance(std::sregex_iterator{page.begin(), page.end(), use}, {}) == 1);
    CHECK(has(page, "\n.gap { color: var(--gap); font-weight: 600; }\n"));
    std::regex const colour{"(--[a-z]+|background|color): #([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2});"};
    int colours = 0;
    for (std::sregex_iterator at{page.begin(), page.end(), colour}; at != std::sregex_iterator{}; ++at, ++colours) {
        auto const part = [&](std::size_t which) { return std::stoi((*at)[which].str(), nullptr, 16); };
        INFO(at->str());
        bool const red = 2 * part(2) > 3 * part(3) && 2 * part(2) > 3 * part(4);
        CHECK(red == ((*at)[1].str() == "--gap"));
    }
    CHECK(colours == 20); // nine in light, nine in dark, two of what is bad
}

TEST_CASE("a chart is its description and where its numbers are")
{
    auto const chart = chart_of("Cost and money", "The gap opens in Jan 2027.", "sources");
    auto const body = body_of({single(html_cell("a")), dated_sources(), chart});
    CHECK(body.ends_with("<div class=\"chart\">\n"
                         "<p><strong>Cost and money</strong></p>\n"
                         "<p>The gap opens in Jan 2027.</p>\n"
                         "<p class=\"note\">The chart isn't drawn on this page; its numbers are here: "
                         "<a href=\"#table-2\">Who pays</a>.</p>\n"
                         "</div>\n"));
    CHECK(has(body, "<caption id=\"table-2\">Who pays</caption>"));
    CHECK(has(body_of({chart}), "The chart isn't drawn on this page.</p>"));
}

TEST_CASE("the page needs nothing else, and is the same each time")
{
    auto sheet = page_of({Heading{"Money"}, Paragraph{"One sentence.", Meaning::bad}, dated_sources(), single(html_cell("a"))});
    auto const page = write_html(sheet);
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n"));
    CHECK(has(page, "<title>A test</title>"));
    for (char const* outside : {"<script", "<link", "<img", "<iframe", "src=", "url(", "@import"}) CHECK_FALSE(has(page, outside));
    CHECK(has(page, "@media print"));
    CHECK(has(page, "prefers-color-scheme: dark"));
    CHECK(has(page, "size: landscape"));
    CHECK(write_html(sheet) == page);
    check_markup(page);
    sheet.landscape = false;
    sheet.title.clear();
    auto const upright = write_html(sheet);
    CHECK_FALSE(has(upright, "landscape"));
    CHECK_FALSE(has(upright, "<h1>"));
    CHECK(has(upright, "<title>Test</title>"));
    check_markup(upright);
}
