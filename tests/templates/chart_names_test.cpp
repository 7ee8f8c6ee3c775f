// What charts of Excel files are given: names that a legend has room for, and a kind that shows even one month.
#include "templates/cell_text.hpp"
#include "templates/legend_names.hpp"
#include "templates/xlsx_writer.hpp"
#include "tests/templates/outside_program.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <set>

using namespace templates;
using budget::Money;

namespace {

// A chart by months, areas of one source with the cost over them.
Workbook monthly(std::size_t months)
{
    Table table{.key = "months", .title = "", .columns = {{"month", "Month", Kind::month}, {"paid", "Paid", Kind::money}, {"cost", "Cost", Kind::money}}, .rows = {}};
    for (std::size_t at = 0; at < months; ++at)
        table.rows.push_back({{.value = budget::Month{2027, 1} + static_cast<int>(at)}, {.value = Money::from_cents(100)}, {.value = Money::from_cents(200)}});
    std::string const long_name = "Behavioral Health Crisis Services Formula Grant, State of New Columbia, second award";
    Chart chart{.kind = Chart::Kind::stacked_area, .title = "Cost", .category_axis = "Month", .value_axis = "Dollars", .categories_table = "months",
                .categories_column = 0, .series = {}, .description = "D"};
    chart.series.push_back({.name = long_name, .table = "months", .column = 1, .colour = "#0072B2"});
    chart.series.push_back({.name = "Cost", .table = "months", .column = 2, .colour = "#000000", .as_line = true});
    return {.title = "W", .subject = "", .sheets = {{.name = "S", .title = "T", .blocks = {chart, table}}}};
}

std::string chart_of(Workbook const& workbook, std::string const& name)
{
    auto const path = (std::filesystem::path{FUNDBRAID_BINARY_DIR} / (name + std::to_string(::getpid()) + ".xlsx")).string();
    REQUIRE(!write_xlsx(workbook, path, {2026, 11, 22}));
    return "unzip -p " + shell_quoted(path) + " xl/charts/chart1.xml";
}

bool holds(std::string const& chart, std::string const& part) { return runs(chart + " | grep -qF " + shell_quoted(part)); }

} // namespace

TEST_CASE("long names of a legend are cut and stay apart")
{
    std::string const start = "Behavioral Health Crisis Servi"; // 30 letters
    std::vector<std::string> const names{"County", start, start + "ces Formula Grant of the State", start + "ces Formula Grant of the County", "Fünfzehn Städte für die Überbrückung der Nacht",
                                         std::string(80, 'Y'), std::string(80, 'Y') + "Z"};
    auto const cut = legend_names(names);
    CHECK(cut == std::vector<std::string>{"County", start, "Behavioral Health Crisis Serv…", "Behavioral Health Crisis Se… 2", "Fünfzehn Städte für die Überb…",
                                          std::string(29, 'Y') + "…", std::string(27, 'Y') + "… 2"});
    for (auto const& name : cut) CHECK(display_width(name) <= 30);
    CHECK(std::set<std::string>(cut.begin(), cut.end()).size() == names.size());
    // The cut of one is the whole of another that comes later.
    CHECK(legend_names({start + "ces", "Behavioral Health Crisis Serv…"}) == std::vector<std::string>{"Behavioral Health Crisis Se… 2", "Behavioral Health Crisis Serv…"});
}

TEST_CASE("a chart of one month is a column with a point over it, of more an area with a line")
{
    auto const one = chart_of(monthly(1), "one-month-");
    CHECK(holds(one, "<c:barChart>"));
    CHECK_FALSE(holds(one, "<c:areaChart>"));
    CHECK(holds(one, "<c:symbol val=\"diamond\"/>"));
    auto const two = chart_of(monthly(2), "two-months-");
    CHECK(holds(two, "<c:areaChart>"));
    CHECK_FALSE(holds(two, "<c:barChart>"));
    CHECK(holds(two, "<c:symbol val=\"none\"/>"));
    CHECK(holds(two, "Behavioral Health Crisis Serv…"));
    CHECK_FALSE(holds(two, "Behavioral Health Crisis Services"));
}
