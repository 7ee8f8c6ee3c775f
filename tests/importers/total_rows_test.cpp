// Rows that hold the money of other rows once more: named or not, above or below, once more by who pays it; and columns that do.
// Every expected figure is added up by hand.
#include "importers/row_words.hpp"
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/grid_text.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

Import table_read(std::vector<std::string> const& rows) { return propose(document_of({grid_of("Team", rows)}), empty_plan()); }
Money first_year(std::vector<std::string> const& rows) { return cost_in(plan_with(table_read(rows)), 2027); }

} // namespace

TEST_CASE("A last row that is the sum of three lines or more is their total, whatever its name")
{
    std::vector<std::string> const rows{"Item | FY27", "Salaries | 500000", "Benefits | 150000", "Supplies | 25000", "Crisis Response Division | 675000"};
    auto const import = table_read(rows);
    CHECK(cost_in(plan_with(import), 2027) == usd(675000));
    CHECK(is_left_out(import, "Crisis Response Division", "a total: the sum of rows 2 to 4"));
    // Of two lines it may be chance.
    CHECK(first_year({"Item | FY27", "Rent | 100", "Phones | 50", "Van lease | 150"}) == usd(300));
    // A total and what follows it.
    CHECK(first_year({"Item | FY27", "Salaries | 400", "Benefits | 90", "Total personnel | 490", "Indirect | 49", "All in | 539"}) == usd(539));
}

TEST_CASE("A first row that is the sum of all others is their total")
{
    auto const import = table_read({"Item | FY27", "Crisis team | 675000", "Salaries | 500000", "Benefits | 150000", "Supplies | 25000"});
    CHECK(cost_in(plan_with(import), 2027) == usd(675000));
    CHECK(is_left_out(import, "Crisis team", "the sum of rows 3 to 5"));
    CHECK(first_year({"Item | FY27", "Crisis team | 675001", "Salaries | 500000", "Benefits | 150000", "Supplies | 25000"}) == usd(1'350'001));
}

TEST_CASE("Subtotals above their parts, where the grand total says that they are")
{
    CHECK(first_year({"Item | FY27", "Staff costs | 650", "Salaries | 500", "Benefits | 150", "Other costs | 40", "Fuel | 25", "Rent | 15", "Total | 690"}) == usd(690));
    // Nothing says so here: all are lines.
    CHECK(first_year({"Item | FY27", "Staff costs | 650", "Salaries | 500", "Benefits | 150", "Fuel | 25", "Total | 1325"}) == usd(1325));
}

TEST_CASE("Who pays it, below the total of all, isn't counted again")
{
    auto const import = table_read({"Item | FY27", "Salaries | 80000", "Fuel | 20000", "Total | 100000", "Federal request | 75000", "Match | 25000"});
    CHECK(cost_in(plan_with(import), 2027) == usd(100'000));
    CHECK(is_left_out(import, "Federal request", "a second breakdown of the total in row 4"));
    CHECK(first_year({"Item | FY27", "Salaries | 80000", "Fuel | 20000", "Total | 100000", "Evaluation | 75000", "Audit | 24000"}) == usd(199'000));
}

TEST_CASE("Funded by: what follows is money that comes in")
{
    for (auto const* heading : {"Funded by:", "Paid by", "Sources of funding"}) {
        INFO(heading);
        auto const import = table_read({"Item | FY27", "Salaries | 400000", "Benefits | 100000", "Total cost | 500000", heading, "General Fund | 300000", "SAMHSA | 200000", "Total funding | 500000"});
        CHECK(cost_in(plan_with(import), 2027) == usd(500'000));
        CHECK(is_left_out(import, "SAMHSA $200,000.00", "money that comes in"));
    }
}

TEST_CASE("Gross cost, what is taken off it and the net cost")
{
    auto const import = table_read({"Item | FY27", "Salaries | 400000", "Benefits | 100000", "Gross cost | 500000", "Less: Medicaid reimbursement | -80000", "Less: county share | 120000",
                                    "Net General Fund cost | 300000"});
    CHECK(cost_in(plan_with(import), 2027) == usd(500'000));
    CHECK(is_left_out(import, "Gross cost", "a total: the sum of rows 2 to 3"));
    CHECK(is_left_out(import, "Less: county share -$120,000.00", "an amount below 0"));
    CHECK(is_left_out(import, "Net General Fund cost", "a difference of other rows"));
    CHECK(first_year({"Item | FY27", "Less lethal rounds | 500", "Net zero audit | 70"}) == usd(570));
}

TEST_CASE("A heading with its letter is of its own class, not of the one above")
{
    auto const plan = plan_with(table_read({"Budget category | Amount", "A. Personnel", "Responder | 100000", "C. Travel | 5000", "D. Equipment | 60000"}));
    auto const class_of = [&](char const* name) { return std::get<Expense>(component_named(plan, name)->detail).object_class; };
    CHECK(class_of("Responder") == ObjectClass::personnel);
    CHECK(class_of("C. Travel") == ObjectClass::travel);
    CHECK(class_of("D. Equipment") == ObjectClass::equipment);
}

TEST_CASE("Of several columns for a year the latest stage is taken")
{
    CHECK(first_year({"Line | FY27 Amended | FY27 Adopted", "Rent | 120 | 100", "Phones | 30 | 20"}) == usd(150));
    CHECK(first_year({"Line | FY27 Revised Budget | FY27 YTD Actual", "Rent | 120 | 60", "Phones | 30 | 15"}) == usd(150));
}

TEST_CASE("A later stage decides among columns of no year; without one it stays for a person")
{
    auto const of_confidence = [](Confidence confidence) {
        return [confidence](Proposal const& proposal) { return proposal.confidence == confidence; };
    };
    auto const staged = table_read({"Line | Original Budget | Revised Budget | YTD Actual", "Rent | 100 | 120 | 60", "Phones | 20 | 30 | 15"});
    CHECK(cost_in(plan_with(staged), 2027) == usd(150));
    CHECK(std::none_of(staged.proposals.begin(), staged.proposals.end(), of_confidence(Confidence::doubtful)));
    auto const bare = table_read({"Line | City | County", "Rent | 100 | 120", "Phones | 20 | 30"});
    CHECK(std::count_if(bare.proposals.begin(), bare.proposals.end(), of_confidence(Confidence::doubtful)) == 2);
}

TEST_CASE("A fund's balance is no cost")
{
    CHECK(first_year({"Item | FY27", "Salaries | 400", "Beginning fund balance | 50", "Ending Fund Balance | 70"}) == usd(400));
}

TEST_CASE("The FTE are those of the year that is taken")
{
    auto const plan = plan_with(table_read({"Position | FTE FY26 | FY26 Budget | FTE FY27 | FY27 Budget", "Responder | 4 | 280000 | 6 | 432000", "Driver | 1 | 50000 | 2 | 110000"}));
    CHECK(cost_in(plan, 2027) == usd(542'000));
    auto const& responder = std::get<Position>(component_named(plan, "Responder")->detail);
    CHECK(responder.fte == Ratio{6});
    CHECK(responder.pay == usd(72000));
    CHECK(std::get<Position>(component_named(plan, "Driver")->detail).fte == Ratio{2});
}

TEST_CASE("A position is paid, whatever its title")
{
    auto const plan = plan_with(table_read({"Position | FTE | Total", "Crisis navigator | 2 | 100001", "Ombuds | 3 | 100000"}));
    CHECK(std::get<Expense>(component_named(plan, "Ombuds")->detail).object_class == ObjectClass::personnel); // no whole cents an FTE
    CHECK(std::holds_alternative<Expense>(component_named(plan, "Crisis navigator")->detail) == false);
}

TEST_CASE("Among totals the one that pay and benefits add up to")
{
    auto const import = table_read({"Job Title | FTE | Annual Salary | FICA | Health | Total Benefits | Total Comp", "Responder | 1 | 65000 | 4972.50 | 12000 | 16972.50 | 81972.50",
                                    "Lead | 0.5 | 50003.20 | 3825.24 | 6000 | 9825.24 | 59828.44"});
    CHECK(cost_in(plan_with(import), 2027) == Money::from_cents(8'197'250 + 5'982'844));
    CHECK(first_year({"Position | '# of FTE | Annual salary per FTE | Total salary | Fringe (30%) | Total", "Clinician | 2 | 70000 | 140000 | 42000 | 182000",
                      "EMT | 2.5 | 58000 | 145000 | 43500 | 188500"}) == usd(370'500));
}

TEST_CASE("Columns that a person named for one year are added up")
{
    auto const added = [](std::vector<std::string> const& rows) {
        ImportChoices choices;
        choices.said.push_back({{}, {}, {{1, Meaning::amount}, {2, Meaning::amount}}, {}});
        auto import = propose(document_of({grid_of("Team", rows)}), empty_plan(), choices);
        CHECK(import.proposals.back().readings.at(1).reason == "columns B and C were said to hold the amounts, and are added up");
        return cost_in(plan_with(import), 2027);
    };
    CHECK(added({"Line | FY27 General Fund | FY27 Grant", "Salaries | 300000 | 200000", "Benefits | 90000 | 60000.50"}) == Money::from_cents(65'000'050));
    CHECK(added({"Line | City | County", "Salaries | 300 | 200", "Benefits | 90 | 60"}) == usd(650));
    CHECK(added({"Fiscal Year | City | County | Line", "2027 | 300 | 200 | Salaries", "2027 | 90 | 60 | Rent"}) == usd(650));
}

TEST_CASE("A column that is confirmed is taken for what it was read as")
{
    auto const document = document_of({grid_of("Odd", {"What for | Ask | Wish", "Rent | 10 | 12000", "Phones | 20.5 | 300"})});
    CHECK(propose(document, empty_plan()).tables.at(0).columns.columns.at(2).confidence == Confidence::doubtful);
    ImportChoices choices;
    choices.said.push_back({{}, {}, {}, {2}});
    auto const import = propose(document, empty_plan(), choices);
    auto const& column = import.tables.at(0).columns.columns.at(2);
    CHECK((column.meaning == Meaning::amount && column.confidence == Confidence::certain && column.said));
    CHECK(import.tables.at(0).said == Mapping{{}, {{2, Meaning::amount}}});
    CHECK(cost_in(plan_with(import), 2027) == usd(12'300));
    choices.said = {{{}, {}, {}, {9}}};
    CHECK(has_problem(propose(document, empty_plan(), choices), "import.no-such-column", "No table has a column J."));
}

TEST_CASE("Totals with an outline's mark before them")
{
    // The object classes of a federal form: 250 + 75 = 325 direct, 31.40 indirect, 356.40 in all.
    for (auto const& mark : std::vector<std::vector<std::string>>{{"a. ", "b. ", "i. ", "j. ", "k. "}, {"6a ", "6b ", "6i ", "6j ", "6k "}, {"1. ", "2. ", "9. ", "10. ", "11. "}, {"I. ", "II. ", "III. ", "IV. ", "V. "}}) {
        INFO(mark[0]);
        auto const plan = plan_with(table_read({"Category | Amount", mark[0] + "Personnel | 250", mark[1] + "Fringe | 75", mark[2] + "Total Direct Charges | 325", mark[3] + "Indirect | 31.40",
                                                mark[4] + "TOTALS (sum of 6i and 6j) | 356.40"}));
        CHECK(component_count(plan) == 3);
        CHECK(cost_in(plan, 2027) == Money::from_cents(35'640));
    }
    CHECK(says_total("k totals"));
    CHECK(says_difference("iii net"));
    CHECK_FALSE(says_total("25 total")); // so many pieces
    CHECK_FALSE(says_total("k lights 25 total"));
}
