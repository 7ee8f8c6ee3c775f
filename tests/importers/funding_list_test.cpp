// Lists of sources as people keep them: amounts alone, blanks, dates in words, statuses; each a list and not a budget. Figures by hand.
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/grid_text.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

Import listed(std::vector<std::string> const& rows, std::string const& sheet = "Money")
{
    return propose(document_of({grid_of(sheet, rows)}), empty_plan());
}

std::vector<Release> releases_of(Plan const& plan, std::size_t source) { return plan.sources.at(source).pools.at(0).releases; }

} // namespace

TEST_CASE("Sources with amounts alone are a list of sources, not a budget")
{
    for (auto const* heading : {"Funding Source | Amount", "Grant | Amount | Notes", "Name of Source | Award", "Funder | Total"}) {
        INFO(heading);
        auto const import = listed({heading, "County general fund | 120000", "State grant | 45000.50", "Total | 165000.50"});
        CHECK(import.tables.at(0).columns.kind == TableKind::funding);
        auto const plan = plan_with(import);
        CHECK(component_count(plan) == 0);
        REQUIRE(plan.sources.size() == 2);
        CHECK(releases_of(plan, 1) == std::vector<Release>{{Date{2026, 7, 1}, Money::from_cents(4'500'050), Every::once, {}}});
        CHECK(has_problem(import, "import.adds-up", "2 sources read, $165,000.50 in all; its rows add up to $165,000.50, the list's own total."));
    }
    auto const years = plan_with(listed({"Grant | FY27 | FY28", "Opioid settlement | 30000 | 20000"}));
    REQUIRE(years.sources.size() == 1);
    CHECK(years.sources[0].type == FundingType::multi_year);
    CHECK(releases_of(years, 0) == std::vector<Release>{{Date{2026, 7, 1}, usd(30000), Every::once, {}}, {Date{2027, 7, 1}, usd(20000), Every::once, {}}});
    // Each described once; a grant in several rows pays what is described.
    auto const described = listed({"Grant Name | Description | Amount | Expires", "SAMHSA | Mobile crisis | 500000 | 9/30/2028", "County | Operating | 250000 | 6/30/2027"});
    CHECK(plan_with(described).sources.size() == 2);
    CHECK(component_count(plan_with(described)) == 0);
    CHECK(cost_in(plan_with(listed({"Grant Name | Description | Amount", "SAMHSA | Rent | 50", "SAMHSA | Fuel | 20", "County | Dues | 5"})), 2027) == usd(75));
    // What is paid from funds is a budget.
    CHECK(cost_in(plan_with(listed({"Funding Source | Line Item | Amount", "County | Rent | 12000", "Grant | Phones | 3000"})), 2027) == usd(15000));
    CHECK(cost_in(plan_with(listed({"Fund | Amount", "Parks | 700", "Fire | 900"})), 2027) == usd(1600));
}

TEST_CASE("A list's total that its rows don't add up to is said with both figures")
{
    auto const import = listed({"Funding Source | Amount", "County | 100", "State | 50", "Total | 160"});
    CHECK(has_problem(import, "import.total-differs", "The list's total says $160.00; its rows add up to $150.00, $10.00 less."));
    CHECK(has_problem(import, "import.sources-sum", "2 sources read, $150.00 in all."));
    // Several totals may each be of a part.
    auto const parts = listed({"Funding Source | Amount", "County | 100", "Total local | 100", "State | 50", "Total state | 50"});
    CHECK_FALSE(has_problem(parts, "import.total-differs"));
}

TEST_CASE("A source without an amount leaves the list whole")
{
    for (auto const* amount : {"", "TBD", "pending"}) {
        INFO(amount);
        auto const import = listed({"Funding Source | Award Amount | Start Date | End Date", "County | 100000 | @2026-07-01 | @2027-06-30",
                                    std::string{"SAMHSA | "} + amount + " | @2026-07-01 | @2028-06-30", "State | 60000 | @2026-07-01 | @2027-06-30",
                                    "Levy | 40000 | @2026-07-01 | @2027-06-30"});
        CHECK(import.tables.size() == 1);
        auto const plan = plan_with(import);
        CHECK(plan.sources.size() == 4);
        CHECK(component_count(plan) == 0);
        CHECK(has_problem(import, "import.sources-sum", "4 sources read, $200,000.00 in all."));
        if (*amount) CHECK(is_left_out(import, amount, "it is no amount: enter it in the plan"));
    }
    auto const words = listed({"Funding Source | Award Amount | Start Date | End Date", "County | 10 | FY27 | FY27", "State | TBD | FY27 | FY28", "Levy | 30 | FY28 | FY28"});
    CHECK(words.tables.size() == 1);
    CHECK(plan_with(words).sources.size() == 3);
}

TEST_CASE("Amounts that are words in most rows: the clear ones are read, the others said one by one")
{
    auto const import = listed({"Funding Source | Award Amount | End Date", "County | '$50,000 | 6/30/2028", "State | up to $90,000 | 6/30/2028", "Levy | TBD | 6/30/2028",
                                "Gift | about $7,000 | 6/30/2028"});
    auto const plan = plan_with(import);
    REQUIRE(plan.sources.size() == 4);
    CHECK(releases_of(plan, 0).at(0).amount == usd(50000));
    for (std::size_t source = 1; source < 4; ++source) CHECK(releases_of(plan, source).empty());
    CHECK(is_left_out(import, "up to $90,000", "it is no amount"));
    CHECK(import.tables.at(0).columns.columns.at(1).reason == "its heading is \"Award Amount\"; 3 of its 4 cells hold no amount");
}

TEST_CASE("What starts in a month or a fiscal year starts on its first day, and ends on its last")
{
    auto const plan = plan_with(listed({"Funding Source | Award Amount | Start Date | End Date", "County | 10 | FY27 | FY27", "State | 20 | January 2027 | December 2027",
                                        "Levy | 30 | 7/1/2027 | 6/30/2028"}));
    REQUIRE(plan.sources.size() == 3);
    CHECK(releases_of(plan, 0).at(0).date == Date{2026, 7, 1});
    CHECK(plan.sources[0].end_date == Date{2027, 6, 30});
    CHECK(releases_of(plan, 1).at(0).date == Date{2027, 1, 1});
    CHECK(plan.sources[1].end_date == Date{2027, 12, 31});
    CHECK(releases_of(plan, 2).at(0).date == Date{2027, 7, 1});
    CHECK(plan.sources[2].end_date == Date{2028, 6, 30});
}

TEST_CASE("Only what a list calls awarded counts as awarded")
{
    auto const import = listed({"Funding Source | Grant Status | Award Amount | End Date", "A | Awarded | 1 | 6/30/2028", "B | Pending application | 2 | 6/30/2028",
                                "C | Recommended for award | 3 | 6/30/2028", "D | Denied | 4 | 6/30/2028", "E | Council knows | 5 | 6/30/2028", "F | | 6 | 6/30/2028"});
    auto const plan = plan_with(import);
    REQUIRE(plan.sources.size() == 6);
    using enum Standing;
    Standing const expected[] = {awarded, possible, likely, possible, possible, awarded};
    for (std::size_t i = 0; i < 6; ++i) {
        INFO(i);
        CHECK(plan.sources[i].standing == expected[i]);
    }
    std::vector<std::string> taken;
    for (auto const number : taken_at_first(import)) taken.push_back(import.proposals[number].text.substr(15, 1));
    CHECK(taken == std::vector<std::string>{"A", "B", "C", "F"});
    CHECK_FALSE(is_left_out(import, "Grant Status", ""));
}

TEST_CASE("Rows that say that there is no source are none, and \"Award #\" is its number")
{
    auto const import = listed({"Funding Source | Award # | Award Amount | End Date", "N/A | | | ", "None at this time | | | ", "State | H79-1 | 500 | 6/30/2028", "TBD | | 900 | "});
    auto const plan = plan_with(import);
    REQUIRE(plan.sources.size() == 1);
    CHECK(plan.sources[0].award_number == "H79-1");
    CHECK(is_left_out(import, "None at this time", "it names no funding source"));
    CHECK(is_left_out(import, "TBD | 900", "it names no funding source"));
}

TEST_CASE("Who pays for a program is no cost of it")
{
    for (auto const& rows : std::vector<std::vector<std::string>>{
             {"Source | Program | Amount | End Date", "SAMHSA | Crisis | 500000 | @2028-06-30", "City | Crisis | 310000 | "},
             {"Source | Program | Amount | Status", "SAMHSA | Crisis | 500000 | Awarded", "City | Crisis | 310000 | Applied"},
             {"Funder | Program | FY27 Award", "SAMHSA | Crisis | 500000", "City | Crisis | 310000"},
             {"Program | Source | Amount | Status", "Crisis | SAMHSA | 500000 | Awarded", "Crisis | City | 310000 | Applied"}}) {
        INFO(rows.front());
        auto const plan = plan_with(propose(document_of({grid_of("Money", rows)}), empty_plan()));
        CHECK(component_count(plan) == 0);
        REQUIRE(plan.sources.size() == 2);
        CHECK(plan.sources[0].name == "SAMHSA");
        CHECK(plan.sources[0].pools.at(0).releases.at(0).amount == usd(500'000));
        CHECK(plan.sources[1].pools.at(0).releases.at(0).amount == usd(310'000));
        REQUIRE(plan.programs.size() == 1);
        CHECK(plan.programs[0].name == "Crisis");
    }
    // A budget of programs that says who pays each.
    auto const costs = plan_with(propose(document_of({grid_of("Budget", {"Program | Funding Source | Amount", "Crisis team | General Fund | 500000", "Crisis line | General Fund | 90000"})}), empty_plan()));
    CHECK(cost_in(costs, 2027) == usd(590'000));
    CHECK(costs.sources.empty());
}

TEST_CASE("Days and states name no lines")
{
    // "Program" is read as what names them, not the column of days or of states.
    auto const plan = plan_with(propose(document_of({grid_of("Budget", {"Program | Amount | End Date | Status", "Night team | 500 | 6/30/28 | Approved", "Day team | 310 | 6/30/29 | Approved"})}), empty_plan()));
    CHECK(component_named(plan, "Night team"));
    CHECK(component_named(plan, "Day team"));
    CHECK(cost_in(plan, 2027) == usd(810));
}

TEST_CASE("A difference, a note and a heading among sources are none")
{
    auto const import = propose(document_of({grid_of("Sources", {"Source | Amount | End Date", "Federal | | ", "SAMHSA | 500000 | @2028-06-30", "Local sources | | ", "County levy | 200000 | ", "Donor without an amount yet | | ",
                                                                 "Total | 700000 | ", "Net | -25000 | "})}), empty_plan());
    auto const plan = plan_with(import);
    REQUIRE(plan.sources.size() == 3);
    CHECK(plan.sources[0].name == "SAMHSA");
    CHECK(plan.sources[1].name == "County levy");
    CHECK(plan.sources[2].name == "Donor without an amount yet");
    CHECK(is_left_out(import, "Federal", "a heading of the sources below it"));
    CHECK(is_left_out(import, "Local sources", "a heading of the sources below it"));
    CHECK(is_left_out(import, "Net", "a difference of other rows"));
}

TEST_CASE("A source starts with its start, within its first year, and pays in the months of its columns")
{
    auto const years = plan_with(listed({"Grant | Award start | Award end | FY27 | FY28", "State BH grant | 10/1/2026 | 9/30/2028 | 100000 | 90000"}));
    CHECK(releases_of(years, 0) == std::vector<Release>{{Date{2026, 10, 1}, usd(100000), Every::once, {}}, {Date{2027, 7, 1}, usd(90000), Every::once, {}}});
    auto const import = listed({"Revenue source | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar | Apr | May | Jun | Total", "State grant | | | | 25000 | | | 25000 | | | 25000 | | | 75000",
                                "County | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 120"});
    auto const months = plan_with(import);
    REQUIRE(months.sources.size() == 2);
    CHECK(releases_of(months, 0) == std::vector<Release>{{Date{2026, 10, 1}, usd(25000), Every::once, {}}, {Date{2027, 1, 1}, usd(25000), Every::once, {}}, {Date{2027, 4, 1}, usd(25000), Every::once, {}}});
    CHECK(releases_of(months, 1).size() == 12);
    CHECK(import.proposals.back().text == "Add the source County: One-Time, 12 payments from 1 Jul 2026 to 1 Jun 2027, $120.00 in all");
    CHECK(is_left_out(import, "Total", "the years or months stand in other columns"));
}

TEST_CASE("What is left of an award that began before the plan is taken, from its balance or less what was spent")
{
    auto const import = listed({"Grant | Award amount | Spent to date | Balance | Start date | End date", "COSSUP | 900000 | 300000 | 600000 | 10/1/2024 | 9/30/2027", "New | 50000 | 0 | 50000 | 10/1/2026 | 9/30/2027",
                                "Settlement | 1200000 | 200000 | | 7/1/2025 | 6/30/2030", "Over | 1000 | 1000 | 0 | 7/1/2025 | 6/30/2030", "Silent | 700 | | | 7/1/2025 | 6/30/2030"});
    auto const plan = plan_with(import);
    CHECK(releases_of(plan, 0) == std::vector<Release>{{Date{2026, 7, 1}, usd(600000), Every::once, {}}});
    CHECK(releases_of(plan, 1) == std::vector<Release>{{Date{2026, 10, 1}, usd(50000), Every::once, {}}});
    CHECK(releases_of(plan, 2) == std::vector<Release>{{Date{2026, 7, 1}, usd(1'000'000), Every::once, {}}}); // 1,200,000 - 200,000
    CHECK(releases_of(plan, 3).empty());
    CHECK(releases_of(plan, 4) == std::vector<Release>{{Date{2025, 7, 1}, usd(700), Every::once, {}}});
    CHECK(has_problem(import, "import.began-before", "Of COSSUP's $900,000.00 the list says that $600,000.00 is left, which is taken for the plan's first day."));
    CHECK(has_problem(import, "import.began-before", "how much of $700.00 is left isn't said"));
    CHECK(is_left_out(import, "1000", "nothing of Over is left: \"Balance\" says so"));
    CHECK_FALSE(is_left_out(import, "Balance", ""));
    // Spending that only a few awards had says nothing where all of them begin with the plan.
    CHECK(is_left_out(listed({"Grant | Award amount | Balance | Start date", "New | 500 | 500 | 10/1/2026", "Newer | 600 | 600 | 10/1/2026"}), "Balance", ""));
}
