// What `braid` says of closed months: the line between actual and plan, the plan against what was paid, and questioned costs.
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using nlohmann::json;

namespace {

// A clinic of $1,000 a month from May to December 2026, fiscal years from July. Through August $900, $0, $1,100 and $1,000 were
// paid: 900 and 1,000 by the grant, which holds 1,500; 800 by the county, 300 by money without a name.
char const* const clinic = R"(<plan version="1" name="Clinic" first-month="2026-05" months="8" fiscal-year-starts="7">
  <program id="team" name="Team">
    <contract id="clinic" name="Clinic" amount="1000.00" basis="month"/>
  </program>
  <source id="grant" name="Grant" type="one-time">
    <pool id="main"><release date="2026-05-01" amount="1500.00"/></pool>
  </source>
  <source id="county" name="County" type="annual">
    <pool id="main"><release date="2026-05-01" amount="9000.00"/></pool>
  </source>
  <actuals through="2026-08">
    <paid component="clinic" month="2026-05" source="grant" amount="900.00"/>
    <paid component="clinic" month="2026-07" source="county" amount="800.00"/>
    <paid component="clinic" month="2026-07" amount="300.00"/>
    <paid component="clinic" month="2026-08" source="grant" amount="1000.00"/>
  </actuals>
</plan>
)";

struct Clinic : tests::Folder {
    Clinic() { write("c.braid", clinic); }
    json report(std::string const& words) const
    {
        auto const ran = braid(words + " --format json");
        INFO(ran.err);
        REQUIRE(ran.exit == 0);
        return json::parse(ran.out);
    }
};

} // namespace

TEST_CASE("costs show a line between what was paid and what is planned")
{
    Clinic const folder;
    auto const months = folder.braid("costs c.braid --by month").out;
    CHECK(months.find("Through Aug 2026 costs are what was paid, from Sep 2026 on what is planned.") != std::string::npos);
    CHECK(months.find(" $1,000.00  |  $1,000.00 ") != std::string::npos); // August and September
    auto const html = folder.braid("costs c.braid --by year --format html").out;
    CHECK(html.find("FY26 (2 months), actual") != std::string::npos);
    CHECK(html.find("FY27 (6 months), actual to Aug 2026, plan after") != std::string::npos);

    auto const years = folder.report("costs c.braid");
    REQUIRE(years.at("periods").size() == 2);
    CHECK(years.at("periods")[0].at("actual_months") == 2);
    CHECK(years.at("periods")[1].at("actual_months") == 2);
    CHECK(years.at("periods")[1].at("months") == 6);
    CHECK(years.at("periods")[1].at("actual_through") == "2026-08");
    // FY26: 900; FY27: 1,100 + 1,000 + 4 x 1,000.
    CHECK(years.at("lines")[0].at("2026_cents") == 90'000);
    CHECK(years.at("lines")[0].at("2027_cents") == 610'000);
}

TEST_CASE("the plan stands against what was paid, by line and by source")
{
    Clinic const folder;
    auto const said = folder.report("actuals c.braid");
    auto const& line = said.at("plan_against_actual").at(0);
    CHECK(line.at("planned_cents") == 400'000);
    CHECK(line.at("actual_cents") == 300'000);
    CHECK(line.at("difference_cents") == -100'000);
    auto const& sources = said.at("paid_to_date");
    REQUIRE(sources.size() == 3);
    // Of the grant's 1,900 only 1,500 were there.
    CHECK(sources[0].at("paid_cents") == 190'000);
    CHECK(sources[0].at("questioned_cents") == 40'000);
    CHECK(sources[0].at("left_cents") == 0);
    CHECK(sources[1].at("source") == "county");
    CHECK(sources[1].at("left_cents") == 820'000);
    CHECK(sources[2].at("source") == "unnamed");
    CHECK(sources[2].at("paid_cents") == 30'000);
    REQUIRE(said.at("questioned").size() == 1);
    CHECK(said.at("questioned")[0].at("month") == "2026-08");
    CHECK(folder.report("funding c.braid").at("paid_to_date") == sources);
    CHECK(folder.report("costs c.braid").at("plan_against_actual") == said.at("plan_against_actual"));
}

TEST_CASE("questioned costs are warnings, and money without a name is neither a gap nor a source's")
{
    Clinic const folder;
    auto const checked = folder.braid("check c.braid");
    CHECK(checked.exit == 0);
    CHECK(checked.err.find("warning [actuals.questioned] actuals, paid 4: Grant paid $1,000.00 for Clinic in Aug 2026, and could not pay "
                           "$400.00 of it: it held no more by then.") != std::string::npos);
    auto const said = folder.report("allocate c.braid");
    REQUIRE(said.at("unnamed").size() == 1);
    CHECK(said.at("unnamed")[0].at("amount_cents") == 30'000);
    REQUIRE(said.at("gaps").size() == 1);
    CHECK(said.at("gaps")[0].at("amount_cents") == 40'000);
    auto summary = folder.braid("summary c.braid --today 2026-09-05").out;
    std::replace(summary.begin(), summary.end(), '\n', ' '); // sentences are broken into lines
    CHECK(summary.find("$400.00 of what was paid is questioned") != std::string::npos);
    CHECK(summary.find("Fully funded through 31 Dec 2026, the plan's end.") != std::string::npos);
}

TEST_CASE("without closed months nothing is said of them")
{
    Clinic const folder;
    std::string open = clinic;
    open.erase(open.find("  <actuals"), open.find("</plan>") - open.find("  <actuals"));
    folder.write("o.braid", open);
    CHECK(folder.braid("costs o.braid").out.find(" actual") == std::string::npos);
    CHECK_FALSE(folder.report("costs o.braid").contains("periods"));
    CHECK(folder.braid("actuals o.braid").out.find("No month of the plan is closed") != std::string::npos);
}
