// `braid compare` and `braid diff` on the Missoula plan, with figures worked out by hand, and on plans by chance.
#include "budget/plan/plan_writer.hpp"
#include "tests/app/braid_run.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;

json read_report(tests::Folder const& folder, std::string const& words)
{
    auto const ran = folder.braid(words + " --format json");
    INFO("braid " << words << "\n" << ran.err);
    REQUIRE(ran.exit == 0);
    return json::parse(ran.out);
}

json scenario_row(json const& rows, json const& scenario, std::string const& year)
{
    for (auto const& each : rows)
        if (each.at("scenario") == scenario && each.at("fiscal_year") == year) return each;
    FAIL("no row of " << scenario << " in " << year);
    return {};
}

bool mentions(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("the Missoula scenarios stand beside the plan to the cent")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto const compared = read_report(folder, "compare m.braid");
    auto const& years = compared.at("fiscal_years");
    CHECK(scenario_row(years, nullptr, "2027").at("cost_cents") == 969'000'00);
    // Half a year of the night crews, and for their four people half a year of uniforms ($600), employee assistance ($3 a month) and
    // training ($75): 141,960 + 1,200 + 72 + 150 less.
    auto const stop = scenario_row(years, "nights-stop", "2027");
    CHECK(stop.at("cost_cents") == 825'618'00);
    CHECK(stop.at("cost_difference_cents") == -143'382'00);
    CHECK(stop.at("gap_cents") == 0);
    CHECK(stop.at("gap_difference_cents") == -141'960'00);
    CHECK(stop.at("fte") == 10.75); // 12.75 for half a year, then 4 fewer
    CHECK(scenario_row(years, "nights-stop", "2028").at("fte_difference") == -4);
    // The city pays six months of $23,660, then twelve of $24,464.44.
    CHECK(scenario_row(years, "city-carries-nights", "2027").at("general_fund_difference_cents") == 141'960'00);
    auto const carried = scenario_row(years, "city-carries-nights", "2028");
    CHECK(carried.at("covered_difference_cents") == 293'573'28);
    CHECK(carried.at("cost_difference_cents") == 0);
    CHECK(carried.at("gap_cents") == scenario_row(years, nullptr, "2028").at("gap_cents").get<std::int64_t>() - 293'573'28);
    auto const& scenarios = compared.at("scenarios");
    REQUIRE(scenarios.size() == 3);
    CHECK(scenarios.at(0).at("scenario").is_null());
    CHECK(scenarios.at(0).at("first_cliff") == "2027-01");
    CHECK(scenarios.at(1).at("funded_until") == "2027-06-30");
    CHECK(scenarios.at(1).at("first_cliff").is_null());

    auto const words = folder.braid("compare m.braid \"Nights stop\"").out;
    CHECK(mentions(words, "- Sets last month of EMT, night to Dec 2026.\n"));
    CHECK(mentions(words, "- Removes 2.0 FTE of EMT from Jan 2027 on.\n"));
    CHECK(mentions(words, "- Every cost is paid until 30 Jun 2027 instead of 31 Dec 2026.\n"));
    CHECK_FALSE(mentions(words, "City carries nights"));
}

TEST_CASE("a scenario that doesn't fit the plan leaves the plan and the other scenarios as they are")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto const summary = folder.braid("summary m.braid");
    auto text = folder.read("m.braid");
    std::string const target = "component emt-night\" field";
    auto const at = text.find(target);
    REQUIRE(at != std::string::npos);
    text.replace(at, target.size(), "component emt-nihgt\" field");
    folder.write("m.braid", text);

    auto const same = folder.braid("summary m.braid");
    CHECK(same.exit == 0);
    CHECK(same.out == summary.out);
    CHECK(mentions(same.err, ":327: warning [edit.unknown-target] scenario nights-stop, edit 2, component emt-nihgt: "));
    CHECK(mentions(same.err, "Until then this scenario can't be calculated."));

    auto const all = folder.braid("compare m.braid");
    CHECK(all.exit == 0);
    CHECK(mentions(all.out, "Not calculated, because its changes don't fit with the plan as it is: Nights stop."));
    CHECK(mentions(all.out, "City carries nights"));
    CHECK(read_report(folder, "compare m.braid").at("scenarios").size() == 2);

    for (char const* words : {"compare m.braid nights-stop", "summary m.braid --scenario nights-stop", "diff m.braid m.braid --scenario nights-stop",
                              "export m.braid --workbook council --scenario nights-stop -o m.xlsx"}) {
        CAPTURE(words);
        auto const refused = folder.braid(words);
        CHECK(refused.exit == 1);
        CHECK(refused.out.empty());
        CHECK(mentions(refused.err, "m.braid:327: error [edit.unknown-target] scenario nights-stop, edit 2, component emt-nihgt: "));
    }
    REQUIRE(folder.braid("export m.braid --workbook council -o m.xlsx").exit == 0);
    CHECK(mentions(folder.shell("unzip -p m.xlsx xl/sharedStrings.xml").out,
                   "Not calculated, because its changes don't fit with the plan as it is: Nights stop."));
}

TEST_CASE("what compare shows adds up, and is what the scenario's own reports say")
{
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        CAPTURE(seed);
        tests::Folder const folder;
        auto const plan = tests::random_plan(seed, tests::Size::small);
        folder.write("p.braid", budget::write_plan(plan));
        if (plan.scenarios.empty()) {
            auto const refused = folder.braid("compare p.braid");
            CHECK(refused.exit == 2);
            CHECK(mentions(refused.err, "The plan has no scenarios to compare."));
            continue;
        }
        auto const compared = read_report(folder, "compare p.braid");
        for (auto const& scenario : compared.at("scenarios")) {
            auto const id = scenario.at("scenario");
            std::int64_t cost = 0;
            std::int64_t gap = 0;
            for (auto const& year : compared.at("fiscal_years")) {
                if (year.at("scenario") != id) continue;
                CHECK(year.at("cost_cents").get<std::int64_t>() ==
                      year.at("covered_cents").get<std::int64_t>() + year.at("gap_cents").get<std::int64_t>());
                cost += year.at("cost_cents").get<std::int64_t>();
                gap += year.at("gap_cents").get<std::int64_t>();
            }
            CHECK(scenario.at("cost_cents") == cost);
            CHECK(scenario.at("gap_cents") == gap);
            auto const option = id.is_null() ? std::string{} : " --scenario " + id.get<std::string>();
            auto const total = read_report(folder, "summary p.braid" + option).at("fiscal_years_total");
            CHECK(total.at("cost_cents") == cost);
            CHECK(total.at("gap_cents") == gap);
        }
    }
}

TEST_CASE("diff says what was changed and what that does")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    auto text = folder.read("m.braid");
    std::string const pay = "pay=\"78240.00\""; // the program manager's alone
    auto const at = text.find(pay);
    REQUIRE(at != std::string::npos);
    text.replace(at, pay.size(), "pay=\"88240.00\"");
    folder.write("n.braid", text);
    auto const ran = folder.braid("diff m.braid n.braid");
    CHECK(ran.exit == 0);
    CHECK(mentions(ran.out, "- Raises pay of Program manager from $78,240 to $88,240 a year.\n"));
    // With 40 % fringe a raise of $10,000 costs $14,000; 3.4 % more in FY28.
    CHECK(mentions(ran.out, "- Cost rises by $14,000 in FY27, $14,476 in FY28,"));
    auto const data = read_report(folder, "diff m.braid n.braid");
    REQUIRE(data.at("plan_changes").size() == 1);
    auto const& change = data.at("plan_changes").at(0);
    CHECK(change.at("thing") == "component manager");
    CHECK(change.at("field") == "pay");
    CHECK(change.at("from") == "78240.00");
    CHECK(change.at("to") == "88240.00");

    auto const same = folder.braid("diff m.braid m.braid");
    CHECK(same.exit == 0);
    CHECK(mentions(same.out, "Nothing: the two plans are equal.\n"));
    CHECK(read_report(folder, "diff m.braid m.braid").at("plan_changes").empty());

    CHECK(folder.braid("diff m.braid no.braid").exit == 3);
    std::filesystem::copy_file(FUNDBRAID_SOURCE_DIR "/tests/wrong/unknown-assumption.braid", folder.path() / "bad.braid");
    auto const bad = folder.braid("diff m.braid bad.braid");
    CHECK(bad.exit == 1);
    CHECK(mentions(bad.err, "bad.braid:11: error [plan.unknown-assumption] component van"));
}

TEST_CASE("a workbook can be a scenario's")
{
    tests::Folder const folder;
    REQUIRE(folder.braid("new missoula -o m.braid").exit == 0);
    REQUIRE(folder.braid("export m.braid --workbook council --today 2026-11-22 -o a.xlsx").exit == 0);
    REQUIRE(folder.braid("export m.braid --workbook council --today 2026-11-22 --scenario nights-stop -o b.xlsx").exit == 0);
    CHECK(folder.read("a.xlsx") != folder.read("b.xlsx"));
    CHECK(folder.braid("summary m.braid --scenario nights-stop").out.starts_with("Missoula Mobile Support Team, scenario Nights stop\n"));
}
