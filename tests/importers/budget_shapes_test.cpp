// Shapes of budgets whose columns aren't years: months, quarters, two years in one, lines across; and numbers as people type them.
// Every expected figure is added up by hand.
#include "importers/decimal_comma.hpp"
#include "importers/recognise.hpp"
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/grid_text.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

struct Shaped {
    Import import;
    Plan plan;
};
Shaped shaped(Grid grid)
{
    auto import = propose(document_of({std::move(grid)}), empty_plan());
    auto accepted = accept(empty_plan(), import, all_of(import));
    CHECK(accepted.problems.empty());
    return {std::move(import), std::move(*accepted.value)};
}
Confidence least(Import const& import)
{
    auto confidence = Confidence::certain;
    for (auto const& proposal : import.proposals) confidence = std::max(confidence, proposal.confidence);
    return confidence;
}

} // namespace

TEST_CASE("Months make up their fiscal year, whatever way they are written")
{
    for (auto const* headings : {"Item | Jul-26 | Aug-26 | Sep-26 | Oct-26 | Nov-26 | Dec-26 | Jan-27 | Feb-27 | Mar-27 | Apr-27 | May-27 | Jun-27",
                                 "Item | July 2026 | August 2026 | Sept 2026 | October 2026 | November 2026 | December 2026 | January 2027 | February 2027 | March 2027 | April 2027 | May 2027 | June 2027",
                                 "Item | July | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar | Apr | May | Jun"}) {
        INFO(headings);
        auto const [import, plan] = shaped(grid_of("Budget", {headings, "Salaries | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 150.25", "Rent | 50 | | 50 | 50 | 50 | 50 | 50 | 50 | 50 | 50 | 50 | 50",
                                                                "Total | 150 | 100 | 150 | 150 | 150 | 150 | 150 | 150 | 150 | 150 | 150 | 200.25"}));
        CHECK(cost_in(plan, 2027) == Money::from_cents(180'025));
        CHECK(component_count(plan) == 2);
        CHECK(least(import) == Confidence::likely);
        CHECK(has_problem(import, "import.adds-up", "2 lines read add up to $1,800.25, the sheet's own total"));
    }
}

TEST_CASE("A year whose months aren't all there is doubtful, and a total beside all of them stands for them")
{
    auto const [half, half_plan] = shaped(grid_of("Budget", {"Item | Jan-27 | Feb-27 | Mar-27", "Salaries | 100 | 100 | 100"}));
    CHECK(cost_in(half_plan, 2027) == usd(300));
    CHECK(least(half) == Confidence::doubtful);
    CHECK(half.proposals.back().readings.at(1).reason == "only 3 months of the year are in it");
    auto const [whole, plan] = shaped(grid_of("Budget FY2027", {"Item | Q1 | Q2 | Q3 | Q4 | Total", "Salaries | 250 | 250 | 250 | 250 | 1000", "Rent | 60 | 60 | 60 | 60 | 240"}));
    CHECK(cost_in(plan, 2027) == usd(1240));
    CHECK(is_left_out(whole, "Q2", "it is a part of \"Total\"; its lines add up to $310.00"));
    // Two calendar years of months are three fiscal years.
    auto const [two, two_plan] = shaped(grid_of("", {"Item | Q3 FY27 | Q4 FY27 | Q1 FY28 | Q2 FY28", "Rent | 10 | 20 | 40 | 80"}));
    CHECK(cost_in(two_plan, 2027) == usd(30));
    CHECK(cost_in(two_plan, 2028) == usd(120));
    CHECK(least(two) == Confidence::doubtful);
}

TEST_CASE("Quarters without a total are added up; the year of the title is theirs")
{
    auto const [import, plan] = shaped(grid_of("Budget", {"FY 2028 quarterly budget", "Item | 1st quarter | 2nd quarter | 3rd quarter | 4th quarter", "Salaries | 250 | 250 | 250 | 250.50", "Rent | 60 | 60 | 60 | 60"}));
    CHECK(cost_in(plan, 2027) == usd(0));
    CHECK(cost_in(plan, 2028) == Money::from_cents(124'050));
    CHECK(least(import) == Confidence::likely);
}

TEST_CASE("An amount of two years is doubtful")
{
    auto const [import, plan] = shaped(grid_of("Budget", {"Line | 2025-27 Biennium", "Salaries | 2000", "Rent | 400"}));
    CHECK(least(import) == Confidence::doubtful);
    CHECK(import.proposals.back().readings.at(1).reason == "it may be the amount of two years, which is for you to divide");
}

TEST_CASE("Years down and lines across, with amounts of one length")
{
    auto const [import, plan] = shaped(grid_of("Budget", {"Fiscal year | Salaries | Rent | Total", "FY2027 | 1000 | 200 | 1200", "FY2028 | 1030 | 206 | 1236"}));
    CHECK(cost_in(plan, 2027) == usd(1200));
    CHECK(cost_in(plan, 2028) == usd(1236));
    CHECK(is_left_out(import, "Total", "a total"));
}

TEST_CASE("Amounts in thousands and millions as people type them")
{
    auto const [import, plan] = shaped(grid_of("Budget", {"Item | Amount", "Salaries | 1.2M", "Rent | $45k", "3M | 300"}));
    CHECK(cost_in(plan, 2027) == usd(1'245'300));
    CHECK(component_named(plan, "3M"));
}

TEST_CASE("Numbers with a decimal comma are amounts where all are written so")
{
    auto const cents = [](std::string const& text) {
        auto document = read_document(std::move(*FileBytes::in_memory(text, "b.csv").value));
        auto const import = propose(*document.value, empty_plan());
        return cost_in(*accept(empty_plan(), import, all_of(import)).value, 2027).cents();
    };
    CHECK(cents("Item;Amount\nSalaries;1.234,56\nRent;200,00\nPhones;1.000\nTotal;2.434,56\n") == 243'456);
    CHECK(cents("Item;Amount\nSalaries;\"1.234,56 $\"\nRent;-1,5\nGas;\"77,10 \xE2\x82\xAC\"\n") == 123'456); // without what is below 0, and other money
    // Where one number has a decimal point, none is read otherwise than it was.
    CHECK(cents("Item;Amount\nSalaries;1.50\nRent;2\nGas;3\nPhones;1,50\n") == 650);
    for (auto const* text : {"12.5", "1.23,4", "1,", ",5", "12,345", "1.2345", "x1,5", "1234.567,8", ""}) {
        INFO(text);
        CHECK(!with_decimal_point(text));
    }
    CHECK(*with_decimal_point("-1.234.567,8") == "-1234567.8");
}

TEST_CASE("Months and quarters that are added up are a year, though the title says monthly")
{
    // 12 x 100 + 12 x 10 = 1,320; as amounts of a month it would be twelve times that.
    auto const [months, plan] = shaped(grid_of("Budget", {"Monthly budget FY27", "Item | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar | Apr | May | Jun",
                                                          "Salaries | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100",
                                                          "Rent | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10 | 10"}));
    CHECK(cost_in(plan, 2027) == usd(1320));
    auto const [quarters, quarters_plan] = shaped(grid_of("Budget", {"Monthly budget by quarter", "Item | Q1 | Q2 | Q3 | Q4 | Total", "Salaries | 300 | 300 | 300 | 300 | 1200", "Rent | 30 | 30 | 30 | 30 | 120"}));
    CHECK(cost_in(quarters_plan, 2027) == usd(1320));
    // An amount of a month beside its year stays one: 300 a month are 3,600 a year.
    auto const [one, one_plan] = shaped(grid_of("Budget", {"Monthly expenses", "Item | Cost", "Salaries | 300", "Rent | 40"}));
    CHECK(cost_in(one_plan, 2027) == usd(4080));
}

TEST_CASE("A total of some months isn't a year")
{
    for (auto const& rows : std::vector<std::vector<std::string>>{{"FY2027 budget", "Item | Jul | Aug | Total", "Salaries | 100 | 200 | 300", "Rent | 5 | 6 | 11"},
                                                                  {"Report", "Item | Jul-26 | Aug-26 | Year to date", "Salaries | 100 | 200 | 300", "Rent | 5 | 6 | 11"}}) {
        auto const [import, plan] = shaped(grid_of("Budget", rows));
        CHECK(cost_in(plan, 2027) == usd(311));
        CHECK(least(import) == Confidence::doubtful);
        CHECK(import.proposals.back().readings.at(1).reason.find("adds up only 2 months of the year") != std::string::npos);
    }
    // A year's own column, which its first months don't add up to, is no such total.
    auto const [import, plan] = shaped(grid_of("Budget", {"Item | Jul-26 | Aug-26 | FY27 Budget", "Salaries | 100 | 200 | 1500", "Rent | 5 | 6 | 66"}));
    CHECK(cost_in(plan, 2027) == usd(1566));
    CHECK(least(import) != Confidence::doubtful);
}

TEST_CASE("What is said to come once costs once")
{
    for (auto const& rows : std::vector<std::vector<std::string>>{{"Item | Cost | Notes", "Vans (one-time) | 90000 | ", "Radios | 5000 | one-time purchase", "Lease | 12000 | annual"},
                                                                  {"Item | Type | Cost", "Vans | One-time | 90000", "Radios | Non-recurring | 5000", "Lease | Ongoing | 12000"},
                                                                  {"Item | One-time? | Cost", "Vans | Yes | 90000", "Radios | x | 5000", "Lease | No | 12000"}}) {
        INFO(rows.front());
        auto const [import, plan] = shaped(grid_of("Budget", rows));
        CHECK(cost_in(plan, 2027) == usd(107'000));
        CHECK(cost_in(plan, 2028) == usd(12'000)); // the lease alone
        CHECK(plan.programs.at(0).components.at(0).recurrence == Recurrence::one_time);
    }
    // In each of two years once: 5,000 and 5,000, whatever kind of cost.
    auto const [import, plan] = shaped(grid_of("Budget", {"Item | FY27 | FY28 | Notes", "Training | 5000 | 5000 | one-time", "Consultant | 700 | 700 | one-time"}));
    CHECK(cost_in(plan, 2027) == usd(5700));
    CHECK(cost_in(plan, 2028) == usd(5700));
    CHECK(cost_in(plan, 2029) == usd(0));
    auto const [either, recurring] = shaped(grid_of("Budget", {"Item | Cost | Notes", "Radios | 5000 | one-time or recurring", "Fuel | 10 | "}));
    CHECK(cost_in(recurring, 2028) == usd(5010));
}

TEST_CASE("Lines that are months cost in their month")
{
    auto const [import, plan] = shaped(grid_of("Budget", {"Month | Cost", "Jul 2026 | 105", "Aug 2026 | 105", "Sep 2027 | 106", "Jan 2040 | 7", "Total | 323"}));
    CHECK(cost_in(plan, 2027) == usd(210)); // 105 + 105
    CHECK(cost_in(plan, 2028) == usd(106));
    CHECK(cost_in(plan, 2029) == usd(0));
    CHECK(component_named(plan, "Aug 2026")->first_month == Month{2026, 8});
    CHECK(component_named(plan, "Aug 2026")->last_month == Month{2026, 8});
    CHECK(is_left_out(import, "Jan 2040 $7.00", "Jan 2040 is after the plan"));
    auto const [quarters, quarters_plan] = shaped(grid_of("Budget", {"Quarter | Cost", "Q1 | 100", "Q2 | 200", "Q3 | 300", "Q4 | 405"}));
    CHECK(cost_in(quarters_plan, 2027) == usd(1005));
    CHECK(cost_in(quarters_plan, 2028) == usd(0));
}

TEST_CASE("A line whose amounts could be years is a line, and years below a table are its next one's headings")
{
    auto const months = [](char const* name, char const* amount) {
        std::string row = name;
        for (int month = 0; month < 12; ++month) row += std::string{" | "} + amount;
        return row;
    };
    // 12 x (12,000 + 2,000 + 250) = 171,000
    auto const [import, plan] = shaped(grid_of("Budget", {"Item | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar | Apr | May | Jun", months("Salaries", "12000"), months("Rent", "2000"), months("Supplies", "250")}));
    CHECK(cost_in(plan, 2027) == usd(171'000));
    CHECK(component_count(plan) == 3);
    // 4 x 2,000, though no row has another amount
    CHECK(cost_in(shaped(grid_of("Budget", {"Item | Q1 | Q2 | Q3 | Q4", "Rent | 2000 | 2000 | 2000 | 2000"})).plan, 2027) == usd(8000));
    auto const years = shaped(grid_of("Budget", {"Item | FY2027 | FY2028", "Rent | 2000 | 2050", "Supplies | 500 | 510"})).plan;
    CHECK(cost_in(years, 2027) == usd(2500));
    CHECK(cost_in(years, 2028) == usd(2560));
    // "Personnel" and "Staff" may be headings, too.
    CHECK(cost_in(shaped(grid_of("Budget", {"Item | Amount", "Personnel | 2000", "Rent | 500", "Staff | 2010", "Fuel | 90"})).plan, 2027) == usd(4600));
    // One year's costs and then the next one's: 500 + 90 in FY27, 600 + 95 in FY28.
    auto const stacked = shaped(grid_of("Budget", {"Item | 2027 | 2028", "Rent | 500 | 600", "", "Item | 2027 | 2028", "Fuel | 90 | 95"})).plan;
    CHECK(cost_in(stacked, 2027) == usd(590));
    CHECK(cost_in(stacked, 2028) == usd(695));
}

TEST_CASE("Where accounts are words they name the lines, and the programs keep their own column")
{
    auto const [import, plan] = shaped(grid_of("", {"Program | Fund | Account | Q1 | Q2 | Q3 | Q4", "Day | GF | Salaries | 10 | 10 | 10 | 10", "Night | Grant | Salaries | 20 | 20 | 20 | 20", "Night | Grant | Fuel | 5 | 5 | 5 | 5"}));
    REQUIRE(plan.programs.size() == 2);
    CHECK(plan.programs[0].name == "Day");
    CHECK(plan.programs[1].components.size() == 2);
    CHECK(plan.programs[1].components[1].name == "Fuel");
    CHECK(cost_in(plan, 2027) == usd(140)); // 4 x (10 + 20 + 5)
}

TEST_CASE("A budget goes before what was spent of it, and a later budget before it")
{
    auto const taken = [](char const* headings, char const* row) { return cost_in(shaped(grid_of("Budget", {headings, row})).plan, 2027); };
    CHECK(taken("Line | FY27 Budget | FY27 Actual | Variance", "Rent | 300 | 150 | 150") == usd(300));
    CHECK(taken("Line | Budget | Actual | Encumbered | Available", "Rent | 300 | 150 | 20 | 130") == usd(300));
    CHECK(taken("Line | Annual Budget | YTD Actual | % Used", "Rent | 300 | 150 | 0.5") == usd(300));
    CHECK(taken("Line | FY27 Actual | FY27 | FY27 Encumbered", "Rent | 150 | 300 | 20") == usd(300));
    CHECK(taken("Line | Budget | Spent to date | Year-end projection", "Rent | 300 | 150 | 290") == usd(300));
    CHECK(taken("Line | FY27 Budget | FY27 Revised budget | FY27 Actual", "Rent | 300 | 320 | 150") == usd(320));
    CHECK(taken("Line | FY27 Budget | FY27 Proposed", "Rent | 300 | 310") == usd(310));
}

TEST_CASE("A budget that the plan has already is doubtful, line by line, in the months that both have")
{
    auto const document = document_of({grid_of("Budget", {"Item | FY27", "Salaries | 120000", "Rent | 24000"})});
    auto const first = propose(document, empty_plan());
    auto const plan = plan_with(first);
    auto const again = propose(document, plan);
    REQUIRE(again.proposals.size() == 2);
    CHECK(taken_at_first(again).empty());
    CHECK(again.proposals[1].readings.back().reason == "the plan has this line, at $24,000.00 a year");
    CHECK(cost_in(plan_with(again, plan), 2027) == usd(288'000)); // taken on purpose it comes on top: 2 x 144,000
    // Another amount is the same line; another line isn't.
    auto const other = propose(document_of({grid_of("Budget", {"Item | FY27", "Salaries | 130000", "Fuel | 900"})}), plan);
    REQUIRE(other.proposals.size() == 2);
    CHECK(taken_at_first(other) == std::vector<std::size_t>{1});
    // Grant years end with them, so the year after is not the same line.
    auto const ended = plan_with(propose(document_of({grid_of("Budget", {"Item | Year 1", "Rent | 24000"})}), empty_plan()));
    CHECK(taken_at_first(propose(document_of({grid_of("Budget", {"Item | FY28", "Rent | 25000"})}), ended)).size() == 1);
}

TEST_CASE("Fringe in several columns, and FTE as a share or with its unit")
{
    // 216,000 + 16,524 + 48,000 + 19,440 = 299,964; 216,000 / 4 = 54,000 an FTE
    auto const [import, plan] = shaped(grid_of("Staff", {"Position | FTE | Salary | FICA | Health | Retirement | Total Compensation", "Responder | 4 | 216000 | 16524 | 48000 | 19440 | 299964",
                                                          "Supervisor | 1 | 82000 | 6273 | 12000 | 7380 | 107653"}));
    CHECK(cost_in(plan, 2027) == usd(407'617));
    auto const* responder = component_named(plan, "Responder");
    REQUIRE(responder);
    CHECK(std::get<Position>(responder->detail).fte == Ratio{4});
    CHECK(std::get<Position>(responder->detail).pay == usd(54'000));
    auto const* fringe = component_named(plan, "Responder, fringe");
    REQUIRE(fringe);
    CHECK(std::get<Expense>(fringe->detail).amount == usd(83'964)); // 16,524 + 48,000 + 19,440
    CHECK(import.left_out.empty()); // all of its columns are used
    for (auto const* cell : {"'250%", "'2.5 FTE", "2.5"}) {
        INFO(cell);
        auto const row = std::string{"Responder | "} + cell + " | 135000 | 40500 | 175500";
        auto const roster = shaped(grid_of("Roster", {"Title | FTE | Salary | Fringe | Total", row})).plan;
        auto const* paid = component_named(roster, "Responder");
        REQUIRE(paid);
        CHECK(std::get<Position>(paid->detail).fte == Ratio{5, 2});
        CHECK(std::get<Position>(paid->detail).pay == usd(54'000)); // 135,000 / 2.5
    }
    auto const half = shaped(grid_of("Roster", {"Position | % FTE | Salary | Total", "Clerk | 50 | 40000 | 20000", "Cook | 100 | 36000 | 36000"})).plan;
    REQUIRE(component_named(half, "Clerk"));
    CHECK(std::get<Position>(component_named(half, "Clerk")->detail).fte == Ratio{1, 2});
}

TEST_CASE("A sheet that is named for a class holds it, and a heading of personnel holds no contracts")
{
    auto const [import, plan] = shaped(grid_of("B. Fringe", {"Name | Total Cost", "Project Director | 12750", "Responder | 32400"}));
    for (auto const& component : plan.programs.at(0).components) CHECK(std::get<Expense>(component.detail).object_class == ObjectClass::fringe);
    auto const budget = shaped(grid_of("Budget", {"Item | Amount", "Personnel", "  Program Director | 85000", "  Contract manager | 60000", "  Contract - clinic | 40000", "  Food, clothing, car allowance | 1080", "Indirect (10% de minimis) | 4493", "Conference | 1500", "Gifts | 90"})).plan;
    auto const class_of = [&](char const* name) {
        auto const* component = component_named(budget, name);
        REQUIRE(component);
        return project(budget).lines.at(static_cast<std::size_t>(component - budget.programs[0].components.data())).object_class;
    };
    CHECK(class_of("Program Director") == ObjectClass::personnel);
    CHECK(class_of("Contract manager") == ObjectClass::personnel);
    CHECK(class_of("Contract - clinic") == ObjectClass::contractual);
    CHECK(class_of("Indirect (10% de minimis)") == ObjectClass::indirect);
    CHECK(class_of("Conference") == ObjectClass::travel);
    CHECK(class_of("Food, clothing, car allowance") == ObjectClass::personnel); // paid to people, below that heading
    CHECK(class_of("Gifts") == ObjectClass::other);
}

TEST_CASE("Units as people write them: thousands in brackets, and rounded figures that are dollars")
{
    auto const cost = [](char const* title, char const* heading, char const* amount) {
        return cost_in(shaped(grid_of("S", {title, std::string{"Item | "} + heading, std::string{"Salaries | "} + amount})).plan, 2027);
    };
    for (auto const* title : {"Budget ($ thousands)", "Budget - $ in 000", "Budget (rounded to thousands)", "Budget (in $1,000)"}) {
        INFO(title);
        CHECK(cost(title, "FY27", "311") == usd(311'000));
    }
    CHECK(cost("Budget", "FY27 ($1000)", "311") == usd(311'000));
    CHECK(cost("Budget (rounded to thousands)", "FY27", "311000") == usd(311'000));
    CHECK(cost("Stipends ($1,000)", "FY27", "311") == usd(311)); // a sum, not a unit
}

TEST_CASE("A column that isn't taken adds up all of its rows")
{
    auto const import = shaped(grid_of("Budget", {"Description | Monthly | Annual", "Rent | 2500 | 30000", "Phones | 300 | 3600", "Insurance | | 5000"})).import;
    CHECK(is_left_out(import, "Annual", "its lines add up to $38,600.00"));
    CHECK(has_problem(shaped(grid_of("Budget", {"Item | Amount", "Rent | 2500"})).import, "import.sum", "1 line read adds up to $2,500.00"));
}
