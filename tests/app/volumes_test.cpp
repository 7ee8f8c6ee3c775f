// `braid volumes` and `braid assumptions` on a plan small enough to work out by hand.
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

// A clinic of 12,000 a year and food at 10 an encounter; 40 calls and 30 encounters a month, from October on; a county that pays
// 1,000 a month.
char const* const plan = R"(<plan version="1" name="Small" first-month="2026-07" months="18" fiscal-year-starts="7">
  <program id="team" name="Team">
    <contract id="clinic" name="Clinic" amount="12000.00"/>
    <client-support id="food" name="Food" amount="10.00" basis="encounter"/>
    <volume from="2026-10" calls="40" encounters="30"/>
  </program>
  <source id="county" name="County" type="annual" flexibility="high">
    <pool id="main"><release date="2026-07-01" amount="1000.00" every="month" until="2027-12-31"/></pool>
  </source>
</plan>
)";

struct Small : tests::Folder {
    Small() { write("s.braid", plan); }
};

json read(tests::Ran const& ran)
{
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    return json::parse(ran.out);
}

} // namespace

TEST_CASE("braid volumes: counts, costs of one, and what others published")
{
    Small const folder;
    auto const sheet = read(folder.braid("volumes s.braid --format json"));
    auto const& years = sheet.at("volumes");
    REQUIRE(years.size() == 2);
    // FY27: 12,000 + 9 x 300 = 14,700; 360 calls, 270 encounters, in 9 of 12 months.
    CHECK(years[0].at("cost_cents") == 1'470'000);
    CHECK(years[0].at("calls") == 360);
    CHECK(years[0].at("call_months") == 9);
    CHECK(years[0].at("a_call_cents") == 4'083); // 40.8333
    CHECK(years[0].at("a_encounter_cents") == 5'444); // 54.4444
    CHECK(years[0].at("a_resident_cents").is_null());
    // FY28: 6,000 + 6 x 300 over 240 calls.
    CHECK(years[1].at("months") == 6);
    CHECK(years[1].at("a_call_cents") == 3'250);
    CHECK(sheet.at("published_calls").size() == 8);
    CHECK(sheet.at("published_calls")[0].at("id") == "EUG-8");
    CHECK(sheet.at("published_calls")[0].at("derived") == true);
    CHECK(sheet.at("published_years")[0].at("cost_cents") == 40'000'000);

    auto const text = folder.braid("volumes s.braid").out;
    CHECK(text.find("FY28 (6 months)") != std::string::npos);
    CHECK(text.find("In FY27 calls in 9 and encounters in 9 of the plan's 12 months are counted") != std::string::npos);
    CHECK(text.find("Residents") == std::string::npos);
    CHECK(text.find("$37.50") != std::string::npos); // in all: 22,500 / 600
    auto const summary = folder.braid("summary s.braid --today 2026-11-22").out;
    CHECK(summary.find("Team in FY27: 360 calls answered at $40.83 each, 270 encounters at $54.44 each.") != std::string::npos);
}

TEST_CASE("braid assumptions: the ranked list, and what a change does")
{
    Small const folder;
    auto const ranked = read(folder.braid("assumptions s.braid --format json")).at("influences");
    REQUIRE(ranked.size() == 3);
    CHECK(ranked[0].at("path") == "component clinic");
    CHECK(ranked[0].at("change_cents") == 180'000); // a tenth of 18,000
    CHECK(ranked[1].at("path") == "program team, volume 1");
    CHECK(ranked[1].at("field") == "encounters");
    CHECK(ranked[1].at("change_cents") == 45'000); // a tenth of 15 x 300

    // With 12,120 a year and 40 encounters a month: 18,180 + 15 x 400 = 24,180 instead of 22,500; the county holds 18,000.
    auto const what_if = read(folder.braid("assumptions s.braid --set \"component clinic amount=12120.00\" "
                                           "--set \"program team, volume 1 encounters=40\" --format json"));
    auto const& sides = what_if.at("scenarios");
    REQUIRE(sides.size() == 2);
    CHECK(sides[0].at("cost_cents") == 2'250'000);
    CHECK(sides[0].at("gap_cents") == 450'000);
    CHECK(sides[1].at("cost_cents") == 2'418'000);
    CHECK(sides[1].at("covered_cents") == 1'800'000);
    CHECK(sides[1].at("gap_cents") == 618'000);
}

TEST_CASE("a change that the plan hasn't, or can't take, is refused in a sentence")
{
    Small const folder;
    auto const refused = [&](std::string const& change, int exit, char const* part) {
        auto const ran = folder.braid("assumptions s.braid --set \"" + change + "\"");
        INFO(change << "\n" << ran.err);
        CHECK(ran.exit == exit);
        CHECK(ran.out.empty());
        CHECK(ran.err.find(part) != std::string::npos);
    };
    refused("component clinic", 2, "--set takes a change such as");
    refused("component clinik amount=1.00", 2, "Did you mean \"component clinic\"?");
    refused("component clinic amont=1.00", 2, "Did you mean \"amount\"?");
    refused("component clinic amount=some", 2, "Write an amount such as 1234.56");
    refused("program team, volume 1 calls=many", 2, "Write a number such as");
    refused("program team, volume 1 visits=1", 2, "There is no field \"visits\" there.");
    refused("component clinic amount=-1.00", 1, "plan.negative-amount");
    // Each option takes one word, so the plan may stand behind it.
    CHECK(folder.braid("assumptions --set \"component clinic amount=1.00\" s.braid").exit == 0);
}
