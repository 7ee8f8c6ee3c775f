// The chart of existing resources: the worksheet's columns, tick boxes, rows to add, and no source lost.
#include "templates/workbooks/resources/resources_workbook.hpp"

#include "budget/evaluate.hpp"
#include "templates/starter.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace templates;

namespace {

Table const& chart_of(Sheet const& sheet)
{
    for (auto const& block : sheet.blocks)
        if (auto const* table = std::get_if<Table>(&block)) return *table;
    throw std::runtime_error("no table");
}

std::string said(Cell const& cell)
{
    auto const* text = std::get_if<std::string>(&cell.value);
    return text ? *text : "";
}

} // namespace

TEST_CASE("tick boxes stand in one cell, one under the other")
{
    CHECK(tick_boxes(budget::FundingType::annual) == "☐ One-Time\n☒ Annual\n☐ Multi-Year");
    CHECK(tick_boxes(std::nullopt) == "☐ One-Time\n☐ Annual\n☐ Multi-Year");
    CHECK(tick_boxes(budget::Flexibility::high) == "☐ Low\n☐ Medium\n☒ High");
    CHECK(tick_boxes(budget::Flexibility::ungraded) == "☐ Low\n☐ Medium\n☐ High");
}

TEST_CASE("each program has the worksheet's seven columns, its sources and three rows to add")
{
    for (auto const& starter : starters()) {
        INFO(starter.name);
        auto const plan = read_starter(starter);
        REQUIRE(plan.value);
        auto const workbook = resources_workbook(budget::evaluate(*plan.value));
        REQUIRE(workbook.sheets.size() >= plan.value->programs.size());
        std::set<std::string> ids;
        for (auto const& sheet : workbook.sheets) {
            auto const& table = chart_of(sheet);
            std::vector<std::string> titles;
            for (auto const& column : table.columns) titles.push_back(column.title);
            CHECK(titles == std::vector<std::string>{"Funding Source", "Funding Type", "Length of Funding", "Funding End Date", "Renewable Funding?",
                                                     "Funding Restrictions", "Funding Flexibility", "Id"});
            CHECK(table.columns.back().hidden);
            REQUIRE(table.rows.size() >= 3);
            for (std::size_t at = table.rows.size() - 3; at < table.rows.size(); ++at) CHECK(said(table.rows[at][0]).empty());
            for (auto const& row : table.rows) {
                if (said(row[7]).empty()) continue;
                auto const* source = find(*plan.value, budget::SourceId{said(row[7])});
                REQUIRE(source);
                ids.insert(source->id.text);
                CHECK(said(row[0]) == source->name);
                CHECK(said(row[1]) == tick_boxes(source->type));
                CHECK(said(row[2]) == source->length);
                CHECK((source->end_date ? std::get<budget::Date>(row[3].value) == *source->end_date : said(row[3]).empty()));
                CHECK(said(row[5]) == source->restrictions);
                CHECK(said(row[6]) == tick_boxes(source->flexibility));
            }
        }
        CHECK(ids.size() == plan.value->sources.size());
    }
}

TEST_CASE("a source that may pay nothing yet, and a plan without programs, lose nothing")
{
    budget::Plan plan;
    plan.name = "Empty";
    budget::FundingSource grant;
    grant.id.text = "grant";
    grant.name = "=Grant";
    grant.renewable = budget::Renewable::no;
    plan.sources.push_back(grant);
    auto workbook = resources_workbook(budget::evaluate(plan));
    REQUIRE(workbook.sheets.size() == 1);
    CHECK(chart_of(workbook.sheets[0]).title == "[Name of Program/Service]");
    CHECK(said(chart_of(workbook.sheets[0]).rows[0][0]) == "=Grant");
    CHECK(said(chart_of(workbook.sheets[0]).rows[0][4]) == "No");

    budget::Program program;
    program.id.text = "team";
    program.name = "Team";
    budget::Component costs;
    costs.id.text = "costs";
    costs.name = "Costs";
    budget::Expense expense;
    expense.amount = budget::Money::from_dollars(1200);
    costs.detail = expense;
    program.components.push_back(costs);
    plan.programs.push_back(program);
    workbook = resources_workbook(budget::evaluate(plan)); // a source without pools pays nothing
    REQUIRE(workbook.sheets.size() == 2);
    CHECK(chart_of(workbook.sheets[0]).rows.size() == 3);
    CHECK(said(chart_of(workbook.sheets[1]).rows[0][7]) == "grant");
}
