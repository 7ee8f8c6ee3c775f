// Budgets in the shapes in which people lay them out; every expected figure is added up by hand.
#include "importers/fingerprint.hpp"
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/grid_text.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

struct Imported {
    Import import;
    Plan plan;
};

Imported imported(Grid grid, Plan const& plan = empty_plan())
{
    auto import = propose(document_of({std::move(grid)}), plan);
    auto accepted = accept(plan, import, all_of(import));
    CHECK(accepted.problems.empty());
    return {std::move(import), std::move(*accepted.value)};
}

} // namespace

TEST_CASE("A budget with titles, headings, subtotals and a total: lines only, and they add up")
{
    auto const [import, plan] = imported(grid_of("Budget", {
        "Community Responder Team",
        "Proposed budget, fiscal year 2027",
        "",
        "Line Item | FY 2026-27 Proposed | Notes",
        "Personnel",
        "  Salaries | 412000 | four responders",
        "  FICA | 31518",
        "  Total personnel | =443518",
        "Operations",
        "  Office supplies | '$1,250.50",
        "  Mileage | 8400",
        "  Radio contract | 12000",
        "  Total operations | =21650.50",
        "Grand Total | =465168.50",
        "Figures are draft until the council's vote.",
    }));
    CHECK(cost_in(plan, 2027) == Money::from_cents(46'516'850));
    CHECK(cost_in(plan, 2028) == Money::from_cents(46'516'850)); // the only year's amounts go on
    CHECK(component_count(plan) == 5);
    CHECK(plan.programs.at(0).name == "Community Responder Team");
    CHECK(has_problem(import, "import.adds-up", "$465,168.50"));
    auto const& table = import.tables.at(0);
    CHECK(table.sheet == "Budget");
    CHECK((table.first_row == 4 && table.end_row == 14));
    CHECK((table.columns.kind == TableKind::budget && table.columns.reason == "its rows are lines with amounts"));
    auto const& columns = table.columns.columns;
    CHECK((columns.at(0).meaning == Meaning::line && columns.at(0).confidence == Confidence::certain && columns.at(0).reason == "its heading is \"Line Item\""));
    CHECK((columns.at(1).meaning == Meaning::amount && columns.at(1).confidence == Confidence::likely));
    CHECK(columns.at(1).reason == "its heading holds words for it: \"FY 2026-27 Proposed\"");
    CHECK(columns.at(1).sample == std::vector<std::string>{"412000", "31518", "443518"});
    CHECK(columns.at(2).meaning == Meaning::notes);
    CHECK(is_left_out(import, "Total personnel", "the sum of rows 6 to 7"));
    CHECK(is_left_out(import, "Grand Total", "the sum of rows 6 to 13"));
    CHECK(is_left_out(import, "Figures are draft", "a note below the table"));
    CHECK(component_named(plan, "Salaries")->justification == "four responders");
    auto const class_of = [&](char const* name) { return std::get<Expense>(component_named(plan, name)->detail).object_class; };
    CHECK(class_of("Salaries") == ObjectClass::personnel);
    CHECK(class_of("FICA") == ObjectClass::fringe);
    CHECK(class_of("Office supplies") == ObjectClass::supplies);
    CHECK(class_of("Mileage") == ObjectClass::travel);
    CHECK(std::get<Contract>(component_named(plan, "Radio contract")->detail).amount == usd(12000));
}

TEST_CASE("A total that doesn't add up is a finding with both figures, and no line")
{
    auto const [import, plan] = imported(grid_of("Budget", {
        "Item | Amount", "Rent (2 total) | 12000", "Phones | 3000", "Total | 15500"}));
    CHECK(cost_in(plan, 2027) == usd(15000));
    CHECK(component_count(plan) == 2);
    CHECK(has_problem(import, "import.total-differs", "says $15,500.00; the lines of rows 2 to 3 add up to $15,000.00, $500.00 less"));
    CHECK(has_problem(import, "import.sum", "the last total in it says $15,500.00"));
}

TEST_CASE("Totals without the word: by their sums in several columns, above or below their lines")
{
    auto const [import, plan] = imported(grid_of("Budget", {
        "Category | FY27 | FY28",
        "Staff | 300000 | 310000", // above its rows
        "  Wages | 250000 | 258000",
        "  Overtime | 50000 | 52000",
        "Travel | 1000 | 1100",
        "Supplies | 2000 | 2300",
        "Operating | 3000 | 3400", // below its rows
        "",
        "Total | 303000 | 313400"}));
    CHECK(cost_in(plan, 2027) == usd(303000));
    CHECK(cost_in(plan, 2028) == usd(313400));
    CHECK(cost_in(plan, 2029) == usd(313400));
    CHECK_FALSE(component_named(plan, "Staff"));
    CHECK_FALSE(component_named(plan, "Operating FY27"));
    CHECK(is_left_out(import, "Operating", "the sum of rows 5 to 6"));
}

TEST_CASE("Thousands, brackets, dashes and text amounts")
{
    auto const [import, plan] = imported(grid_of("Budget", {
        "Crisis team budget ($ in thousands)", "Line | FY27", "Salaries | 1,250", "Rent | '$36.5", "Vacancy savings | '($40.25)", "Travel | '-", "Total | 1246.25"}));
    CHECK(cost_in(plan, 2027) == Money::from_cents(128'650'000));
    CHECK(is_left_out(import, "Vacancy savings -$40,250.00", "below 0"));
    CHECK(is_left_out(import, "Travel", "its amount is 0"));
    CHECK(has_problem(import, "import.adds-up", "$1,246,250.00, the sheet's own total; $1,286,500.00 are proposed, -$40,250.00 left out"));
}

TEST_CASE("Years in two rows of headings, the latest stage of each, years outside the plan left out")
{
    auto const [import, plan] = imported(grid_of("Crisis line", {
        " | FY2025 | FY2027 | | FY2028",
        "Account | Actual | Proposed | Adopted | Proposed",
        "Salaries | 90000 | 100000 | 101000 | 103000",
        "Supplies | 900 | 1000 | 1010 | 1030"}));
    CHECK(cost_in(plan, 2027) == usd(102010));
    CHECK(cost_in(plan, 2028) == usd(104030));
    CHECK(is_left_out(import, "FY2027 Proposed", "\"FY2027 Adopted\" is taken for FY27; its lines add up to $101,000.00"));
    CHECK(is_left_out(import, "FY2025 Actual", "before the plan"));
}

TEST_CASE("Each row a year, and each column a line")
{
    auto const rows = imported(grid_of("", {
        "Fiscal Year | Department | Class | Total", "2027 | Health | Personal Services | 500000", "2028 | Health | Personal Services | 510000",
        "2027 | Fire | Personal Services | 700000", "2028 | Fire | Personal Services | 720000"})).plan;
    CHECK(rows.programs.size() == 2);
    CHECK(cost_in(rows, 2027) == usd(1'200'000));
    CHECK(cost_in(rows, 2028) == usd(1'230'000));
    auto const matrix = imported(grid_of("Lines", {"Year | Rent | Phones", "2027 | 12000 | 3000", "2028 | 12500 | 3100"})).plan;
    CHECK(cost_in(matrix, 2027) == usd(15000));
    CHECK(cost_in(matrix, 2028) == usd(15600));
    CHECK(component_named(matrix, "Rent FY27"));
}

TEST_CASE("Positions by FTE and pay; what doesn't fit its amount stays an amount")
{
    auto const [import, plan] = imported(grid_of("Staff", {
        "Position Title | FTE | Annual Salary | Total", "Responder | 4 | 52000 | 208000", "Clinician | 1.5 | 70000 | 105000", "Lead | 1 | 80000 | 81000", "Total | 6.5 | | 394000"}));
    CHECK(cost_in(plan, 2027) == usd(394000));
    auto const& responder = std::get<Position>(component_named(plan, "Responder")->detail);
    CHECK(responder.fte == Ratio{4});
    CHECK(responder.pay == usd(52000));
    CHECK(std::get<Position>(component_named(plan, "Clinician")->detail).fte == Ratio{3, 2});
    CHECK(std::get<Expense>(component_named(plan, "Lead")->detail).amount == usd(81000));
    bool said = false;
    for (auto const& proposal : import.proposals)
        for (auto const& reading : proposal.readings) said = said || reading.reason == "FTE and pay give $80,000.00, the amount says $81,000.00; the amount is taken";
    CHECK(said);
    auto const hourly = imported(grid_of("Staff", {"Position | FTE | Hourly Rate", "Peer specialist | 2 | 25.50", "Dispatcher | 1 | 30"})).plan;
    CHECK(cost_in(hourly, 2027) == Money::from_cents(2 * 2080 * 2550 + 2080 * 3000));
}

TEST_CASE("Quantity and unit cost without an amount")
{
    auto const plan = imported(grid_of("Gear", {"Item | Quantity | Unit Cost", "Radios | 6 | 1,234.50", "Uniforms | 10 | 350"})).plan;
    CHECK(cost_in(plan, 2027) == Money::from_cents(6 * 123450 + 350000));
}

TEST_CASE("A column a source with their total: the total is taken, its parts are left out")
{
    auto const [import, plan] = imported(grid_of("Team", {
        "Line | County General Fund | SAMHSA | Total", "Salaries | 100000 | 50000 | 150000", "Rent | 12000 | 0 | 12000"}));
    CHECK(cost_in(plan, 2027) == usd(162000));
    CHECK(is_left_out(import, "SAMHSA", "it is a part of \"Total\"; its lines add up to $50,000.00"));
}

TEST_CASE("Money that comes in is no cost")
{
    auto const [import, plan] = imported(grid_of("Team", {
        "Description | FY27", "Revenue", "County | 90000", "Grant | 60000", "Total revenue | 150000", "Expenditures", "Salaries | 120000", "Rent | 30000", "Total expenditures | 150000",
        "Surplus (shortfall) | 0"}));
    CHECK(cost_in(plan, 2027) == usd(150000));
    CHECK(is_left_out(import, "County $90,000.00", "money that comes in"));
    CHECK(is_left_out(import, "Surplus", "a difference of other rows"));
}

TEST_CASE("Tables side by side and stacked, a heading that is repeated, a gap in the columns")
{
    auto const side = imported(grid_of("Both", {"Item | Amount | Item | Amount", "Rent | 12000 | Radios | 5000", "Phones | 3000 | Vests | 700"}));
    CHECK(cost_in(side.plan, 2027) == usd(20700));
    auto const stacked = imported(grid_of("Both", {
        "Team A", "Item | Amount", "Rent | 12000", "Total | 12000", "", "Team B", "Item | Amount", "Rent | 9000", "Total | 9000"}));
    CHECK(cost_in(stacked.plan, 2027) == usd(21000));
    auto const again = imported(grid_of("Long", {"Item | | Amount", "Rent | | 12000", "Item | | Amount", "Phones | | 3000", "Total | | 15000"}));
    CHECK(cost_in(again.plan, 2027) == usd(15000));
    CHECK(has_problem(again.import, "import.adds-up", "$15,000.00"));
}

TEST_CASE("A second breakdown of the grand total isn't counted again")
{
    auto const [import, plan] = imported(grid_of("Departments", {
        "Name | FY27 | FY28", "Fire", "Staff | 100 | 110", "Travel | 50 | 60", "Total | 150 | 170", "Police", "Staff | 200 | 210", "Travel | 30 | 35", "Total | 230 | 245", "Grand total | 380 | 415", "",
        "By class", "All staff | 300 | 320", "All travel | 80 | 95", "Total | 380 | 415"}));
    CHECK(cost_in(plan, 2027) == usd(380));
    CHECK(cost_in(plan, 2028) == usd(415));
    CHECK(is_left_out(import, "All staff", "a second breakdown of the total in row 10"));
}

TEST_CASE("Errors of formulas, hidden sheets and rows, and what is no table are said")
{
    auto grid = grid_of("Open", {"Item | Amount", "Rent | 12000", "Phones | #REF!", "Vests | 700"});
    grid.hidden_rows = {3};
    auto hidden = grid_of("Old", {"Item | Amount", "Rent | 1"});
    hidden.hidden = true;
    auto const import = propose(document_of({grid, hidden, grid_of("Notes", {"Ask Dana about rent."})}), empty_plan());
    CHECK(has_problem(import, "import.cell-error", "The cell holds #REF! instead of an amount."));
    CHECK(has_problem(import, "import.hidden-rows", "Hidden rows are read like the others: 4."));
    CHECK(is_left_out(import, "Old", "the sheet is hidden"));
    CHECK(is_left_out(import, "Ask Dana about rent.", "it belongs to no table"));
    auto const accepted = accept(empty_plan(), import, all_of(import));
    CHECK(cost_in(*accepted.value, 2027) == usd(12700));
}

TEST_CASE("Grant years are the plan's first years and end with the grant")
{
    auto const [import, plan] = imported(grid_of("Grant", {"Category | Year 1 | Year 2 | Total", "Personnel | 100000 | 103000 | 203000", "Supplies | 1000 | 1000 | 2000", "Printing | 500 | 500 | 1000", "Rent | 600 | 600 | 1200", "Travel | 2000 | 2000 | 4100"}));
    CHECK(cost_in(plan, 2027) == usd(104100));
    CHECK(cost_in(plan, 2028) == usd(107100));
    CHECK(cost_in(plan, 2029) == usd(0));
    CHECK(has_problem(import, "import.row-total-differs", "\"Travel\" says $4,100.00 in all; its years add up to $4,000.00."));
}

TEST_CASE("A corrected mapping decides")
{
    auto const grid = grid_of("Odd", {"What for | Low | High", "Rent | 10 | 12000", "Phones | 20 | 3000"});
    ImportChoices choices;
    choices.mappings[fingerprint(find_tables(grid).at(0))] = {TableKind::budget, {{1, Meaning::ignored}, {2, Meaning::amount}}};
    auto const import = propose(document_of({grid}), empty_plan(), choices);
    auto const accepted = accept(empty_plan(), import, all_of(import));
    CHECK(cost_in(*accepted.value, 2027) == usd(15000));
    CHECK(fingerprint(find_tables(grid_of("", {"Line | FY 2026-27 Proposed", "a | 1.5"})).at(0)) == fingerprint(find_tables(grid_of("", {"LINE | FY2028 proposed", "b | 2"})).at(0)));
}

TEST_CASE("What is said of one column goes before all that is recognised, on its sheet alone")
{
    auto const rows = std::vector<std::string>{"What for | FY27 Adopted | Ask", "Rent | 10 | 12000", "Phones | 20 | 3000"};
    auto const document = document_of({grid_of("North", rows), grid_of("South", rows)});
    ImportChoices choices;
    choices.said.push_back({"south ", {}, {{2, Meaning::amount}}}); // as people type the name
    auto const import = propose(document, empty_plan(), choices);
    CHECK(import.problems.size() == 2); // the sums
    auto const accepted = accept(empty_plan(), import, all_of(import));
    CHECK(cost_in(*accepted.value, 2027) == usd(30 + 15000));
    CHECK(is_left_out(import, "FY27 Adopted", "column C was said to hold the amounts; its lines add up to $30.00"));
    CHECK(import.tables.at(0).said == Mapping{});
    CHECK(import.tables.at(1).said == Mapping{{}, {{2, Meaning::amount}}});
    CHECK(import.tables.at(1).columns.columns.at(2).reason == "as you said for tables with these headings");

    // It is added to what is remembered for the shape.
    choices.mappings[import.tables.at(0).shape] = {TableKind::other, {}};
    choices.said = {{"South", TableKind::budget, {}}};
    auto const again = propose(document, empty_plan(), choices);
    CHECK(cost_in(*accept(empty_plan(), again, all_of(again)).value, 2027) == usd(30));

    // Only one sheet, a hidden one too.
    auto hidden = document;
    hidden.grids.at(1).hidden = true;
    auto const one = propose(hidden, empty_plan(), {.sheets = {"South"}});
    CHECK(one.tables.size() == 1);
    CHECK(is_left_out(one, "North", "it isn't one of the sheets that were asked for"));
    CHECK(cost_in(*accept(empty_plan(), one, all_of(one)).value, 2027) == usd(30));

    // What isn't there is said, and nothing is proposed.
    CHECK(has_problem(propose(document, empty_plan(), {.sheets = {"East"}}), "import.no-such-sheet", "There is no sheet \"East\"."));
    ImportChoices wrong;
    wrong.said = {{"South", {}, {{30, Meaning::amount}}}};
    auto const none = propose(document, empty_plan(), wrong);
    CHECK(has_problem(none, "import.no-such-column", "No table of the sheet \"South\" has a column AE."));
    CHECK(has_errors(none.problems));
}

TEST_CASE("Amounts of a month are twelve a year, and remarks beside the amounts name nothing")
{
    auto const [import, plan] = imported(grid_of("Budget", {"MONTHLY EXPENSES", "Item | Amount", "Rent | 800 | see lease", "Phones | 45", " | 845 | checked", "DONE"}));
    CHECK(cost_in(plan, 2027) == usd(12 * 845));
    CHECK(component_count(plan) == 2);
}

TEST_CASE("A department of revenue is no revenue where one total adds it to the others")
{
    auto const plan = imported(grid_of("City", {
        "Department | FY27 | FY28", "Police", "Staff | 500 | 510", "Total | 500 | 510", "Revenue", "Collectors | 300 | 310", "Total | 300 | 310", "Total, General Fund | 800 | 820"})).plan;
    CHECK(cost_in(plan, 2027) == usd(800));
}

TEST_CASE("A total one cent apart, for parts of cents that were dropped, is noted; its rows are all of them")
{
    auto const [import, plan] = imported(grid_of("Budget", {
        "Line | FY27", "Personnel", "Salaries | 1000.125", "FICA | 76.505", "Subtotal | 1076.63", "Indirect | 107.663", "TOTAL | 1184.293"}));
    CHECK(cost_in(plan, 2027) == Money::from_cents(100'012 + 7'650 + 10'766));
    CHECK(has_problem(import, "import.total-rounded", "\"TOTAL\" (FY27) says $1,184.29; the lines of rows 3 to 6 add up to $1,184.28, $0.01 less"));
    CHECK_FALSE(has_problem(import, "import.total-differs"));
}

TEST_CASE("A class written once stands for the lines below it; names without a letter take it")
{
    auto const plan = imported(grid_of("Grant", {
        "Budget Category | Item | Computation | Amount", "A. Personnel | Director | 1 FTE | 90000", " | Peer lead | 2 FTE | 96000", "Indirect Costs | 10% | of direct | 18600", "TOTAL | | | 204600"})).plan;
    CHECK(std::get<Expense>(component_named(plan, "Peer lead")->detail).object_class == ObjectClass::personnel);
    CHECK(component_named(plan, "Peer lead")->justification == "2 FTE");
    CHECK(std::get<Expense>(component_named(plan, "Indirect Costs: 10%")->detail).object_class == ObjectClass::indirect);
}

TEST_CASE("A column of revenues holds no costs, alone or beside the expenses")
{
    auto const alone = propose(document_of({grid_of("Levy", {"Revenues | FY27", "County levy | 200000", "State grant | 150000", "Total | 350000"})}), empty_plan());
    CHECK(alone.proposals.empty());
    CHECK(is_left_out(alone, "County levy $200,000.00", "money that comes in"));
    // 300,000 + 90,000 are spent; the 350,000 beside them come in.
    auto const beside = plan_with(propose(document_of({grid_of("Team", {"Expenses | FY27 | | Revenues | FY27", "Salaries | 300000 | | County levy | 200000", "Benefits | 90000 | | State grant | 150000", "Total | 390000 | | Total | 350000"})}), empty_plan()));
    CHECK(cost_in(beside, 2027) == usd(390'000));
    CHECK(component_count(beside) == 2);
}

TEST_CASE("A program written once stands for the lines below it")
{
    auto const import = propose(document_of({grid_of("Merged", {"Program | Line | FY27", "Night team | Salaries | 100", " | Fuel | 5", " | Rent | 7", "Day team | Salaries | 200", " | Fuel | 6", "Total | | 318"})}), empty_plan());
    auto const plan = plan_with(import);
    REQUIRE(plan.programs.size() == 2);
    CHECK(plan.programs[0].name == "Night team");
    CHECK(plan.programs[0].components.size() == 3);
    CHECK(plan.programs[1].name == "Day team");
    CHECK(plan.programs[1].components.size() == 2);
    CHECK(cost_in(plan, 2027) == usd(318));
    for (auto const& proposal : import.proposals) CHECK(proposal.confidence != Confidence::doubtful);
    // Where each row has its own, an empty one names none; but one that is merged with it does.
    auto own = grid_of("Teams", {"Program | Line | FY27", "Night team | Salaries | 100", "Night team | Fuel | 5", " | Rent | 7"});
    auto const each = plan_with(propose(document_of({own}), empty_plan()));
    REQUIRE(each.programs.size() == 2);
    CHECK(each.programs[1].name == "Teams");
    own.merged.push_back({2, 0, 3, 0});
    CHECK(plan_with(propose(document_of({own}), empty_plan())).programs.size() == 1);
    // Below a total of one program nothing says whose the next line is.
    auto const closed = plan_with(propose(document_of({grid_of("Teams", {"Program | Line | FY27", "Night team | Salaries | 100", " | Fuel | 5", "Night team total | | 105", " | Rent | 7"})}), empty_plan()));
    REQUIRE(closed.programs.size() == 2);
    CHECK(closed.programs[0].components.size() == 2);
    CHECK(closed.programs[1].name == "Teams");
}

TEST_CASE("A grand total below several tables adds up all of them")
{
    std::vector<std::string> const rows{"Day Team", "Line | FY27 | FY28", "Salaries | 100 | 103", "Fuel | 5 | 5", "Total Day Team | 105 | 108", "", "Night Team", "Line | FY27 | FY28", "Salaries | 200 | 206", "Fuel | 6 | 6",
                                        "Total Night Team | 206 | 212", ""};
    auto const read = [&](char const* grand) {
        auto with = rows;
        with.emplace_back(grand);
        return propose(document_of({grid_of("Teams", with)}), empty_plan());
    };
    auto const import = read("Grand Total | 311 | 320"); // 105 + 206, 108 + 212
    CHECK_FALSE(has_problem(import, "import.total-differs"));
    CHECK(is_left_out(import, "Grand Total", "a total of these lines and of the tables above"));
    auto const plan = plan_with(import);
    CHECK(cost_in(plan, 2027) == usd(311));
    CHECK(cost_in(plan, 2028) == usd(320));
    REQUIRE(plan.programs.size() == 2);
    CHECK(plan.programs[0].name == "Day Team");
    CHECK(plan.programs[1].name == "Night Team");
    CHECK(has_problem(read("Grand Total | 312 | 320"), "import.total-differs"));
}

TEST_CASE("Pay and benefits that are the total beside them are a position and its fringe")
{
    // Half a person at 60,008 a year is paid 30,004; with 10,501.40 of benefits that is 40,505.40.
    auto const plan = plan_with(propose(document_of({grid_of("Positions", {"Job Title | FTE | Annual Salary | Benefits $ | Total Comp", "Responder | 1 | 60008 | 21002.80 | 81010.80", "Clinician | 0.5 | 30004 | 10501.40 | 40505.40",
                                                                            "Lead | 2 | 50000 | 30000 | 130000", "Total | 3.5 | 190012 | 61504.20 | 251516.20"})}), empty_plan()));
    auto const position = [&](char const* name) { return std::get<Position>(component_named(plan, name)->detail); };
    CHECK(position("Responder").pay == usd(60'008));
    CHECK(position("Clinician").fte == Ratio{1, 2});
    CHECK(position("Clinician").pay == usd(60'008));
    CHECK(position("Lead").pay == usd(50'000)); // two of them: 100,000 and 30,000
    auto const& fringe = std::get<Expense>(component_named(plan, "Clinician, fringe")->detail);
    CHECK(fringe.object_class == ObjectClass::fringe);
    CHECK(fringe.amount == Money::from_cents(1'050'140));
    CHECK(cost_in(plan, 2027) == Money::from_cents(25'151'620));
}

TEST_CASE("A year's pay that nobody lives on is doubtful")
{
    auto const import = propose(document_of({grid_of("Staff", {"Position | FTE | Salary", "Responder | 1 | 2310", "Clinician | 1 | 61000"})}), empty_plan());
    REQUIRE(import.proposals.size() == 3);
    CHECK(import.proposals[1].confidence == Confidence::doubtful);
    CHECK(import.proposals[2].confidence != Confidence::doubtful);
}
