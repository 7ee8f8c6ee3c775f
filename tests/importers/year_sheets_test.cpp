// Years of one budget on several sheets, years as people write them, and money that a sheet by month says again. Figures by hand.
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/grid_text.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

Import sheets_read(std::vector<Grid> grids, ImportChoices const& choices = {}) { return propose(document_of(std::move(grids)), empty_plan(), choices); }

std::vector<std::string> year_of_lines(char const* salaries, char const* total) // a rent of 90,000 in each
{
    return {"Item | Amount", std::string{"Salaries | "} + salaries, "Rent | 90000", std::string{"Total | "} + total};
}

} // namespace

TEST_CASE("A sheet a year is one budget, each year from its sheet")
{
    auto const import = sheets_read({grid_of("FY26", year_of_lines("500000", "590000")), grid_of("FY27", year_of_lines("515000", "605000")),
                                     grid_of("FY28", year_of_lines("530000", "620000"))});
    auto const plan = plan_with(import);
    REQUIRE(plan.programs.size() == 1);
    CHECK(plan.programs[0].name == "book"); // the file's: a year names no program
    CHECK(cost_in(plan, 2027) == usd(605'000));
    CHECK(cost_in(plan, 2028) == usd(620'000));
    CHECK(cost_in(plan, 2029) == usd(620'000)); // the last year goes on
    CHECK(component_count(plan) == 3);
    CHECK_FALSE(component_named(plan, "Rent")->last_month); // the same in both
    CHECK(component_named(plan, "Salaries")->last_month == Month{2027, 6});
    CHECK(component_named(plan, "Salaries FY28")->first_month == Month{2027, 7});
    CHECK(is_left_out(import, "Item | Amount", "a table of 3 rows is left out: FY26 is before the plan"));
    CHECK(has_problem(import, "import.adds-up", "FY28: 2 lines read add up to $620,000.00"));
    bool said = false;
    for (auto const& proposal : import.proposals) said = said || (proposal.text.find("Rent") != std::string::npos && proposal.text.ends_with("; the same in FY28"));
    CHECK(said);
}

TEST_CASE("Sheets of years by their titles and by their headings, a name before the year")
{
    auto titled = year_of_lines("515000", "605000");
    titled.insert(titled.begin(), "FY 2027 Proposed Budget");
    auto next = year_of_lines("530000", "620000");
    next.insert(next.begin(), "FY 2028 Proposed Budget");
    auto const by_title = plan_with(sheets_read({grid_of("Sheet1", titled), grid_of("Sheet2", next)}));
    CHECK(cost_in(by_title, 2027) == usd(605'000));
    CHECK(cost_in(by_title, 2028) == usd(620'000));
    auto const by_heading = plan_with(sheets_read({grid_of("Crisis team 2025-26", {"Item | FY26 Budget", "Rent | 70"}), grid_of("Crisis team 2026-27", {"Item | FY27 Budget", "Rent | 80"}),
                                                   grid_of("Crisis team 2027-28", {"Item | FY28 Budget", "Rent | 90"})}));
    CHECK(cost_in(by_heading, 2027) == usd(80));
    CHECK(cost_in(by_heading, 2028) == usd(90));
    REQUIRE(by_heading.programs.size() == 1);
    CHECK(by_heading.programs[0].name == "Crisis team");
}

TEST_CASE("Sheets of years that all lie outside the plan: the latest alone")
{
    auto const import = sheets_read({grid_of("FY24", year_of_lines("1", "90001")), grid_of("FY25", year_of_lines("2", "90002"))});
    CHECK(cost_in(plan_with(import), 2027) == usd(90'002));
    CHECK(is_left_out(import, "Item | Amount", "no year lies in the plan, and FY24 isn't the latest"));
    // Two teams of one year are two budgets.
    auto const teams = sheets_read({grid_of("Days FY27", {"Item | Amount", "Rent | 70", "Fuel | 5"}), grid_of("Nights FY27", {"Item | Amount", "Rent | 80", "Fuel | 6"})});
    CHECK(cost_in(plan_with(teams), 2027) == usd(161));
}

TEST_CASE("Prices without an amount on several sheets of years are counted once")
{
    std::vector<std::string> const prices{"Item | Quantity | Unit Cost", "Radios | 6 | 100", "Vests | 10 | 30"};
    auto const import = sheets_read({grid_of("FY27", prices), grid_of("FY28", prices)});
    CHECK(cost_in(plan_with(import), 2027) == usd(900));
    CHECK(is_left_out(import, "Item | Quantity", "another sheet has the same lines, and what they cost in FY28 alone can't be told"));
}

TEST_CASE("A budget's own year stands in its title")
{
    auto const plan = plan_with(sheets_read({grid_of("Budget", {"FY 2028 Proposed Budget", "Item | Amount", "Rent | 12000"})}));
    CHECK(cost_in(plan, 2027) == usd(0));
    CHECK(cost_in(plan, 2028) == usd(12'000));
}

TEST_CASE("Years as people write them")
{
    auto const year = [](char const* text) {
        auto const found = year_in(plain_words(text));
        return found && !found->relative ? found->year : 0;
    };
    for (auto const* text : {"July 2026 - June 2027", "July 1, 2026 to June 30, 2027", "7/1/26-6/30/27", "7/1/2026 - 6/30/2027", "Oct 2026 through Sep 2027", "FYE 6/30/2027", "2026-2027", "FFY2027",
                             "FFY 27", "CY2027", "SFY27", "FY 2026-27"}) {
        INFO(text);
        CHECK(year(text) == 2027);
    }
    CHECK(year("2026 Actual") == 2026);
    CHECK(year("Change 2026 and 2027") == 2026);
    CHECK(year("10/20/30") == 0);
    auto const plan = plan_with(sheets_read({grid_of("Budget", {"Item | July 2026 - June 2027 | July 2027 - June 2028", "Clinician | 140000 | 150000", "Total | 140000 | 150000"})}));
    CHECK(cost_in(plan, 2027) == usd(140'000));
    CHECK(cost_in(plan, 2028) == usd(150'000));
}

TEST_CASE("A calendar year or a federal one is taken for the fiscal year of its number, and that is said")
{
    for (auto const* heading : {"CY2028", "FFY2028"}) {
        auto const import = sheets_read({grid_of("Budget", {std::string{"Item | "} + heading, "Clinician | 140000"})});
        CHECK(cost_in(plan_with(import), 2027) == usd(0));
        CHECK(cost_in(plan_with(import), 2028) == usd(140'000));
        CHECK(import.proposals.back().readings.at(1).reason == std::string{"\""} + heading + "\" begins in another month; it is taken for FY28");
    }
    CHECK(sheets_read({grid_of("Budget", {"Item | SFY2028", "Clinician | 140000"})}).proposals.back().readings.at(1).reason.empty());
}

TEST_CASE("Lines that are months are a summary of the lines that say what is bought")
{
    std::vector<std::string> months{"Month | Cost"};
    for (auto const* month : {"July", "August", "September", "October", "November", "December", "January", "February", "March", "April", "May", "June"}) months.push_back(std::string{month} + " | 40000");
    months.emplace_back("Total | 480000");
    auto const detail = grid_of("Detail", {"Program | Item | FY27", "MCT | Clinician | 200000", "MCT | EMT | 150000", "MCT | Fuel | 20000", "CRU | Clinician | 100000", "CRU | Fuel | 10000", "Total | | 480000"});
    for (bool const months_first : {false, true}) {
        auto const by_month = grid_of("By month", months);
        auto const import = months_first ? sheets_read({by_month, detail}) : sheets_read({detail, by_month});
        auto const plan = plan_with(import);
        CHECK(component_count(plan) == 5);
        CHECK(cost_in(plan, 2027) == usd(480'000));
        CHECK(is_left_out(import, "July $40,000.00", "the same money as in sheet Detail"));
    }
    // Alone they are all that there is.
    CHECK(cost_in(plan_with(sheets_read({grid_of("By month", months)})), 2027) == usd(480'000));
}

TEST_CASE("Parts of a budget name no program")
{
    auto const plan = plan_with(sheets_read({grid_of("Budget FY27", {"Staffing", "Position | FTE | Annual Salary", "Counselor | 6 | 65000", "Driver | 1 | 40000", "", "Operating expenses", "Item | Annual cost",
                                                                     "Van lease | 34200", "Phones | 800"})}));
    REQUIRE(plan.programs.size() == 1);
    CHECK(plan.programs[0].name == "book");
    CHECK(cost_in(plan, 2027) == usd(6 * 65'000 + 40'000 + 34'200 + 800));
    auto const sheets = plan_with(sheets_read({grid_of("Personnel", {"Item | Amount", "Wages | 10", "Overtime | 5"}), grid_of("Operating", {"Item | Amount", "Fuel | 7", "Rent | 9"}),
                                               grid_of("Travel", {"Crisis team", "Item | Amount", "Lodging | 3", "Airfare | 4"})}));
    REQUIRE(sheets.programs.size() == 2);
    CHECK(sheets.programs[0].name == "book");
    CHECK(sheets.programs[1].name == "Crisis team");
}

TEST_CASE("A sheet that is another version by its name is doubtful beside the one it is of")
{
    auto const base = grid_of("Crisis team", {"Item | FY27", "Salaries | 500", "Rent | 90", "Fuel | 8"});
    for (auto const* name : {"Option B", "Copy of Crisis team", "Reduced crisis team"}) {
        INFO(name);
        auto const import = sheets_read({base, grid_of(name, {"Item | FY27", "Salaries | 400", "Rent | 90", "Tires | 8"})});
        auto const taken = accept(empty_plan(), import, taken_at_first(import));
        CHECK(cost_in(*taken.value, 2027) == usd(598));
        CHECK(has_problem(import, "import.other-version", "holds most of the lines of sheet Crisis team, cell A1, and its name says that it is another version."));
    }
    auto const lines = std::vector<std::string>{"Item | FY27", "Salaries | 500", "Rent | 90", "Fuel | 8"};
    auto const copied = sheets_read({grid_of("Crisis team", lines), grid_of("Crisis team (2)", lines)});
    CHECK(cost_in(*accept(empty_plan(), copied, taken_at_first(copied)).value, 2027) == usd(598));
    CHECK(has_problem(copied, "import.same-lines"));
    auto const teams = sheets_read({grid_of("Team 1", lines), grid_of("Team 2", lines)});
    CHECK(cost_in(*accept(empty_plan(), teams, taken_at_first(teams)).value, 2027) == usd(1196));
    // Other lines are another budget, and so is another name.
    auto const other = sheets_read({base, grid_of("Option B", {"Item | FY27", "Tents | 400", "Rent | 90", "Tires | 8"})});
    CHECK(taken_at_first(other).size() == other.proposals.size());
    auto const nights = sheets_read({base, grid_of("Nights", {"Item | FY27", "Salaries | 400", "Rent | 90", "Tires | 8"})});
    CHECK(taken_at_first(nights).size() == nights.proposals.size());
}

TEST_CASE("Blocks of one sheet, a year each by their titles, are one budget")
{
    auto const import = sheets_read({grid_of("Blocks", {"FY2027", "Item | Amount", "Salaries | 100000", "Fuel | 2000", "Total | 102000", "", "FY2028", "Item | Amount", "Salaries | 103000", "Fuel | 2000", "Total | 105000"})});
    auto const plan = plan_with(import);
    CHECK(cost_in(plan, 2027) == usd(102'000));
    CHECK(cost_in(plan, 2028) == usd(105'000)); // not 207,000
    CHECK(cost_in(plan, 2029) == usd(105'000));
    CHECK(component_count(plan) == 3);
    // Two blocks of one year are two budgets: 102,000 + 5,000.
    auto const two = plan_with(sheets_read({grid_of("Blocks", {"FY2027", "Item | Amount", "Salaries | 100000", "Fuel | 2000", "Total | 102000", "", "FY2027", "Item | Amount", "Radios | 4000", "Gear | 1000", "Total | 5000"})}));
    CHECK(cost_in(two, 2027) == usd(107'000));
}
