// Every figure of a document is taken once or said to be left out: what stood in odd places and was lost, counted twice or multiplied.
// Every expected figure is added up by hand.
#include "importers/document_kinds.hpp"
#include "importers/recognise.hpp"
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/grid_text.hpp"
#include "tests/support/usd.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace budget;
using namespace importers;
using namespace tests;

namespace {

Import read(Grid grid, Plan const& plan = empty_plan()) { return propose(document_of({std::move(grid)}), plan); }

Plan plan_after(Import const& import, Plan const& plan = empty_plan())
{
    auto accepted = accept(plan, import, all_of(import));
    CHECK(accepted.problems.empty());
    return std::move(*accepted.value);
}

std::size_t count_of(Import const& import, std::string const& code)
{
    return static_cast<std::size_t>(std::count_if(import.problems.begin(), import.problems.end(), [&](auto const& problem) { return problem.code == code; }));
}
std::size_t times_left_out(Import const& import, std::string const& words)
{
    return static_cast<std::size_t>(std::count_if(import.left_out.begin(), import.left_out.end(), [&](auto const& left) { return left.words == words; }));
}

Document separated(std::string const& text)
{
    auto document = read_document(std::move(*FileBytes::in_memory(text, "b.csv").value));
    REQUIRE(document.value);
    return std::move(*document.value);
}

} // namespace

TEST_CASE("An amount in the words of a source counts where no column holds one")
{
    auto const import = read(grid_of("Chart", {
        "Funding Source | Funding Type | Length of Funding | Funding End Date | Renewable Funding? | Funding Restrictions | Funding Flexibility",
        "County ($450,000) | Annual | | | Yes | | High", "Levy ($90,000) | One-Time | | | No | | Low"}));
    auto const plan = plan_after(import);
    REQUIRE(plan.sources.size() == 2);
    CHECK(plan.sources[0].name == "County");
    auto const& yearly = plan.sources[0].pools.at(0).releases;
    REQUIRE(yearly.size() == 1);
    CHECK(yearly[0].amount == usd(450'000));
    CHECK(yearly[0].every == Every::year);
    CHECK(yearly[0].date == Date{2026, 7, 1});
    auto const& once = plan.sources[1].pools.at(0).releases;
    REQUIRE(once.size() == 1);
    CHECK(once[0].amount == usd(90'000));
    CHECK(once[0].every == Every::once);
    CHECK(has_problem(import, "import.sources-sum", "2 sources read, $540,000.00 in all."));
}

TEST_CASE("A source in two rows is counted once, and the second row's amount is said")
{
    auto const import = read(grid_of("Funding", {
        "Funding Source | Program | Award Amount | End Date", "State grant | Days | 100000 | 6/30/2028", "State grant | Nights | 150000 | 6/30/2028",
        "County | Days | 500 | 6/30/2028", "County | Nights | 500 | 6/30/2028"}));
    auto const plan = plan_after(import);
    REQUIRE(plan.sources.size() == 2);
    REQUIRE(plan.sources[0].pools.at(0).releases.size() == 1);
    CHECK(plan.sources[0].pools[0].releases[0].amount == usd(100'000));
    CHECK(is_left_out(import, "150000", "another row names State grant first: enter this amount in the plan if it comes on top"));
    CHECK(is_left_out(import, "500", "County is counted once, with the row that names it first"));
    CHECK(has_problem(import, "import.sources-sum", "2 sources read, $100,500.00 in all."));
    CHECK(has_problem(import, "import.sources-differ", "State grant stands in several rows"));
    CHECK(count_of(import, "import.sources-differ") == 1);
}

TEST_CASE("What a list says of a known source's permissions is left out with its words")
{
    auto plan = plan_after(read(grid_of("", {"Funding Source | Funding Type | End Date | Award Amount", "State grant | One-Time | 6/30/2028 | 1000"})));
    auto const import = read(grid_of("", {"Funding Source | Funding Type | End Date | Restrictions", "State grant | One-Time | 6/30/2028 | personnel only"}), plan);
    CHECK(is_left_out(import, "personnel only", "the plan has State grant with its own permissions; the words are in its restrictions"));
    CHECK(plan_after(import, plan).sources.at(0).restrictions == "personnel only");
}

TEST_CASE("A row whose amount can't be read is a line without an amount, no heading of the rows below")
{
    auto const import = read(grid_of("", {"Item | Amount", "Salaries | #REF!", "Interpreters | 5000", "Rent | 12000", "Vehicles | TBD", "Phones | 300", "Vests | 700", "Indirect | 10%", "Fuel | 900"}));
    auto const plan = plan_after(import);
    CHECK(cost_in(plan, 2027) == usd(18'900));
    CHECK(is_left_out(import, "Vehicles", "\"TBD\" is no amount"));
    CHECK(is_left_out(import, "Indirect", "\"10%\" is no amount"));
    CHECK(is_left_out(import, "#REF!", "the cell holds an error"));
    auto const without = plan_after(read(grid_of("", {"Item | Amount", "Interpreters | 5000", "Phones | 300"})));
    for (auto const* name : {"Interpreters", "Phones"}) {
        INFO(name);
        REQUIRE(component_named(plan, name));
        CHECK(component_named(plan, name)->detail == component_named(without, name)->detail);
    }
    // A heading stays one, and the rows below are of its class.
    auto const below = plan_after(read(grid_of("", {"Item | Amount", "Personnel", "Interpreters | 5000", "Operating", "Phones | 300"})));
    CHECK_FALSE(component_named(below, "Interpreters")->detail == component_named(without, "Interpreters")->detail);
}

TEST_CASE("Years down and lines across: other years and errors of formulas are said, each once")
{
    auto const matrix = read(grid_of("", {"Year | Rent | Phones", "2025 | 11000 | 2900", "2027 | 12000 | #REF!", "2028 | 12500 | 3100"}));
    auto const plan = plan_after(matrix);
    CHECK(cost_in(plan, 2027) == usd(12000));
    CHECK(cost_in(plan, 2028) == usd(15600));
    CHECK(is_left_out(matrix, "2025 | 11000 | 2900", "its year isn't one that is taken"));
    CHECK(count_of(matrix, "import.cell-error") == 1);
    CHECK(times_left_out(matrix, "#REF!") == 1);
    auto const rows = read(grid_of("", {"Fiscal Year | Department | Total", "2027 | Health | #REF!", "2028 | Health | 510", "2027 | Fire | 100", "2028 | Fire | 110"}));
    CHECK(cost_in(plan_after(rows), 2028) == usd(620));
    CHECK(count_of(rows, "import.cell-error") == 1);
    CHECK(times_left_out(rows, "#REF!") == 1);
}

TEST_CASE("Where each row has its year no sum of an unused column is claimed")
{
    auto const import = read(grid_of("", {"Fiscal Year | Department | Actual | Adopted", "2027 | Health | 10 | 500", "2028 | Health | 20 | 510"}));
    CHECK(cost_in(plan_after(import), 2027) == usd(500));
    CHECK(is_left_out(import, "Actual", "\"Adopted\" is taken"));
    CHECK_FALSE(is_left_out(import, "Actual", "add up to"));
}

TEST_CASE("The unit of people in a heading isn't the unit of the money")
{
    CHECK(cost_in(plan_after(read(grid_of("", {"Line Item | FY27 Budget | Residents (000s)", "Rent | 12000 | 40", "Phones | 500 | 41"}))), 2027) == usd(12'500));
    CHECK(cost_in(plan_after(read(grid_of("", {"Line Item | FY27 Budget (000s)", "Rent | 12", "Phones | 3"}))), 2027) == usd(15'000));
    CHECK(cost_in(plan_after(read(grid_of("", {"Line Item | Amount ($000)", "Rent | 12", "Phones | 3"}))), 2027) == usd(15'000));
}

TEST_CASE("Numbers whose sum is beyond all money are an error that names the table, until their column is said to be none")
{
    auto const document = separated("Line,Amount,Confirmation\nRent,12000,61234567890123456\nPhones,3000,71234567890123456\nVests,700,8123456789012345\n");
    auto const import = propose(document, empty_plan());
    CHECK(has_problem(import, "import.too-large", "Its amounts add up to more than can be counted in cents."));
    CHECK(has_errors(import.problems));
    CHECK(import.proposals.empty());
    REQUIRE(import.tables.size() == 1);
    CHECK(import.problems.back().place.path == import.tables[0].place.path);
    ImportChoices choices;
    choices.said.push_back({{}, {}, {{2, Meaning::ignored}}});
    auto const said = propose(document, empty_plan(), choices);
    CHECK(cost_in(plan_after(said), 2027) == usd(15'700));
}

TEST_CASE("Many lines below a table are left out one by one")
{
    std::string text = "Item,Amount\nRent,5\n\n\n\n";
    for (int i = 0; i < 200'000; ++i) text += "word\n";
    auto const import = propose(separated(text), empty_plan());
    CHECK(cost_in(plan_after(import), 2027) == usd(5));
    CHECK(times_left_out(import, "word") == 200'000);
}

TEST_CASE("A table of text is read whatever its name is; text without a table is no document")
{
    auto const folder = std::filesystem::temp_directory_path() / "fundbraid-unnamed-table-test";
    std::filesystem::create_directories(folder);
    auto const write = [&](char const* name, char const* text) {
        std::ofstream{folder / name} << text;
        return (folder / name).string();
    };
    auto const import = propose_from_file(write("budget.dat", "Item,Amount\nRent,12000\nPhones,3000\n"), "", empty_plan(), {});
    CHECK(cost_in(plan_after(import), 2027) == usd(15'000));
    auto const prose = propose_from_file(write("notes", "Dear team,\nplease ask Dana about the rent.\n"), "", empty_plan(), {});
    CHECK(has_problem(prose, "import.unknown-kind", "This is no kind of document that can be imported."));
    std::filesystem::remove_all(folder);
}
