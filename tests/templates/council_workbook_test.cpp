// The council workbook of the starter plans: its sheets, its checks, and every formula recalculated by LibreOffice to the cent.
#include "templates/workbooks/council/council_workbook.hpp"

#include "budget/evaluate.hpp"
#include "templates/starter.hpp"
#include "templates/xlsx_writer.hpp"
#include "tests/support/random_plan.hpp"
#include "tests/templates/outside_program.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace templates;

namespace {

constexpr auto counted = {budget::Counting::committed, budget::Counting::possible};

budget::Plan starter(std::string const& name)
{
    auto loaded = read_starter(*find_starter(name));
    REQUIRE(loaded.value);
    return *loaded.value;
}

budget::Date const today{2026, 11, 22};

std::string written(Workbook const& workbook, std::string const& name)
{
    auto const folder = std::filesystem::path{FUNDBRAID_BINARY_DIR} / "council_workbook_test";
    std::filesystem::create_directories(folder);
    auto const path = (folder / (name + ".xlsx")).string();
    auto const problem = write_xlsx(workbook, path, today);
    REQUIRE(!problem);
    return path;
}

Table const& table_of(Workbook const& workbook, std::string const& key)
{
    for (auto const& sheet : workbook.sheets)
        for (auto const& block : sheet.blocks)
            if (auto const* table = std::get_if<Table>(&block); table && table->key == key) return *table;
    throw std::runtime_error("no table " + key);
}

} // namespace

TEST_CASE("the council workbook has its eight sheets in order")
{
    auto const workbook = council_workbook(budget::evaluate(starter("missoula")), today);
    std::vector<std::string> names;
    for (auto const& sheet : workbook.sheets) names.push_back(sheet.name);
    CHECK(names == std::vector<std::string>{"Brief", "Sources and uses", "Positions", "Application order", "Cliffs and outlook",
                                            "Funding register", "Assumptions", "Checks"});
}

TEST_CASE("the funding register begins with the worksheet's seven columns, in its words")
{
    auto const workbook = council_workbook(budget::evaluate(starter("missoula")), today);
    auto const& table = table_of(workbook, "funding_register");
    std::vector<std::string> const seven{"Funding Source",      "Funding Type",         "Length of Funding",  "Funding End Date",
                                         "Renewable Funding?", "Funding Restrictions", "Funding Flexibility"};
    REQUIRE(table.columns.size() > seven.size());
    for (std::size_t at = 0; at < seven.size(); ++at) CHECK(table.columns[at].title == seven[at]);
}

TEST_CASE("every check of the workbook holds, whatever money is counted")
{
    for (std::string const name : {"missoula", "evanston"}) {
        for (auto const counting : counted) {
            INFO(name << " " << budget::written(counting));
            auto const workbook = council_workbook(budget::evaluate(starter(name), counting), today);
            auto const& checks = table_of(workbook, "checks");
            CHECK(checks.rows.size() > 20);
            for (auto const& row : checks.rows) {
                INFO(std::get<std::string>(row[0].value));
                CHECK(std::get<bool>(row[3].value));
            }
            CHECK(std::get<bool>(checks.total->at(3).value));
        }
    }
}

TEST_CASE("every check holds in plans with closed months, whoever paid, and the workbook says through which month")
{
    int unnamed = 0;
    int questioned = 0;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        INFO("seed " << seed);
        auto const outcome = budget::evaluate(tests::random_plan(seed, tests::Size::small, tests::Past::closed));
        unnamed += outcome.allocation.unnamed.is_zero() ? 0 : 1;
        questioned += outcome.questioned.empty() ? 0 : 1;
        auto const workbook = council_workbook(outcome, today);
        for (auto const& row : table_of(workbook, "checks").rows) {
            INFO(std::get<std::string>(row[0].value));
            CHECK(std::get<bool>(row[3].value));
        }
        auto const& rules = table_of(workbook, "rules");
        auto const through = for_people(outcome.plan.actuals.through.value());
        CHECK(std::count_if(rules.rows.begin(), rules.rows.end(), [&](auto const& row) {
                  return std::get<std::string>(row[0].value) == "Actual through" && std::get<std::string>(row[1].value) == through;
              }) == 1);
    }
    CHECK(unnamed > 10);
    CHECK(questioned > 10);
}

TEST_CASE("a check that doesn't hold is said to")
{
    auto outcome = budget::evaluate(starter("missoula"));
    outcome.certificate.cut_capacity += 1; // as if one cent more could have been paid
    auto const workbook = council_workbook(outcome, today);
    auto const& checks = table_of(workbook, "checks");
    CHECK(!std::get<bool>(checks.total->at(3).value));
    CHECK(checks.total->at(3).meaning == Meaning::bad);
}

TEST_CASE("the first fiscal year of Missoula is the published $969,000.00")
{
    auto const workbook = council_workbook(budget::evaluate(starter("missoula")), today);
    auto const& classes = table_of(workbook, "object_classes");
    CHECK(std::get<budget::Money>(classes.total->at(1).value) == budget::Money::from_dollars(969'000));
    auto const& positions = table_of(workbook, "positions");
    CHECK(std::get<budget::Money>(positions.total->at(6).value) == budget::Money::from_dollars(930'153));
}

TEST_CASE("LibreOffice recalculates every cell of the council workbook to the same cent")
{
    std::vector<std::string> paths;
    for (std::string const name : {"missoula", "evanston"})
        for (auto const counting : counted)
            paths.push_back(written(council_workbook(budget::evaluate(starter(name), counting), today),
                                    name + "-" + budget::written(counting)));
    paths.push_back(written(council_workbook(budget::evaluate(tests::random_plan(3, tests::Size::small, tests::Past::closed)), today), "closed"));
    run_python("tests/templates/recalculate.py", paths, "soffice");
}
