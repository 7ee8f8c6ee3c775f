// Real budgets that nobody here wrote: what is proposed of each adds up to what another program finds in it. The sums were worked out
// with openpyxl and Python's decimal: of all amounts above 0 in the column that is taken, without totals and money that comes in.
#include "tests/importers/accepted_plan.hpp"
#include "tests/importers/corpus.hpp"

#include "importers/recognise.hpp"

#include <catch2/catch.hpp>

#include <iostream>

using namespace budget;
using namespace importers;

namespace {

struct Known {
    char const* name;
    int fiscal_year;     // the plan's first
    std::int64_t cents;  // of that year
    std::size_t lines;
};

constexpr Known known[] = {
    {"oakland__FY16 Expense Budget.xlsx", 2016, 43'220'679'400, 2227},
    {"oakland__Grand Rapids Adopted FY19 Budget.xlsx", 2019, 64'115'470'400, 3405},
    {"phila__FY2017-proposed.csv", 2017, 866'962'699'900, 334},
    {"nyc__fy26_schedule_c_initiatives.csv", 2026, 66'508'082'100, 157},
    {"oakland__FY15-16__adopted.csv", 2016, 120'644'281'100, 215},
    {"nyc__Capital-Database.xlsx", 2027, 2'230'000'000, 4},
    {"phila__Obligation History.xlsx", 2017, 416'775'500'000, 189},
    {"nhtown__budget.xlsx", 2021, 188'070'100, 0}, // the request; its lines aren't counted here
};

std::string path_of(char const* name)
{
    for (auto const& file : corpus::files())
        if (file.folder == "budgets" && file.name == name) return file.path;
    return {};
}

Plan plan_from(int fiscal_year)
{
    Plan plan;
    plan.name = "Plan";
    plan.first_month = plan.calendar().first(fiscal_year);
    plan.months = 12;
    return plan;
}

// What the proposals' costs are in a year, without a plan of thousands of copies: each yearly amount stands in its component.
Money proposed(Import const& import, Plan const& plan, std::size_t& lines)
{
    Plan whole = plan;
    whole.programs.push_back({.id = {"all"}, .name = "All", .description = {}, .components = {}});
    for (auto const& proposal : import.proposals) {
        bool any = false;
        for (auto const& edit : proposal.edits)
            if (auto const* put = std::get_if<PutComponent>(&edit)) {
                whole.programs.front().components.push_back(put->component);
                any = true;
            }
        if (any) ++lines;
    }
    return tests::cost_in(whole, plan.calendar().year_of(plan.first_month));
}

} // namespace

TEST_CASE("Real budgets add up as another program says")
{
    if (corpus::files().empty()) {
        std::cout << "skipped: no corpus beside the project\n";
        return;
    }
    for (auto const& file : known) {
        CAPTURE(file.name);
        auto const path = path_of(file.name);
        REQUIRE_FALSE(path.empty());
        auto const document = read_document(path);
        REQUIRE(document.value);
        auto const plan = plan_from(file.fiscal_year);
        auto const import = propose(*document.value, plan);
        std::size_t lines = 0;
        CHECK(proposed(import, plan, lines) == Money::from_cents(file.cents));
        if (file.lines > 0) CHECK(lines == file.lines);
        auto const accepted = accept(plan, import, tests::all_of(import));
        CHECK(accepted.problems.empty());
        CHECK(tests::cost_in(*accepted.value, file.fiscal_year) == Money::from_cents(file.cents));
    }
}

TEST_CASE("No real file of any kind stops the importer, and what it proposes can be applied")
{
    for (auto const& file : corpus::files()) {
        if (file.folder == "docx") continue;
        CAPTURE(file.path);
        auto const document = read_document(file.path);
        if (!document.value) continue;
        auto const plan = tests::empty_plan();
        auto const import = propose(*document.value, plan);
        CHECK(accept(plan, import, tests::all_of(import)).problems.empty());
    }
}

TEST_CASE("Totals of a real forecast that don't add up are shown with both figures")
{
    auto const path = path_of("oakland__5-Year Tables from Budget.xlsx");
    if (path.empty()) {
        std::cout << "skipped: no corpus beside the project\n";
        return;
    }
    auto const document = read_document(path);
    REQUIRE(document.value);
    auto plan = plan_from(2015);
    plan.months = 60;
    auto const import = propose(*document.value, plan);
    // The sheet of all funds ends with the general fund's grand total.
    CHECK(tests::has_problem(import, "import.total-differs", "\"Grand Total Including Deferred\" (FY 2014-15 Proposed) says $457,401,684.00; the lines of rows 5 to 52 add up to $1,060,583,969.00"));
    CHECK(tests::has_problem(import, "import.adds-up", "FY15: 30 lines read add up to $1,060,583,969.00, the sheet's own total"));
}
