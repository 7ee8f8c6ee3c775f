// The council workbook of the starter plans: its sheets, its checks, and every formula recalculated by LibreOffice to the cent.
#include "templates/workbooks/council/council_workbook.hpp"

#include "budget/evaluate.hpp"
#include "templates/starter.hpp"
#include "templates/xlsx_writer.hpp"
#include "tests/support/random_plan.hpp"
#include "tests/templates/outside_program.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

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

budget::Date const day_shown{2026, 11, 22};

std::string written(Workbook const& workbook, std::string const& name)
{
    auto const folder = std::filesystem::path{FUNDBRAID_BINARY_DIR} / ("council_workbook_test-" + std::to_string(::getpid())); // cases run side by side
    std::filesystem::create_directories(folder);
    auto const path = (folder / (name + ".xlsx")).string();
    auto const problem = write_xlsx(workbook, path, day_shown);
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

std::vector<budget::Outcome> with_scenarios(budget::Plan const& plan)
{
    std::vector<budget::Outcome> compared;
    compared.push_back(budget::evaluate(plan));
    for (auto const& scenario : plan.scenarios) compared.push_back(budget::evaluate(plan, scenario.id));
    return compared;
}

// The amount of the cell that a formula names.
budget::Money referred(Workbook const& workbook, CellRef const& ref)
{
    auto const& table = table_of(workbook, ref.table);
    auto const& row = ref.row == total_row ? table.total.value() : table.rows.at(ref.row);
    return std::get<budget::Money>(row.at(ref.column).value);
}

} // namespace

TEST_CASE("totals follow when a row is inserted into any sheet, and count an amount that is typed there")
{
    auto const plan = starter("missoula");
    auto const compared = with_scenarios(plan);
    auto const path = written(council_workbook(compared.front(), day_shown, compared), "missoula-rows");
    run_python("tests/templates/insert_rows.py", {path}, "soffice");
}

TEST_CASE("the council workbook has its sheets in order, the scenarios where there are any")
{
    auto const plan = starter("missoula");
    auto const names_of = [](Workbook const& workbook) {
        std::vector<std::string> names;
        for (auto const& sheet : workbook.sheets) names.push_back(sheet.name);
        return names;
    };
    std::vector<std::string> wanted{"Brief", "Sources and uses", "Three years", "Positions", "Programs", "Application order", "Cliffs and outlook",
                                    "Funding register", "Assumptions", "Checks"};
    CHECK(names_of(council_workbook(budget::evaluate(plan), day_shown)) == wanted);
    wanted.insert(wanted.begin() + 8, "Scenarios");
    CHECK(names_of(council_workbook(budget::evaluate(plan), day_shown, with_scenarios(plan))) == wanted);
}

TEST_CASE("the sheet Scenarios shows this outcome's cost in its own column, and a check says so")
{
    auto const plan = starter("missoula");
    auto const compared = with_scenarios(plan);
    REQUIRE(compared.size() == 3);
    for (auto const& outcome : compared) {
        auto const workbook = council_workbook(outcome, day_shown, compared);
        auto const& checks = table_of(workbook, "checks");
        int about_scenarios = 0;
        for (auto const& row : checks.rows)
            if (std::get<std::string>(row[0].value).find("on the sheet Scenarios") != std::string::npos) {
                ++about_scenarios;
                CHECK(std::get<bool>(row[3].value));
                CHECK(row[1].formula->kind == Formula::Kind::same);
                CHECK(std::get<budget::Money>(row[1].value) == referred(workbook, row[1].formula->cells[0]));
            }
        CHECK(about_scenarios == 2);
    }
}

TEST_CASE("every formula that says the same or adds up names cells that do")
{
    auto const plan = starter("round-the-clock");
    auto const workbook = council_workbook(budget::evaluate(plan), day_shown, with_scenarios(plan));
    int judged = 0;
    for (auto const& sheet : workbook.sheets)
        for (auto const& block : sheet.blocks) {
            auto const* table = std::get_if<Table>(&block);
            if (!table) continue;
            auto rows = table->rows;
            if (table->total) rows.push_back(*table->total);
            for (auto const& row : rows)
                for (auto const& cell : row) {
                    auto const* amount = std::get_if<budget::Money>(&cell.value);
                    if (!amount || !cell.formula || cell.formula->kind == Formula::Kind::sum_above) continue;
                    CHECK(!cell.formula->cells.empty());
                    bool const less = cell.formula->kind == Formula::Kind::difference;
                    budget::Money sum;
                    for (std::size_t at = 0; at < cell.formula->cells.size(); ++at) {
                        auto const part = referred(workbook, cell.formula->cells[at]);
                        sum += less && at > 0 ? -part : part;
                    }
                    INFO(sheet.name << ", " << table->key);
                    CHECK(sum == *amount);
                    ++judged;
                }
        }
    CHECK(judged > 200);
}

TEST_CASE("the Brief says it in plain words with rounded amounts")
{
    auto const sheet = council_workbook(budget::evaluate(starter("missoula")), day_shown).sheets.front();
    std::string all;
    int charts = 0;
    for (auto const& block : sheet.blocks) {
        if (auto const* paragraph = std::get_if<Paragraph>(&block)) all += paragraph->text + "\n";
        charts += std::holds_alternative<Chart>(block) ? 1 : 0;
    }
    CHECK(charts == 2);
    INFO(all);
    CHECK(all.find("costs $969,000 in FY27 (Jul 2026 to Jun 2027).") != std::string::npos);
    for (std::string const jargon : {"FTE", "cliff", "Cliff", "gap", "allocation", "obligat", "eligible"}) CHECK(all.find(jargon) == std::string::npos);
    CHECK(sheet.one_page);
}

TEST_CASE("the funding register begins with the worksheet's seven columns, in its words")
{
    auto const workbook = council_workbook(budget::evaluate(starter("missoula")), day_shown);
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
            auto const workbook = council_workbook(budget::evaluate(starter(name), counting), day_shown);
            auto const& checks = table_of(workbook, "checks");
            CHECK(checks.rows.size() > 20);
            auto const starts = [&](char const* words) {
                return std::count_if(checks.rows.begin(), checks.rows.end(), [&](auto const& row) { return std::get<std::string>(row[0].value).starts_with(words); });
            };
            if (name == "missoula") { // whose ARPA money is federal
                CHECK(starts("SF-424A of ") == 1);
                CHECK(starts("Budget detail of ") == 1);
            }
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
        auto const workbook = council_workbook(outcome, day_shown);
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
    auto const workbook = council_workbook(outcome, day_shown);
    auto const& checks = table_of(workbook, "checks");
    CHECK(!std::get<bool>(checks.total->at(3).value));
    CHECK(checks.total->at(3).meaning == Meaning::bad);
}

TEST_CASE("the first fiscal year of Missoula is the published $969,000.00")
{
    auto const workbook = council_workbook(budget::evaluate(starter("missoula")), day_shown);
    auto const& classes = table_of(workbook, "object_classes");
    CHECK(std::get<budget::Money>(classes.total->at(1).value) == budget::Money::from_dollars(969'000));
    auto const& positions = table_of(workbook, "positions");
    CHECK(std::get<budget::Money>(positions.total->at(6).value) == budget::Money::from_dollars(930'153));
}

TEST_CASE("LibreOffice recalculates every cell of the council workbook to the same cent, whatever money is counted and with closed months")
{
    std::vector<std::string> paths;
    for (std::string const name : {"missoula", "evanston"})
        paths.push_back(written(council_workbook(budget::evaluate(starter(name), budget::Counting::possible), day_shown), name + "-possible-council"));
    paths.push_back(written(council_workbook(budget::evaluate(tests::random_plan(3, tests::Size::small, tests::Past::closed)), day_shown), "closed-council"));
    run_python("tests/templates/recalculate.py", paths, "soffice");
    run_python("tests/templates/read_every_cell.py", paths);
}
