// Numbers that are no money, and money that is said twice: what a workbook of several sheets holds beside its budget. Every expected
// figure is added up by hand.
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/grid_text.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

Plan plan_of(Import const& import)
{
    auto accepted = accept(empty_plan(), import, all_of(import));
    CHECK(accepted.problems.empty());
    return std::move(*accepted.value);
}
Import read_all(std::vector<Grid> grids) { return propose(document_of(std::move(grids)), empty_plan()); }

auto const staff = grid_of("Crisis team", {"Line item | FY27 Budget", "Salaries | 400000", "Fringe | 100000", "Supplies | 20000"});
auto const outreach = grid_of("Outreach", {"Line item | FY27 Budget", "Salaries | 200000", "Printing | 5000.50"});

} // namespace

TEST_CASE("A table that counts people or calls is left out with the reason")
{
    auto const import = read_all({staff, grid_of("Authorized positions", {"Department | FY26 | FY27", "Police | 120 | 125", "Fire | 80.5 | 82"}),
                              grid_of("Volumes", {"Calls for service by quarter", "Team | FY26 | FY27", "North | 12000 | 13500", "South | 9000 | 9100"})});
    CHECK(cost_in(plan_of(import), 2027) == usd(520000));
    CHECK(is_left_out(import, "Department | FY26", "a table of 2 rows is left out: its title says that it counts people or events; it holds no amounts of money"));
    CHECK(is_left_out(import, "Team | FY26", "it counts people or events"));
}

TEST_CASE("What counts people in its title and costs in its columns is a budget")
{
    CHECK(cost_in(plan_of(read_all({grid_of("Positions", {"Title | FTE | Annual salary", "Clinician | 2 | 70000"})})), 2027) == usd(140000));
    CHECK(cost_in(plan_of(read_all({grid_of("Positions and salaries", {"Title | FY27", "Clinician | 70000"})})), 2027) == usd(70000));
    CHECK(cost_in(plan_of(read_all({grid_of("Headcount", {"Title | FY27", "Clinician | '$70,000"})})), 2027) == usd(70000));
}

TEST_CASE("The years of a count are no amounts, nor are rows below a heading that counts")
{
    auto const import = read_all({grid_of("Plan", {"Department | FY27 Budget | FY27 FTE | FY28 Budget | FY28 FTE", "Police | 1200000 | 12 | 1300000 | 13", "Fire | 800000 | 8.5 | 820000 | 9"})});
    CHECK(cost_in(plan_of(import), 2027) == usd(2000000));
    CHECK(cost_in(plan_of(import), 2028) == usd(2120000));
    auto const below = read_all({grid_of("Plan", {"Line | FY27", "Costs", "  Salaries | 400000", "  Fringe | 100000", "FTE by department", "  Police | 12", "  Fire | 8.5", "Other costs", "  Rent | 1000"})});
    CHECK(cost_in(plan_of(below), 2027) == usd(501000));
    CHECK(is_left_out(below, "Police", "a count of people, not an amount"));
    // Positions may stand above what they cost.
    CHECK(cost_in(plan_of(read_all({grid_of("Plan", {"Line | FY27", "Positions", "  Clinician | 85000", "  Peer | 60000"})})), 2027) == usd(145000));
}

TEST_CASE("A summary beside its details is left out: by sheets, by classes, of one sheet, line by line")
{
    auto const all = usd(725000) + Money::from_cents(50);
    // Each line is the total of a sheet.
    auto const by_sheet = read_all({grid_of("Summary", {"Program | FY27 Budget", "Crisis team | 520000", "Outreach | 205000.50", "Total | 725000.50"}), staff, outreach});
    CHECK(cost_in(plan_of(by_sheet), 2027) == all);
    CHECK(is_left_out(by_sheet, "Outreach $205,000.50", "the same money as in sheet Outreach, cell A1, which is read in detail"));
    CHECK(plan_of(by_sheet).programs.size() == 2);
    // The classes of all sheets together.
    auto const by_class = read_all({grid_of("By class", {"Class | FY27 Budget", "Personnel | 700000", "Other | 25000.50"}), staff, outreach});
    CHECK(cost_in(plan_of(by_class), 2027) == all);
    CHECK(is_left_out(by_class, "Personnel", "the same money as in sheet Crisis team, cell A1, sheet Outreach, cell A1, which"));
    // Of one sheet; the summary's amounts name no year.
    auto const of_one = read_all({staff, grid_of("Cover", {"What | Amount", "People | 500000", "Things | 20000"})});
    CHECK(cost_in(plan_of(of_one), 2027) == usd(520000));
    CHECK(is_left_out(of_one, "People", "the same money as in sheet Crisis team"));
    // One line of a sheet has a sheet of its own; the others have none.
    auto const one_line = read_all({grid_of("City", {"Program | FY27 Budget", "Outreach | 205000.50", "Parks | 90000"}), outreach});
    CHECK(cost_in(plan_of(one_line), 2027) == usd(295000) + Money::from_cents(50));
    CHECK(is_left_out(one_line, "Outreach $205,000.50", "the same money as in sheet Outreach"));
    CHECK(component_named(plan_of(one_line), "Parks"));
}

TEST_CASE("The same sum by chance, another year or the same lines of two programs are no summary")
{
    // The total of the other sheet, under another name, beside a line that is none.
    auto const chance = read_all({grid_of("City", {"Program | FY27 Budget", "Parks | 205000.50", "Library | 1"}), outreach});
    CHECK(cost_in(plan_of(chance), 2027) == usd(410002));
    auto const other_year = read_all({grid_of("Next", {"Line | FY28 Budget", "All | 205000.50"}), outreach});
    CHECK(cost_in(plan_of(other_year), 2028) == usd(410001)); // the only year of the other goes on
    auto south = outreach;
    south.name = "South";
    auto const twice = read_all({outreach, south});
    CHECK(cost_in(plan_of(twice), 2027) == usd(410001));
    CHECK(has_problem(twice, "import.same-lines", "sheet Outreach, cell A1 and sheet South, cell A1 hold the same lines with the same amounts."));
}
