// The program's own workbooks read back: the chart of existing resources and the data workbook, laid out as they are exported.
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/grid_text.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

Grid chart(std::string const& program, std::vector<std::vector<std::string>> const& sources)
{
    auto grid = grid_of(program, {"Identifying existing resources", "The sources that this program uses or plans to use. Add rows as needed.", "", program,
                                  "Funding Source | Funding Type | Length of Funding | Funding End Date | Renewable Funding? | Funding Restrictions | Funding Flexibility | Id"});
    auto rows = sources;
    rows.push_back({"", "☐ One-Time\n☐ Annual\n☐ Multi-Year", "", "", "", "", "☐ Low\n☐ Medium\n☐ High", ""});
    for (auto const& row : rows) {
        std::vector<Cell> cells;
        for (auto const& text : row) cells.push_back(text.empty() ? Cell{} : text[0] == '@' ? Cell{CellKind::date, false, 0, text.substr(1)} : Cell{CellKind::text, false, 0, text});
        grid.rows.push_back(std::move(cells));
    }
    grid.hidden_columns = {7};
    return grid;
}

std::vector<std::string> const county{"County levy", "☐ One-Time\n☒ Annual\n☐ Multi-Year", "ongoing", "", "Yes", "", "☐ Low\n☐ Medium\n☒ High", "levy"};
std::vector<std::string> const grant{"SAMHSA", "☐ One-Time\n☐ Annual\n☒ Multi-Year", "4 years", "@2029-09-29", "No", "Only what the notice of award lists", "☒ Low\n☐ Medium\n☐ High", "samhsa-2"};

} // namespace

TEST_CASE("The chart of existing resources gives the same sources again, each once")
{
    auto const document = document_of({chart("Crisis team", {county, grant}), chart("Crisis line", {county})});
    auto const import = propose(document, empty_plan());
    auto const accepted = accept(empty_plan(), import, all_of(import));
    CHECK(accepted.problems.empty());
    auto const& plan = *accepted.value;
    REQUIRE(plan.programs.size() == 2);
    CHECK(plan.programs[0].name == "Crisis team");
    REQUIRE(plan.sources.size() == 2);
    CHECK(plan.sources[0].id.text == "levy");
    CHECK(plan.sources[0].name == "County levy");
    CHECK(plan.sources[0].type == FundingType::annual);
    CHECK(plan.sources[0].length == "ongoing");
    CHECK_FALSE(plan.sources[0].end_date);
    CHECK(plan.sources[0].renewable == Renewable::yes);
    CHECK(plan.sources[0].flexibility == Flexibility::high);
    CHECK(plan.sources[0].pools.at(0).permissions.size() == 2); // a program each
    CHECK(plan.sources[1].id.text == "samhsa-2");
    CHECK(plan.sources[1].type == FundingType::multi_year);
    CHECK(plan.sources[1].end_date == Date{2029, 9, 29});
    CHECK(plan.sources[1].renewable == Renewable::no);
    CHECK(plan.sources[1].restrictions == "Only what the notice of award lists");
    CHECK(plan.sources[1].flexibility == Flexibility::low);
    // Into the plan that it came from nothing changes; a cell that was changed changes its field.
    auto const again = propose(document, plan);
    CHECK(again.proposals.empty());
    auto changed = grant;
    changed[0] = "SAMHSA CCBHC";
    changed[3] = "@2030-09-29";
    auto const third = propose(document_of({chart("Crisis team", {county, changed})}), plan);
    REQUIRE(third.proposals.size() == 1);
    auto const after = accept(plan, third, {0});
    CHECK(after.value->sources[1].name == "SAMHSA CCBHC");
    CHECK(after.value->sources[1].end_date == Date{2030, 9, 29});
}

TEST_CASE("The data workbook gives its sources and its lines by year again")
{
    auto const document = document_of({
        grid_of("Contents", {"Plan", "Sheet | Rows"}),
        grid_of("Costs", {"line_id | line | program | kind | object_class | priority | recurrence | month | fiscal_year | cost | paid | unfunded",
                          "responder | Responder | Crisis team | position | personnel | essential | recurring | @2026-07-01 | FY27 | 8000.10 | 8000.10 | 0",
                          "responder | Responder | Crisis team | position | personnel | essential | recurring | @2026-08-01 | FY27 | 8000.20 | 0 | 8000.20",
                          "responder | Responder | Crisis team | position | personnel | essential | recurring | @2027-07-01 | FY28 | 9000 | 0 | 9000",
                          "rent | Rent | Crisis team | office-space | other | important | recurring | @2026-07-01 | FY27 | 1000 | 1000 | 0"}),
        grid_of("Payments", {"source_id | amount", "levy | 9000.10"}),
        grid_of("Lines", {"line_id | line | program_id | program | component_id | kind | object_class | priority | recurrence | in_kind | title | basis | cost",
                          "responder | Responder | team | Crisis team | responder | position | personnel | essential | recurring | no | Responder | 2 FTE | 25000.30",
                          "rent | Rent | team | Crisis team | rent | office-space | other | important | recurring | no | | $1,000 | 1000"}),
        grid_of("Sources", {"Funding Source | Funding Type | Length of Funding | Funding End Date | Renewable Funding? | Funding Restrictions | Funding Flexibility | source_id | funder | origin | assistance_listing | award_number | standing | probability | draw | bill_first | last_resort | rank | released | applied | left",
                            "County levy | annual | ongoing | | yes | crisis only | high | levy | County | local-dedicated | | | awarded | 1 | advance | no | no | 1 | 9000.10 | 9000.10 | 0"}),
        grid_of("Pools", {"source_id | source | pool_id | pool | available_from | obligate_by | spend_by | liquidate_by | carries_over | counted | released | applied", "levy | County levy | main | | | | | | no | yes | 9000.10 | 9000.10"}),
        grid_of("Releases", {"source_id | source | pool_id | from | through | amount | renewed", "levy | County levy | main | @2026-07-01 | @2027-06-30 | 9000.10 | no", "levy | County levy | main | @2027-07-01 | @2028-06-30 | 5 | yes"})});
    auto const import = propose(document, empty_plan());
    CHECK(import.problems.size() == 1);
    CHECK(has_problem(import, "import.no-permissions", "of County levy"));
    auto const accepted = accept(empty_plan(), import, all_of(import));
    CHECK(accepted.problems.empty());
    auto const& plan = *accepted.value;
    CHECK(cost_in(plan, 2027) == Money::from_cents(1'700'030));
    CHECK(cost_in(plan, 2028) == usd(9000));
    CHECK(cost_in(plan, 2029) == usd(0));
    CHECK(find(plan, ComponentId{"rent"})->priority == Priority::important);
    REQUIRE(plan.sources.size() == 1);
    auto const& source = plan.sources[0];
    CHECK(source.id.text == "levy");
    CHECK(source.origin == Origin::local_dedicated);
    CHECK(source.restrictions == "crisis only");
    CHECK(source.renewable == Renewable::yes);
    REQUIRE(source.pools.at(0).releases.size() == 1);
    CHECK(source.pools[0].releases[0].amount == Money::from_cents(900'010));
    CHECK_FALSE(source.pools[0].carries_over);
    CHECK(is_left_out(import, "Payments", "works it out from the plan"));
    auto const again = propose(document, plan);
    CHECK(is_left_out(again, "rent", "the plan has this line"));
    CHECK(is_left_out(again, "County levy", "says the same of it"));
}
